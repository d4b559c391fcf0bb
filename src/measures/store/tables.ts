import type { ClinicId, Id, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { AssessmentId } from '../events.ts';
import type { MeasureId } from '../instrument.ts';

/** The tables of the measures domain. */
export type MeasuresTables = {
  assessment: {
    clinic_id: ClinicId;
    assessment_id: AssessmentId;
    patient_id: PatientId;
    measure: MeasureId;
    version: string;
    state: 'open' | 'recorded';
    entered_by: 'patient' | 'staff';
    staff_id: StaffId | null;
    effective_date: LocalDate;
    measured_at: Instant;
    recorded_at: Instant | null;
    total: number | null;
    method: 'summed' | 'prorated' | 'entered' | null;
    level: string | null;
    computation: string | null;
  };
  assessment_answer: {
    clinic_id: ClinicId;
    assessment_id: AssessmentId;
    answer_id: Id<'AssessmentAnswer'>;
    item_id: string;
    answered_at: Instant;
    value: number | null;
    absent: 'declined' | 'not-asked' | null;
  };
};
