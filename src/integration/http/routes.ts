import { hashText } from '#database/text-hash.ts';
import { writtenFinding } from '#foundation/finding-schema.ts';
import { toInstant } from '#foundation/instant.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import { findVisit } from '#plan/store/visit.ts';
import { listGoals } from '#screening/store/goal.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { z } from 'zod';
import { addAddendum, noteBodySchema, ownActions, patientNotes, reviseNote, signNote, writeNote } from '../api.ts';
import type { ContentHash, IntegrationNote, NoteContent } from '../integration-note.ts';
import type { EndedDose } from '../integration-window.ts';
import { lastDoseBefore, timeIntegration } from '../integration-window.ts';
import * as signature from '../note-signature.ts';
import { integrationRefusal } from '../refusals.ts';
import { integrationSettings } from '../settings.ts';
import type { NoteRow, ShownNoteRow } from '../store/note.ts';
import { insertAddendum, insertNote, listNotes, lockNote, updateNote } from '../store/note.ts';
import type { IntegrationTables } from '../store/tables.ts';
import { endedDoses } from './dose-times.ts';

type Tables = IntegrationTables & PlanTables & ScreeningTables;
type StaffContext = Omit<Context<Tables>, 'actor'> & { readonly actor: StaffActor };
type PatientContext = Omit<Context<Tables>, 'actor'> & { readonly actor: PatientActor };
type Body = z.output<typeof noteBodySchema>;

const therapists = { audience: 'staff', roles: ['therapist', 'prescriber'] } as const;

/** What the integration domain offers: notes with the four sections, signature and addenda, and what a person takes home from them. */
export const integrationRoutes: readonly Route[] = [
  chartRoute(patientNotes, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    context.audit({ action: 'integration.notes-opened', patientId: params.patientId });
    const doses = await endedDoses(context.tx, context.clinic.clinicId, params.patientId);
    const rows = await listNotes(context.tx, context.clinic.clinicId, params.patientId);
    return { notes: rows.map((row) => shown(row, doses, context)) };
  }),

  chartRoute(writeNote, therapists, async (context: StaffContext, { params, body }) => {
    const refusal = await refuseOthers(context, params.patientId, body);
    if (refusal !== null) return refusal;
    const doses = await endedDoses(context.tx, context.clinic.clinicId, params.patientId);
    const noteId = context.newId<'IntegrationNote'>();
    await insertNote(context.tx, {
      clinic_id: context.clinic.clinicId, note_id: noteId, patient_id: params.patientId, therapist_id: context.actor.staffId,
      dose_session_id: lastDoseBefore(doses, body.startedAt)?.sessionId ?? null, visit_id: body.visitId, state: 'draft', version: 1, ...columnsOf(body),
      written_at: context.now, signed_at: null, content_hash: null,
    });
    context.audit({ action: 'integration.note-written', patientId: params.patientId, subject: { kind: 'integration-note', id: noteId } });
    context.announce('integration', params.patientId);
    return { noteId };
  }),

  route(reviseNote, therapists, async (context: StaffContext, { params, body: { seenVersion, ...body } }) => {
    const row = await ownNote(context, params.noteId, seenVersion);
    if (isRefusal(row)) return row;
    const refusal = await refuseOthers(context, row.patient_id, body);
    if (refusal !== null) return refusal;
    const doses = await endedDoses(context.tx, context.clinic.clinicId, row.patient_id);
    const revised = signature.reviseNote(noteOf(row), contentOf(row, body));
    if (isRefusal(revised)) return revised;
    await updateNote(context.tx, row.clinic_id, row.note_id, { ...columnsOf(body), version: row.version + 1, visit_id: body.visitId, dose_session_id: lastDoseBefore(doses, body.startedAt)?.sessionId ?? null });
    context.audit({ action: 'integration.note-revised', patientId: row.patient_id, subject: { kind: 'integration-note', id: row.note_id } });
    context.announce('integration', row.patient_id);
    return { noteId: row.note_id };
  }),

  route(signNote, { ...therapists, stepUp: true }, async (context: StaffContext, { params, body }) => {
    const row = await ownNote(context, params.noteId, body.seenVersion);
    if (isRefusal(row)) return row;
    const signed = signature.signNote(noteOf(row), { signerId: context.actor.staffId, now: context.now, zone: context.clinic.zone, hash: hashText<ContentHash> });
    if (isRefusal(signed)) return signed;
    await updateNote(context.tx, row.clinic_id, row.note_id, { state: 'signed', signed_at: signed.signedAt, content_hash: signed.contentHash });
    context.audit({ action: 'integration.note-signed', patientId: row.patient_id, subject: { kind: 'integration-note', id: row.note_id }, facts: { contentHash: signed.contentHash } });
    context.announce('integration', row.patient_id);
    return { signedAt: signed.signedAt };
  }),

  route(addAddendum, { ...therapists, stepUp: true }, async (context: StaffContext, { params, body }) => {
    const row = await lockNote(context.tx, context.clinic.clinicId, params.noteId);
    if (row === undefined) return integrationRefusal('integration.note-unknown');
    const added = signature.addAddendum(noteOf(row), { text: body.text, authorId: context.actor.staffId, addedAt: context.now });
    if (isRefusal(added)) return added;
    await insertAddendum(context.tx, { clinic_id: row.clinic_id, note_id: row.note_id, addendum_id: context.newId<'Addendum'>(), text: body.text, author_id: context.actor.staffId, added_at: context.now });
    context.audit({ action: 'integration.addendum-added', patientId: row.patient_id, subject: { kind: 'integration-note', id: row.note_id } });
    context.announce('integration', row.patient_id);
    return { addedAt: context.now };
  }),

  route(ownActions, { audience: 'patient' }, async (context: PatientContext) => {
    context.audit({ action: 'integration.own-actions-opened', patientId: context.actor.patientId });
    const rows = await listNotes(context.tx, context.clinic.clinicId, context.actor.patientId);
    return { actions: rows.filter(({ state }) => state === 'signed').flatMap((row) => noteBodySchema.parse(row.content).actions.map((action) => ({ ...action, from: row.started_at }))) };
  }),
];

