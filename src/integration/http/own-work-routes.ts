import { isRefusal } from '#foundation/refusal.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { PatientId } from '#foundation/id.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { ShownPattern } from '../api-own-work.ts';
import { deletePattern, dropStep, markDone, namePattern, ownPatterns, ownSteps, ratePattern, setOut, sharedWork, sharePattern, widerPlan, writePart } from '../api-own-work.ts';
import type { PatternId } from '../own-work.ts';
import { integrationRefusal } from '../refusals.ts';
import { lockOwnEntry } from '../store/journal.ts';
import { deletePatternRow, deleteStep, insertPattern, insertStep, listParts, listPatterns, listSteps, lockPattern, markStep, putPart, putRating, updatePattern } from '../store/own-work.ts';
import type { IntegrationTables } from '../store/tables.ts';
import { dayOf, doseDaysOf } from './dose-times.ts';

type Tables = IntegrationTables & PlanTables;
type PatientContext = Omit<Context<Tables>, 'actor'> & { readonly actor: PatientActor };
type StaffContext = Omit<Context<Tables>, 'actor'> & { readonly actor: StaffActor };

const own = { audience: 'patient' } as const;
const readers = { audience: 'staff', roles: ['therapist', 'prescriber'] } as const;

/** What the person does between visits: steps of their own, the wider plan, and the patterns they know from themselves. */
export const ownWorkRoutes: readonly Route[] = [
  route(ownSteps, own, async (context: PatientContext) => {
    context.audit({ action: 'integration.own-steps-opened', patientId: context.actor.patientId });
    const rows = await listSteps(context.tx, context.clinic.clinicId, context.actor.patientId);
    return { actions: rows.map((row) => ({ actionId: row.action_id, words: row.words, dueOn: row.due_on, practice: row.practice, entryId: row.entry_id, madeAt: row.made_at, doneAt: row.done_at })) };
  }),

  route(setOut, own, async (context: PatientContext, { body }) => {
    const { entryId, words, dueOn, practice } = body;
    const { clinicId } = context.clinic;
    const { patientId } = context.actor;
    if (entryId !== null && (await lockOwnEntry(context.tx, clinicId, patientId, entryId)) === undefined) return integrationRefusal('integration.entry-unknown');
    const actionId = context.newId<'OwnAction'>();
    await insertStep(context.tx, { clinic_id: clinicId, action_id: actionId, patient_id: patientId, entry_id: entryId, words, due_on: dueOn, practice, made_at: context.now, done_at: null });
    told(context, 'integration.step-set-out');
    return { actionId };
  }),

  route(markDone, own, async (context: PatientContext, { params, body }) => {
    const isThere = await markStep(context.tx, { clinic_id: context.clinic.clinicId, patient_id: context.actor.patientId, action_id: params.actionId, done_at: body.isDone ? context.now : null });
    if (!isThere) return integrationRefusal('integration.action-unknown');
    told(context, 'integration.step-marked');
    return params;
  }),

  route(dropStep, own, async (context: PatientContext, { params }) => {
    if (!(await deleteStep(context.tx, context.clinic.clinicId, context.actor.patientId, params.actionId))) return integrationRefusal('integration.action-unknown');
    told(context, 'integration.step-dropped');
    return params;
  }),

  route(widerPlan, own, async (context: PatientContext) => {
    context.audit({ action: 'integration.own-wider-plan-opened', patientId: context.actor.patientId });
    return { parts: await partsOf(context, context.actor.patientId) };
  }),

  route(writePart, own, async (context: PatientContext, { body }) => {
    await putPart(context.tx, { clinic_id: context.clinic.clinicId, patient_id: context.actor.patientId, area: body.area, words: body.words, changed_at: context.now });
    told(context, 'integration.wider-plan-written');
    return { changedAt: context.now };
  }),

  route(ownPatterns, own, async (context: PatientContext) => {
    context.audit({ action: 'integration.own-patterns-opened', patientId: context.actor.patientId });
    return { today: localDateOf(context.now, context.clinic.zone), doseDays: await doseDaysOf(context.tx, context.clinic, context.actor.patientId), patterns: await patternsOf(context, context.actor.patientId) };
  }),

  route(namePattern, own, async (context: PatientContext, { body }) => {
    const patternId = context.newId<'Pattern'>();
    await insertPattern(context.tx, { clinic_id: context.clinic.clinicId, pattern_id: patternId, patient_id: context.actor.patientId, name: body.name, made_at: context.now, shared_at: null });
    told(context, 'integration.pattern-named');
    return { patternId };
  }),

  route(ratePattern, own, async (context: PatientContext, { params, body }) => {
    const pattern = await ownPattern(context, params.patternId);
    if (isRefusal(pattern)) return pattern;
    await putRating(context.tx, { clinic_id: pattern.clinic_id, pattern_id: pattern.pattern_id, rated_on: localDateOf(context.now, context.clinic.zone), strength: body.strength, rated_at: context.now });
    told(context, 'integration.pattern-rated');
    return params;
  }),

  route(sharePattern, own, async (context: PatientContext, { params, body }) => {
    const pattern = await ownPattern(context, params.patternId);
    if (isRefusal(pattern)) return pattern;
    await updatePattern(context.tx, pattern, { shared_at: body.isShared ? context.now : null });
    told(context, body.isShared ? 'integration.pattern-shared' : 'integration.pattern-unshared');
    return params;
  }),

  route(deletePattern, own, async (context: PatientContext, { params }) => {
    const pattern = await ownPattern(context, params.patternId);
    if (isRefusal(pattern)) return pattern;
    if (pattern.shared_at !== null) return integrationRefusal('integration.pattern-is-shared');
    await deletePatternRow(context.tx, pattern);
    told(context, 'integration.pattern-deleted');
    return params;
  }),

  chartRoute(sharedWork, readers, async (context: StaffContext, { params: { patientId } }) => {
    context.audit({ action: 'integration.shared-work-opened', patientId });
    const patterns = await patternsOf(context, patientId);
    return { doseDays: await doseDaysOf(context.tx, context.clinic, patientId), patterns: patterns.filter(({ sharedAt }) => sharedAt !== null), parts: await partsOf(context, patientId) };
  }),
];

function told(context: PatientContext, action: string): void {
  context.audit({ action, patientId: context.actor.patientId });
  context.announce('journal', context.actor.patientId);
}

type Reading = Pick<PatientContext, 'tx' | 'clinic'>;

async function partsOf({ tx, clinic }: Reading, patientId: PatientId) {
  return (await listParts(tx, clinic.clinicId, patientId)).map(({ area, words, changed_at }) => ({ area, words, changedAt: changed_at }));
}

async function patternsOf({ tx, clinic }: Reading, patientId: PatientId): Promise<ShownPattern[]> {
  const rows = await listPatterns(tx, clinic.clinicId, patientId);
  return rows.map((row) => ({ patternId: row.pattern_id, name: row.name, madeAt: row.made_at, sharedAt: row.shared_at, ratings: row.ratings.map(({ rated_on, strength }) => ({ ...dayOf(rated_on, clinic.zone), strength })) }));
}

async function ownPattern(context: PatientContext, patternId: PatternId): Promise<NonNullable<Awaited<ReturnType<typeof lockPattern>>> | Refusal> {
  const row = await lockPattern(context.tx, context.clinic.clinicId, context.actor.patientId, patternId);
  return row ?? integrationRefusal('integration.pattern-unknown');
}
