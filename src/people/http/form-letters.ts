import type { PatientId } from '#foundation/id.ts';
import type { chooseFormLetters, ownFormLetters, stopFormLetters } from '../api-form-letters.ts';
import { refuse } from '../refusals.ts';
import { addFormLetterChoice, findStopLink, wantsFormLetters } from '../store/form-letter.ts';
import type { Acting, PatientHandler, PublicHandler } from './people-route.ts';

export const showFormLetters: PatientHandler<typeof ownFormLetters> = async ({ tx, clinic, actor, audit }) => {
  audit({ action: 'people.form-letters-asked', patientId: actor.patientId });
  return { wantsLetters: await wantsFormLetters(tx, clinic.clinicId, actor.patientId) };
};

export const chooseLetters: PatientHandler<typeof chooseFormLetters> = async (context, { body: { wantsLetters } }) => {
  await choose(context, context.actor.patientId, wantsLetters, 'app');
  return { isDone: true };
};

export const stopLetters: PublicHandler<typeof stopFormLetters> = async (context, { body: { token } }) => {
  const patientId = await findStopLink(context.tx, context.clinic.clinicId, token);
  if (patientId === undefined) return refuse('people.stop-link-unknown');
  await choose(context, patientId, false, 'link');
  return { isDone: true };
};

async function choose(context: Acting, patientId: PatientId, wantsLetters: boolean, by: 'app' | 'link'): Promise<void> {
  const choiceId = context.newId<'FormLetterChoice'>();
  await addFormLetterChoice(context.tx, { clinic_id: context.clinic.clinicId, choice_id: choiceId, patient_id: patientId, wants_letters: wantsLetters, chosen_by: by, chosen_at: context.now });
  context.audit({ action: wantsLetters ? 'people.form-letters-wanted' : 'people.form-letters-stopped', patientId, facts: { by } });
  context.announce('patients', patientId);
}
