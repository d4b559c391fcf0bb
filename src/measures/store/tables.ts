import type { ClinicId, Id, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { Rhythm } from '../asked-measure.ts';
import type { AssessmentId } from '../events.ts';
import type { MeasureName, OwnMeasureId } from '../instrument.ts';

/** The tables of the measures domain. */
export type MeasuresTables = {
  assessment: {
    clinic_id: ClinicId;
    assessment_id: AssessmentId;
    patient_id: PatientId;
    measure: MeasureName;
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
    received_at: Instant | null;
    value: number | null;
    absent: 'declined' | 'not-asked' | null;
  };
  assessment_answer_text: { clinic_id: ClinicId; assessment_id: AssessmentId; answer_id: Id<'AssessmentAnswer'>; text: string };
  own_measure_version: {
    clinic_id: ClinicId;
    measure: OwnMeasureId;
    version: number;
    kind: 'questionnaire' | 'score-only';
    definition: string;
    published_by: StaffId;
    published_by_name: string;
    published_at: Instant;
  };
  asked_measure: {
    clinic_id: ClinicId;
    asked_id: Id<'AskedMeasure'>;
    patient_id: PatientId;
    measure: MeasureName;
    rhythm: Rhythm;
    asked_by: StaffId;
    asked_at: Instant;
    stopped_at: Instant | null;
  };
  measure_reminder: {
    clinic_id: ClinicId;
    reminder_id: Id<'MeasureReminder'>;
    patient_id: PatientId;
    measure: MeasureName;
    due_on: LocalDate;
    is_after_dose: boolean;
    written_at: Instant;
  };
  own_measure_retirement: { clinic_id: ClinicId; measure: OwnMeasureId; version: number; retired_by: StaffId; retired_by_name: string; retired_at: Instant };
};