function settingsOf(context: Pick<StaffContext, 'clinic'>) {
  return settingsInForce(integrationSettings, context.clinic.settings);
}

/** Refuses a visit or a goal that is not this person's. */
async function refuseOthers(context: StaffContext, patientId: PatientId, { visitId, goals = [] }: Body): Promise<Refusal | null> {
  const visit = visitId === null ? null : await findVisit(context.tx, context.clinic.clinicId, visitId);
  if (visit !== null && visit?.patient_id !== patientId) return integrationRefusal('integration.visit-unknown');
  const own = goals.length === 0 ? [] : await listGoals(context.tx, context.clinic.clinicId, patientId);
  return goals.every(({ goalId }) => own.some((goal) => goal.goalId === goalId)) ? null : integrationRefusal('integration.goal-unknown');
}

/** The note of the therapist who asks, held, at the version that they have read; a signed note is refused as such by its rules. */
async function ownNote(context: StaffContext, noteId: NoteRow['note_id'], seenVersion: number): Promise<NoteRow | Refusal> {
  const row = await lockNote(context.tx, context.clinic.clinicId, noteId);
  if (row === undefined) return integrationRefusal('integration.note-unknown');
  if (row.therapist_id !== context.actor.staffId) return integrationRefusal('integration.not-the-therapist');
  return row.state === 'draft' && row.version !== seenVersion ? integrationRefusal('integration.note-changed-meanwhile', { version: row.version }) : row;
}

function columnsOf(body: Body) {
  return { started_at: body.startedAt, ended_at: body.endedAt, content: JSON.stringify(body), practice_count: body.actions.filter(({ practice }) => practice !== null).length };
}

function contentOf(row: NoteRow, { visitId: _, ...body }: Body): NoteContent {
  return { ...body, patientId: row.patient_id, therapistId: row.therapist_id, doseSessionId: row.dose_session_id };
}

function noteOf(row: NoteRow): IntegrationNote {
  const content = contentOf(row, noteBodySchema.parse(row.content));
  if (row.state === 'draft' || row.signed_at === null || row.content_hash === null) return { state: 'draft', noteId: row.note_id, content };
  return { state: 'signed', noteId: row.note_id, content, signedAt: row.signed_at, signedBy: row.therapist_id, contentHash: row.content_hash, addenda: [] };
}

function shown(row: ShownNoteRow, doses: readonly EndedDose[], context: StaffContext) {
  const note = noteOf(row);
  const dose = doses.find(({ sessionId }) => sessionId === row.dose_session_id);
  const timing = dose === undefined ? null : timeIntegration(dose, row.started_at, settingsOf(context));
  return {
    noteId: row.note_id,
    state: row.state,
    version: row.version,
    therapistName: row.therapist_name,
    doseSessionId: row.dose_session_id,
    timing: timing === null || isRefusal(timing) ? null : { ...timing, finding: writtenFinding(timing.finding) },
    body: noteBodySchema.parse(row.content),
    signedAt: row.signed_at,
    isAsSigned: note.state === 'signed' ? signature.isAsSigned(note, hashText<ContentHash>) : null,
    addenda: row.addenda.map((addendum) => ({ ...addendum, addedAt: toInstant(addendum.addedAt) })),
  };
}
