import type { z } from 'zod';
import { patientIntake, recordMedicines, recordTrials } from '#screening/api-intake.ts';
import type { medicineListSchema, treatmentTrialListSchema } from '#screening/intake-schema.ts';
import type { EventOf } from '../../events.ts';
import { digitsOf } from '../../values.ts';
import type { Adapters } from '../cue.ts';
import { ask } from '../cue.ts';
import { notSupported, outcomeOf } from '../outcome.ts';
import { look, patientIdOf } from '../scene.ts';

type Stated = Pick<EventOf<'medicine'>, 'name' | 'amount' | 'unit' | 'timesPerDay' | 'isAsNeeded' | 'purpose' | 'stoppedOn'>;
type Listed = z.input<typeof medicineListSchema>[number];
type Trial = z.input<typeof treatmentTrialListSchema>[number];

/** The medicine list and earlier treatment trials; the platform keeps each as a whole list. */
export const medicineEvents: Adapters<'medicine' | 'medicines' | 'antidepressant-trial'> = {
  async medicine(cue) {
    const { scene, event } = cue;
    const params = { patientId: patientIdOf(scene) };
    const { medicines } = await look(scene, patientIntake, { params });
    const others = medicines.list.filter(({ typedName }) => typedName !== event.name);
    return outcomeOf(await ask(cue, recordMedicines, { params, body: { state: 'known', medicines: [...others, ...takenNow([event])] } }));
  },

  async medicines(cue) {
    const { scene, event } = cue;
    if (!event.isComplete) return notSupported('the platform keeps a medicine list only as a complete one', 'INTERACTION-MEDICINE-LIST');
    return outcomeOf(await ask(cue, recordMedicines, { params: { patientId: patientIdOf(scene) }, body: { state: 'known', medicines: takenNow(event.list) } }));
  },

  async 'antidepressant-trial'(cue) {
    const { scene, event } = cue;
    const params = { patientId: patientIdOf(scene) };
    const { trials } = await look(scene, patientIntake, { params });
    return outcomeOf(await ask(cue, recordTrials, { params, body: { state: 'known', trials: [...trials.list, trialOf(event)] } }));
  },
};

/** A medicine that was stopped is no longer on the list. */
function takenNow(stated: readonly Stated[]): Listed[] {
  return stated.filter(({ stoppedOn }) => stoppedOn === undefined).map((medicine) => ({ typedName: medicine.name, dailyDose: dailyDoseOf(medicine), asTaken: asTaken(medicine) }));
}

/** How many milligrams one of a unit is; the others cannot be reckoned in milligrams. */
const MILLIGRAMS: Partial<Readonly<Record<Stated['unit'], number>>> = { mg: 1, micrograms: 0.001, g: 1000 };

function dailyDoseOf({ amount, unit, timesPerDay, isAsNeeded }: Stated): Listed['dailyDose'] {
  const milligrams = MILLIGRAMS[unit];
  if (amount === undefined || milligrams === undefined || (isAsNeeded && timesPerDay === undefined)) return null;
  return { value: digitsOf(amount * milligrams * (timesPerDay ?? 1)), unit: 'mg' };
}

function asTaken({ amount, unit, timesPerDay, isAsNeeded, purpose }: Stated): string {
  const dose = amount === undefined ? '' : `${digitsOf(amount)} ${unit}`;
  const often = isAsNeeded ? 'when needed' : timesPerDay === undefined || timesPerDay === 1 ? 'once a day' : `${digitsOf(timesPerDay)} times a day`;
  return [`${dose} ${often}`.trim(), ...(purpose === undefined ? [] : [`for ${purpose}`])].join(', ');
}

const OUTCOMES = { failed: 'inadequate-response', partial: 'inadequate-response', responded: 'response', 'not-tolerated': 'not-tolerated', unknown: 'unknown' } as const;

function trialOf({ drug, doseMgPerDay, weeks, outcome, doseAdequacy }: EventOf<'antidepressant-trial'>): Trial {
  return { medicine: drug, dose: doseMgPerDay === undefined ? null : `${doseMgPerDay} mg a day`, weeks: weeks ?? null, doseAdequacy, outcome: OUTCOMES[outcome] };
}
