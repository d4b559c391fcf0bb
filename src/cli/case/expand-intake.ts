import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { CaseEvent, PlayedEvent } from './events.ts';
import { measureEvents } from './events-measures.ts';
import { screeningEvents } from './events-screening.ts';
import type { CasePerson } from './person.ts';

type Has = (isIt: (event: CaseEvent) => boolean) => boolean;

const USUAL_PRESSURE = { event: 'blood-pressure', systolicMmHg: 122, diastolicMmHg: 78, heartRatePerMin: 72, spo2Percent: 98 } as const;
const USUAL_WEIGHT_KG = 70;
const USUAL_HEIGHT_CM = 170;

/**
 * The single entries that complete an intake at a moment: for each thing intake asks for and no earlier entry states,
 * its unremarkable answer. A form or test that was stated, with whatever outcome, is left alone.
 */
export function expandIntake(person: CasePerson, earlier: readonly CaseEvent[], at: Instant): readonly PlayedEvent[] {
  const stated = earlier.filter((event) => event.refused === undefined);
  const has: Has = (isIt) => stated.some(isIt);
  return [
    screeningEvents.facts.schema.parse({ event: 'facts', otherwise: 'absent' }),
    ...(has(({ event }) => event === 'medicines') ? [] : [wholeMedicineList(stated)]),
    ...(has(({ event }) => event === 'antidepressant-trial') || !isResistant(person) ? [] : usualTrials()),
    ...(has(({ event }) => event === 'blood-pressure') ? [] : usualPressures(at)),
    ...bodySize(person, stated),
    ...liverTests(has),
    ...usualTests(has),
    ...(has(({ event }) => event === 'drug-screen') ? [] : [screeningEvents['drug-screen'].schema.parse({ event: 'drug-screen', result: 'negative' })]),
    ...(has(isForm('audit-c')) ? [] : [emptyForm('audit-c')]),
    ...(has(isForm('single-drug-question')) || has(isForm('dast-10')) ? [] : [emptyForm('single-drug-question')]),
    ...(has(isRiskScreen) ? [] : [measureEvents['c-ssrs'].schema.parse({ event: 'c-ssrs', otherwise: 'no' })]),
    ...(has(({ event }) => event === 'pregnancy-test') || person.childBearingPotential !== 'yes' ? [] : [screeningEvents['pregnancy-test'].schema.parse({ event: 'pregnancy-test', result: 'negative' })]),
  ];
}

/** The list as stated so far, now said to be complete. */
function wholeMedicineList(stated: readonly CaseEvent[]): PlayedEvent {
  const list = stated.flatMap((event) => {
    if (event.event !== 'medicine') return [];
    const { name, amount, unit, timesPerDay, isAsNeeded, route, purpose, startedOn, stoppedOn, lastTakenAt } = event;
    return [{ name, amount, unit, timesPerDay, isAsNeeded, route, purpose, startedOn, stoppedOn, lastTakenAt }];
  });
  return screeningEvents.medicines.schema.parse({ event: 'medicines', list });
}

function isRiskScreen({ event }: CaseEvent): boolean {
  return event === 'c-ssrs' || event === 'asq';
}

function isForm(measure: string) {
  return (event: CaseEvent) => event.event === 'questionnaire' && event.measure === measure;
}

function emptyForm(measure: string): PlayedEvent {
  return measureEvents.questionnaire.schema.parse({ event: 'questionnaire', measure, total: 0 });
}

function isResistant(person: CasePerson): boolean {
  return person.diagnoses[0] === 'treatment-resistant-depression';
}

function usualTrials(): readonly PlayedEvent[] {
  const trials = [{ drug: 'sertraline', doseMgPerDay: 150 }, { drug: 'venlafaxine', doseMgPerDay: 225 }] as const;
  return trials.map((trial) => screeningEvents['antidepressant-trial'].schema.parse({ event: 'antidepressant-trial', weeks: 8, ...trial }));
}

/** Two readings, because an average needs them some minutes apart. */
function usualPressures(at: Instant): readonly PlayedEvent[] {
  const { schema } = screeningEvents['blood-pressure'];
  return [schema.parse({ ...USUAL_PRESSURE, effectiveAt: after(at, minutes(-5)) }), schema.parse(USUAL_PRESSURE)];
}

function bodySize(person: CasePerson, stated: readonly CaseEvent[]): readonly PlayedEvent[] {
  const weights = stated.flatMap((event) => (event.event === 'weight' ? [event] : []));
  const latest = weights.at(-1) ?? person;
  const hasWeight = latest.weightKg !== undefined || latest.weightLb !== undefined;
  const hasHeight = person.heightCm !== undefined || person.bmi !== undefined || weights.some(({ heightCm }) => heightCm !== undefined);
  if (hasWeight && hasHeight) return [];
  const weight = hasWeight ? { weightKg: latest.weightKg, weightLb: latest.weightLb } : { weightKg: USUAL_WEIGHT_KG };
  return [screeningEvents.weight.schema.parse({ event: 'weight', ...weight, ...(hasHeight ? {} : { heightCm: USUAL_HEIGHT_CM }) })];
}

/** Urinalysis, ECG and TSH of the baseline. */
function usualTests(has: Has): readonly PlayedEvent[] {
  const tests = (['urinalysis', 'ecg', 'tsh'] as const).filter((test) => !has((event) => event.event === 'laboratory-result' && event.test === test));
  return tests.map((test) => screeningEvents['laboratory-result'].schema.parse({ event: 'laboratory-result', test, result: 'normal' }));
}

function liverTests(has: Has): readonly PlayedEvent[] {
  const tests = (['alt', 'ast'] as const).filter((test) => !has((event) => event.event === 'laboratory-result' && event.test === test));
  return tests.map((test) => screeningEvents['laboratory-result'].schema.parse({ event: 'laboratory-result', test, timesUpperLimit: 0.5 }));
}
