import type { PatientId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import { findStaff } from '#people/store/staff.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { changePsychotherapyNote, nameReader, openPsychotherapyNote, psychotherapyNotes, removeReader, writePsychotherapyNote } from '../api-psychotherapy.ts';
import type { NamedColleague, PsychotherapyNoteId } from '../psychotherapy-note.ts';
import { refuseReader } from '../psychotherapy-note.ts';
import { integrationRefusal } from '../refusals.ts';
import { deleteReader, findPsychotherapyNote, insertPsychotherapyNote, listPsychotherapyNotes, lockPsychotherapyNote, putReader, readAs, updatePsychotherapyNote } from '../store/psychotherapy-note.ts';
import type { IntegrationTables } from '../store/tables.ts';

type Tables = IntegrationTables & PeopleTables;
type StaffContext = Omit<Context<Tables>, 'actor'> & { readonly actor: StaffActor };
type NoteRow = IntegrationTables['psychotherapy_note'];

const therapists = { audience: 'staff', roles: ['therapist'] } as const;

/** Psychotherapy notes: the therapist's own, apart from the chart, and read by nobody whom they have not named. */
export const psychotherapyRoutes: readonly Route[] = [
  chartRoute(psychotherapyNotes, therapists, async (context: StaffContext, { params }) => {
    context.audit({ action: 'integration.psychotherapy-notes-listed', patientId: params.patientId });
    await readAs(context.tx, context.actor.staffId);
    const rows = await listPsychotherapyNotes(context.tx, context.clinic.clinicId, params.patientId);
    return {
      notes: rows.map((row) => ({
        psychotherapyNoteId: row.psychotherapy_note_id, authorName: row.author_name, isOwn: row.author_id === context.actor.staffId,
        writtenAt: row.written_at, changedAt: row.changed_at, readers: row.readers,
      })),
    };
  }),

  route(openPsychotherapyNote, therapists, async (context: StaffContext, { params }) => {
    await readAs(context.tx, context.actor.staffId);
    const row = await findPsychotherapyNote(context.tx, context.clinic.clinicId, params.psychotherapyNoteId);
    if (row === undefined) return integrationRefusal('integration.psychotherapy-note-unknown');
    tell(context, row.patient_id, row.psychotherapy_note_id, 'opened');
    return { words: row.words, version: row.version };
  }),

  chartRoute(writePsychotherapyNote, therapists, async (context: StaffContext, { params, body }) => {
    const psychotherapyNoteId = context.newId<'PsychotherapyNote'>();
    await readAs(context.tx, context.actor.staffId);
    await insertPsychotherapyNote(context.tx, {
      clinic_id: context.clinic.clinicId, psychotherapy_note_id: psychotherapyNoteId, patient_id: params.patientId, author_id: context.actor.staffId,
      words: body.words, version: 1, written_at: context.now, changed_at: null,
    });
    changed(context, params.patientId, psychotherapyNoteId, 'written');
    return { psychotherapyNoteId };
  }),

  route(changePsychotherapyNote, therapists, async (context: StaffContext, { params, body }) => {
    const row = await ownNote(context, params.psychotherapyNoteId);
    if (isRefusal(row)) return row;
    if (row.version !== body.seenVersion) return integrationRefusal('integration.note-changed-meanwhile', { version: row.version });
    const version = row.version + 1;
    await updatePsychotherapyNote(context.tx, row, { words: body.words, version, changed_at: context.now });
    changed(context, row.patient_id, row.psychotherapy_note_id, 'changed');
    return { version };
  }),

  route(nameReader, { ...therapists, stepUp: true }, async (context: StaffContext, { params, body }) => {
    const row = await ownNote(context, params.psychotherapyNoteId);
    if (isRefusal(row)) return row;
    const refusal = refuseReader(row.author_id, await colleagueOf(context, body.readerId), body.authorizedOn, localDateOf(context.now, context.clinic.zone));
    if (refusal !== null) return refusal;
    await putReader(context.tx, { clinic_id: row.clinic_id, psychotherapy_note_id: row.psychotherapy_note_id, reader_id: body.readerId, authorized_on: body.authorizedOn, named_at: context.now });
    changed(context, row.patient_id, row.psychotherapy_note_id, 'reader-named', { reader: body.readerId, authorizedOn: body.authorizedOn });
    return params;
  }),

  route(removeReader, therapists, async (context: StaffContext, { params, body }) => {
    const row = await ownNote(context, params.psychotherapyNoteId);
    if (isRefusal(row)) return row;
    if (!(await deleteReader(context.tx, row, body.readerId))) return integrationRefusal('integration.reader-unknown');
    changed(context, row.patient_id, row.psychotherapy_note_id, 'reader-removed', { reader: body.readerId });
    return params;
  }),
];

function tell(context: StaffContext, patientId: PatientId, id: PsychotherapyNoteId, what: string, facts: Readonly<Record<string, string>> = {}): void {
  context.audit({ action: `integration.psychotherapy-note-${what}`, patientId, subject: { kind: 'psychotherapy-note', id }, facts });
}

function changed(context: StaffContext, patientId: PatientId, id: PsychotherapyNoteId, what: string, facts: Readonly<Record<string, string>> = {}): void {
  tell(context, patientId, id, what, facts);
  context.announce('psychotherapy-notes', patientId);
}

/** The note of whoever asks, held; to everybody else it is unknown, but to those named for it, who hear that it is not theirs. */
async function ownNote(context: StaffContext, noteId: PsychotherapyNoteId): Promise<NoteRow | Refusal> {
  const { tx, clinic, actor } = context;
  await readAs(tx, actor.staffId);
  const row = await lockPsychotherapyNote(tx, clinic.clinicId, noteId, actor.staffId);
  if (row !== undefined) return row;
  const isShown = (await findPsychotherapyNote(tx, clinic.clinicId, noteId)) !== undefined;
  return integrationRefusal(isShown ? 'integration.not-the-author' : 'integration.psychotherapy-note-unknown');
}

async function colleagueOf(context: StaffContext, staffId: StaffActor['staffId']): Promise<NamedColleague> {
  const staff = await findStaff(context.tx, context.clinic.clinicId, staffId);
  return staff && { staffId, roles: staff.roles, isHere: staff.disabled_at === null };
}
