import type { ClinicId, Id, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { CourseEventKind } from '../course-event.ts';
import type { OutcomeMeasure } from '../course-facts.ts';

/** The tables of the outcomes domain; everything else it judges from the other domains' records. JSON goes in as text and comes out parsed, and is checked when read. */
export type OutcomesTables = {
  course_event: {
    clinic_id: ClinicId;
    event_id: Id<'CourseEvent'>;
    patient_id: PatientId;
    kind: CourseEventKind;
    happened_on: LocalDate;
    note: string;
    staff_id: StaffId;
    recorded_at: Instant;
  };
  course_verdict: {
    clinic_id: ClinicId;
    verdict_id: Id<'CourseVerdict'>;
    patient_id: PatientId;
    measure: OutcomeMeasure;
    judged_at: Instant;
    cause: unknown;
    conclusion: unknown;
    inputs: unknown;
    rule_set_version: string;
  };
};
