import type { JSONColumnType } from 'kysely';
import type { ClinicId, LeadId, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { Language } from '#people/patient-details.ts';
import type { MessageWish, PreferredTime, Reason } from '../enquiry.ts';
import type { CloseReason, LeadStage } from '../lead.ts';
import type { LeadAct } from '../lead-act.ts';

/** The tables this domain owns. */
export type ConsultationTables = {
  lead: {
    clinic_id: ClinicId;
    lead_id: LeadId;
    received_at: Instant;
    language: Language;
    name: string;
    email: string | null;
    phone: string | null;
    may_leave_message: MessageWish;
    reasons: Reason[];
    imagined: string | null;
    preferred_times: PreferredTime[];
    from_card: string | null;
    stage: LeadStage;
    owner_id: StaffId | null;
    next_step: string | null;
    next_step_due_on: LocalDate | null;
    first_contact_at: Instant | null;
    consultation_at: Instant | null;
    consultation_with_id: StaffId | null;
    close_reason: CloseReason | null;
    patient_id: PatientId | null;
    version: number;
  };
  lead_event: {
    clinic_id: ClinicId;
    lead_id: LeadId;
    version: number;
    at: Instant;
    staff_id: StaffId;
    act: JSONColumnType<LeadAct>;
  };
};
