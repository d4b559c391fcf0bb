import { listReaders } from '#audit/store/readers.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { changeEntry, deleteEntry, openSharedEntry, ownJournal, ownRecording, recordEntry, sharedEntries, shareEntry, writeEntry } from '../api-journal.ts';
import type { EndedDose } from '../integration-window.ts';
import type { JournalEntryId } from '../own-work.ts';
import { integrationRefusal } from '../refusals.ts';
import type { EntryHead, EntryRow } from '../store/journal.ts';
import { deleteEntryRow, findOwnEntry, findSharedEntry, insertEntry, listOwnEntries, listSharedEntries, lockOwnEntry, updateEntry } from '../store/journal.ts';
import type { IntegrationTables } from '../store/tables.ts';
import { endedDoses, hoursSinceDose } from './dose-times.ts';

type Tables = IntegrationTables & PlanTables;
type PatientContext = Omit<Context<Tables>, 'actor'> & { readonly actor: PatientActor };
type StaffContext = Omit<Context<Tables>, 'actor'> & { readonly actor: StaffActor };

const own = { audience: 'patient' } as const;
const readers = { audience: 'staff', roles: ['therapist', 'prescriber'] } as const;
const OPENED = 'integration.journal-entry-opened';

/** The journal: the person's alone, entry by entry shared with those who treat them. */
export const journalRoutes: readonly Route[] = [
  route(ownJournal, own, async (context: PatientContext) => {
    const { tx, clinic, actor } = context;
    context.audit({ action: 'integration.own-journal-opened', patientId: actor.patientId });
    const doses = await endedDoses(tx, clinic.clinicId, actor.patientId);
    const read = Map.groupBy(await listReaders(tx, clinic.clinicId, actor.patientId, OPENED), ({ subjectId }) => subjectId);
    const rows = await listOwnEntries(tx, clinic.clinicId, actor.patientId);
    return { entries: rows.map((row) => ({ ...timed(row, doses), words: row.words, changedAt: row.changed_at, readBy: (read.get(row.entry_id) ?? []).map(({ name, readAt }) => ({ name, readAt })) })) };
  }),

  route(writeEntry, own, (context: PatientContext, { body }) => keep(context, { words: body.words, sound: null, sound_type: null, seconds: null })),

  route(recordEntry, own, (context: PatientContext, { body }) => keep(context, { words: null, sound: Buffer.from(body.base64, 'base64'), sound_type: body.type, seconds: body.seconds })),

  route(changeEntry, own, async (context: PatientContext, { params, body }) => {
    const row = await ownUnshared(context, params.entryId);
    if (isRefusal(row)) return row;
    if (row.words === null) return integrationRefusal('integration.entry-is-spoken');
    await updateEntry(context.tx, row, { words: body.words, changed_at: context.now });
    return told(context, row.entry_id, 'integration.journal-entry-changed');
  }),

  route(shareEntry, own, async (context: PatientContext, { params, body }) => {
    const row = await ownEntry(context, params.entryId);
    if (isRefusal(row)) return row;
    if (body.isShared !== (row.shared_at !== null)) await updateEntry(context.tx, row, { shared_at: body.isShared ? context.now : null });
    return told(context, row.entry_id, body.isShared ? 'integration.journal-entry-shared' : 'integration.journal-entry-unshared');
  }),

  route(deleteEntry, own, async (context: PatientContext, { params }) => {
    const row = await ownUnshared(context, params.entryId);
    if (isRefusal(row)) return row;
    await deleteEntryRow(context.tx, row);
    return told(context, row.entry_id, 'integration.journal-entry-deleted');
  }),

  route(ownRecording, own, async (context: PatientContext, { params }) => {
    context.audit({ action: 'integration.own-recording-heard', patientId: context.actor.patientId, subject: { kind: 'journal-entry', id: params.entryId } });
    const row = await findOwnEntry(context.tx, context.clinic.clinicId, context.actor.patientId, params.entryId);
    return (row && recordingOf(row)) ?? integrationRefusal('integration.entry-unknown');
  }),

  chartRoute(sharedEntries, readers, async (context: StaffContext, { params }) => {
    context.audit({ action: 'integration.shared-journal-opened', patientId: params.patientId });
    const doses = await endedDoses(context.tx, context.clinic.clinicId, params.patientId);
    return { entries: (await listSharedEntries(context.tx, context.clinic.clinicId, params.patientId)).map((row) => timed(row, doses)) };
  }),

  route(openSharedEntry, readers, async (context: StaffContext, { params }) => {
    const row = await findSharedEntry(context.tx, context.clinic.clinicId, params.entryId);
    if (row === undefined) return integrationRefusal('integration.entry-unknown');
    context.audit({ action: OPENED, patientId: row.patient_id, subject: { kind: 'journal-entry', id: row.entry_id } });
    return { words: row.words, recording: recordingOf(row) };
  }),
];

async function keep(context: PatientContext, content: Pick<EntryRow, 'words' | 'sound' | 'sound_type' | 'seconds'>): Promise<{ entryId: JournalEntryId }> {
  const entryId = context.newId<'JournalEntry'>();
  await insertEntry(context.tx, { clinic_id: context.clinic.clinicId, entry_id: entryId, patient_id: context.actor.patientId, ...content, written_at: context.now, changed_at: null, shared_at: null });
  return told(context, entryId, 'integration.journal-entry-kept');
}

function told(context: PatientContext, entryId: JournalEntryId, action: string): { entryId: JournalEntryId } {
  context.audit({ action, patientId: context.actor.patientId, subject: { kind: 'journal-entry', id: entryId } });
  context.announce('journal', context.actor.patientId);
  return { entryId };
}

async function ownEntry(context: PatientContext, entryId: JournalEntryId): Promise<EntryHead | Refusal> {
  const row = await lockOwnEntry(context.tx, context.clinic.clinicId, context.actor.patientId, entryId);
  return row ?? integrationRefusal('integration.entry-unknown');
}

async function ownUnshared(context: PatientContext, entryId: JournalEntryId): Promise<EntryHead | Refusal> {
  const row = await ownEntry(context, entryId);
  return isRefusal(row) || row.shared_at === null ? row : integrationRefusal('integration.entry-is-shared');
}

function timed(row: EntryHead, doses: readonly EndedDose[]) {
  return { entryId: row.entry_id, seconds: row.seconds, writtenAt: row.written_at, hoursSinceDose: hoursSinceDose(doses, row.written_at), sharedAt: row.shared_at };
}

function recordingOf({ sound, sound_type }: EntryRow): { type: NonNullable<EntryRow['sound_type']>; base64: string } | null {
  return sound === null || sound_type === null ? null : { type: sound_type, base64: sound.toString('base64') };
}
