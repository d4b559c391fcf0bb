import type { ClinicId, Id, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { CourseEventKind } from '../course-event.ts';

/** The tables of the outcomes domain; everything else it judges from the other domains' records. */
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
};
