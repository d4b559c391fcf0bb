import type { ClinicId, Id, PatientId, SessionId, StaffId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { ContentHash, IntegrationNoteId } from '../integration-note.ts';
import type { LifeEventId } from '../life-event.ts';
import type { JournalEntryId, OwnActionId, PatternId, SoundType, WiderPlanArea } from '../own-work.ts';
import type { PracticeEntryId } from '../practice-log.ts';
import type { PracticeKey } from '../practices.ts';
import type { PsychotherapyNoteId } from '../psychotherapy-note.ts';

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
    version: number;
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
  psychotherapy_note: {
    clinic_id: ClinicId;
    psychotherapy_note_id: PsychotherapyNoteId;
    patient_id: PatientId;
    author_id: StaffId;
    words: string;
    version: number;
    written_at: Instant;
    changed_at: Instant | null;
  };
  psychotherapy_note_reader: { clinic_id: ClinicId; psychotherapy_note_id: PsychotherapyNoteId; reader_id: StaffId; authorized_on: LocalDate; named_at: Instant };
  journal_entry: {
    clinic_id: ClinicId;
    entry_id: JournalEntryId;
    patient_id: PatientId;
    words: string | null;
    sound: Buffer | null;
    sound_type: SoundType | null;
    seconds: number | null;
    written_at: Instant;
    changed_at: Instant | null;
    shared_at: Instant | null;
  };
  life_event: { clinic_id: ClinicId; life_event_id: LifeEventId; patient_id: PatientId; happened_on: LocalDate; words: string; added_at: Instant; shared_at: Instant | null };
  practice_entry: { clinic_id: ClinicId; practice_entry_id: PracticeEntryId; patient_id: PatientId; practice: PracticeKey; minutes: number | null; done_at: Instant };
  own_action: {
    clinic_id: ClinicId;
    action_id: OwnActionId;
    patient_id: PatientId;
    entry_id: JournalEntryId | null;
    words: string;
    due_on: LocalDate | null;
    practice: PracticeKey | null;
    made_at: Instant;
    done_at: Instant | null;
  };
  wider_plan_part: { clinic_id: ClinicId; patient_id: PatientId; area: WiderPlanArea; words: string; changed_at: Instant };
  emotional_pattern: { clinic_id: ClinicId; pattern_id: PatternId; patient_id: PatientId; name: string; made_at: Instant; shared_at: Instant | null };
  pattern_rating: { clinic_id: ClinicId; pattern_id: PatternId; rated_on: LocalDate; strength: number; rated_at: Instant };
};
