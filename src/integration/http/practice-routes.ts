import { isRefusal } from '#foundation/refusal.ts';
import type { Context, PatientActor, Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { keepPractice, ownPractices, removePractice } from '../api-practices.ts';
import { countedSince, practiceMoment } from '../practice-log.ts';
import { integrationRefusal } from '../refusals.ts';
import { deletePractice, insertPractice, listPractices } from '../store/practice-log.ts';
import type { IntegrationTables } from '../store/tables.ts';

type PatientContext = Omit<Context<IntegrationTables>, 'actor'> & { readonly actor: PatientActor };

const own = { audience: 'patient' } as const;

/** The practices that a person did, kept for them alone. */
export const practiceRoutes: readonly Route[] = [
  route(ownPractices, own, async ({ tx, clinic, actor, now, audit }: PatientContext) => {
    audit({ action: 'integration.own-practices-opened', patientId: actor.patientId });
    const rows = await listPractices(tx, clinic.clinicId, actor.patientId, countedSince(now));
    return { done: rows.map((row) => ({ practiceEntryId: row.practice_entry_id, practice: row.practice, minutes: row.minutes, at: row.done_at })) };
  }),

  route(keepPractice, own, async (context: PatientContext, { body: { practice, minutes, at } }) => {
    const doneAt = practiceMoment({ minutes, at }, context.now);
    if (isRefusal(doneAt)) return doneAt;
    const practiceEntryId = context.newId<'PracticeEntry'>();
    await insertPractice(context.tx, { clinic_id: context.clinic.clinicId, practice_entry_id: practiceEntryId, patient_id: context.actor.patientId, practice, minutes, done_at: doneAt });
    tell(context, 'integration.practice-kept');
    return { practiceEntryId };
  }),

  route(removePractice, own, async (context: PatientContext, { params }) => {
    if (!(await deletePractice(context.tx, context.clinic.clinicId, context.actor.patientId, params.practiceEntryId))) return integrationRefusal('integration.practice-entry-unknown');
    tell(context, 'integration.practice-removed');
    return params;
  }),
];

/** The record says that something was kept or removed, never which practice. */
function tell(context: PatientContext, action: string): void {
  context.audit({ action, patientId: context.actor.patientId });
  context.announce('journal', context.actor.patientId);
}
