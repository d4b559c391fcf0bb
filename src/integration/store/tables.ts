import type { ClinicId, Id, PatientId, SessionId, StaffId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { ContentHash, IntegrationNoteId } from '../integration-note.ts';

/** The tables of the integration domain. */
export type IntegrationTables = {
  integration_note: {
    clinic_id: ClinicId;
    note_id: IntegrationNoteId;
    patient_id: PatientId;
    therapist_id: StaffId;
    dose_session_id: SessionId | null;
    visit_id: VisitId | null;
    started_at: Instant;
    ended_at: Instant;
    state: 'draft' | 'signed';
    content: unknown;
    practice_count: number;
    written_at: Instant;
    signed_at: Instant | null;
    content_hash: ContentHash | null;
  };
  integration_addendum: {
    clinic_id: ClinicId;
    note_id: IntegrationNoteId;
    addendum_id: Id<'Addendum'>;
    text: string;
    author_id: StaffId;
    added_at: Instant;
  };
};
