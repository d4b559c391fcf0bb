import type { Instant } from '#foundation/instant.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { Context, PatientActor, Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { answerFact, ownIntake, rateGoal, sayMedicines, sayWords, setGoal } from '../api-intake.ts';
import { factSheetOf, stateOf } from '../fact-sheet.ts';
import { definitionOf, FACT_IDS } from '../facts.ts';
import { refuse } from '../refusals.ts';
import { insertFacts, listFacts } from '../store/fact.ts';
import { insertGoal, insertGoalRating, isOwnGoal, listGoals, listIntakeWords } from '../store/goal.ts';
import { insertIntakeList, insertIntakeWords, readWrittenMedicines } from '../store/intake.ts';
import type { ScreeningTables } from '../store/tables.ts';

type PatientContext = Omit<Context<ScreeningTables>, 'actor'> & { readonly actor: PatientActor };

const own = { audience: 'patient' } as const;

/** What screening offers to the person: the intake in pieces, each answer saved at once, every question skippable. */
export const ownIntakeRoutes: readonly Route[] = [
  route(ownIntake, own, async (context: PatientContext) => {
    const { clinicId } = context.clinic;
    const { patientId } = context.actor;
    context.audit({ action: 'screening.own-intake-opened', patientId });
    const sheet = factSheetOf(await listFacts(context.tx, clinicId, patientId));
    const medicines = await readWrittenMedicines(context.tx, clinicId, patientId);
    const asked = FACT_IDS.filter((factId) => definitionOf(factId).askedOf === 'person');
    return {
      questions: asked.map((factId) => ({ factId, question: definitionOf(factId).question, state: stateOf(sheet, factId) })),
      medicines: { state: medicines.state, list: medicines.state === 'known' ? [...medicines.value] : [] },
      goals: await listGoals(context.tx, clinicId, patientId),
      words: await listIntakeWords(context.tx, clinicId, patientId),
    };
  }),

  route(answerFact, own, async (context: PatientContext, { body }) => {
    const details = body.words === undefined || body.words === '' ? {} : { words: body.words };
    const recordedBy = { kind: 'patient', patientId: context.actor.patientId } as const;
    await holdPatient(context.tx, context.clinic.clinicId, context.actor.patientId);
    const fact = { factId: body.factId, state: body.state, details, origin: 'own-words', recordedAt: context.now, recordedBy } as const;
    await insertFacts(context.tx, context.clinic.clinicId, context.actor.patientId, () => context.newId<'ScreeningRecord'>(), [fact]);
    return recorded(context, 'screening.intake-answered');
  }),

  route(sayMedicines, own, async (context: PatientContext, { body }) => {
    await insertIntakeList(context.tx, { ...owned(context), kind: 'medicines', state: body.state, content: JSON.stringify(body.medicines), recorded_at: context.now, staff_id: null });
    return recorded(context, 'screening.medicines-said');
  }),

  route(sayWords, own, async (context: PatientContext, { body }) => {
    await insertIntakeWords(context.tx, { ...owned(context), kind: body.kind, words: body.words, rating: body.rating, recorded_at: context.now });
    return recorded(context, 'screening.words-said', { kind: body.kind });
  }),

  route(setGoal, own, async (context: PatientContext, { body }) => {
    const goalId = context.newId<'Goal'>();
    const { clinicId } = context.clinic;
    await insertGoal(context.tx, { clinic_id: clinicId, goal_id: goalId, patient_id: context.actor.patientId, words: body.words, made_at: context.now });
    await insertGoalRating(context.tx, { clinic_id: clinicId, goal_id: goalId, rating: body.rating, rated_at: context.now });
    recorded(context, 'screening.goal-set');
    return { goalId };
  }),

  route(rateGoal, own, async (context: PatientContext, { params, body }) => {
    const { clinicId } = context.clinic;
    if (!(await isOwnGoal(context.tx, clinicId, context.actor.patientId, params.goalId))) return refuse('screening.goal-unknown');
    await insertGoalRating(context.tx, { clinic_id: clinicId, goal_id: params.goalId, rating: body.rating, rated_at: context.now });
    return recorded(context, 'screening.goal-rated');
  }),
];

function owned(context: PatientContext) {
  return { clinic_id: context.clinic.clinicId, patient_id: context.actor.patientId, record_id: context.newId<'ScreeningRecord'>() };
}

function recorded(context: PatientContext, action: string, facts: Readonly<Record<string, unknown>> = {}): { recordedAt: Instant } {
  context.audit({ action, patientId: context.actor.patientId, facts });
  context.announce('intake', context.actor.patientId);
  return { recordedAt: context.now };
}
