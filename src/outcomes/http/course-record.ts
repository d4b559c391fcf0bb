import type { Clinic } from '#foundation/clinic.ts';
import type { AnswerOf } from '#foundation/contract.ts';
import type { PatientId } from '#foundation/id.ts';
import type { WireCourse, ownCourse } from '../api.ts';
import type { OutcomesTx } from '../store/course-facts.ts';
import { readCourse } from '../store/course-facts.ts';
import type { CourseRecord } from '../wire-course.ts';

/** Everything on record of one person's course, with its doses as they travel. */
export async function courseRecord(tx: OutcomesTx, clinic: Clinic, patientId: PatientId): Promise<CourseRecord> {
  const { facts, doses, integration } = await readCourse(tx, clinic, patientId);
  return {
    facts,
    integration,
    doses: doses.map((dose) => ({ sessionId: dose.session_id, startedAt: dose.started_at, endedAt: dose.ended_at, treatment: dose.treatment, dose: { value: dose.dose_mg, unit: 'mg' } })),
  };
}

/** A course as the person hears of it: which event a relapse goes by is theirs to tell. */
export function ownCourseOf(course: WireCourse): AnswerOf<typeof ownCourse> {
  const { by } = course.relapse;
  return { ...course, relapse: { ...course.relapse, by: by === null || by === 'scores' ? by : 'event' } };
}
