import type { ClinicId, Id, OrderId, PatientId, SessionId, StaffId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { EntryKind } from '../entry-content.ts';
import type { AgitationScore, SedationScore } from '../sedation-scales.ts';
import type { SessionEntryId } from '../session-record.ts';
import type { SessionState } from '../session-state.ts';

type ChartedRow = {
  clinic_id: ClinicId;
  session_id: SessionId;
  entry_id: SessionEntryId;
  measured_at: Instant;
  entered_at: Instant;
  staff_id: StaffId;
  device: string | null;
  corrects_entry_id: SessionEntryId | null;
  correction_reason: string | null;
};

/** The tables of the session domain; JSON columns go in as text and come out parsed, and are checked when read. */
export type SessionTables = {
  dosing_session: {
    clinic_id: ClinicId;
    session_id: SessionId;
    visit_id: VisitId;
    patient_id: PatientId;
    treatment: TreatmentKey;
    state: SessionState;
    since: Instant;
    order_id: OrderId | null;
    order_version: number | null;
    checked_in_at: Instant | null;
    dosing_started_at: Instant | null;
    dosing_ended_at: Instant | null;
    is_stopped_early: boolean;
    is_closely_watched: boolean | null;
    has_liver_concern: boolean | null;
  };
  vital_signs: ChartedRow & {
    systolic_mmhg: number | null;
    diastolic_mmhg: number | null;
    heart_rate_per_minute: number | null;
    respiratory_rate_per_minute: number | null;
    oxygen_saturation_percent: number | null;
    on_room_air: boolean | null;
    sedation_moaas: SedationScore | null;
    agitation_rass: AgitationScore | null;
  };
  session_entry: ChartedRow & { kind: EntryKind; content: unknown; dose_number: number | null };
  session_review: {
    clinic_id: ClinicId;
    review_id: Id<'SessionReview'>;
    patient_id: PatientId;
    rule_id: string;
    finding: unknown;
    raised_at: Instant;
    cleared_at: Instant | null;
  };
};
