import { idSchema } from '#foundation/id.ts';
import { addDays, instantOf, localDateSchema, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { Assessment, CourseFacts, GivenDose } from '#outcomes/course-facts.ts';
import { madeScores } from '../../tests/support/made-cohort.ts';

const ZONE = zoneSchema.parse('America/New_York');
const FIRST_START = localDateSchema.parse('2024-01-08');
const STARTS = 365;
const DOSE_DAYS = [0, 3, 7, 10, 14, 17];

/** Moments of the clinic by day and wall clock, made once: making them is not what is measured. */
const moments = new Map<string, Assessment['effectiveAt']>();
function momentOf(start: number, day: number, clock: string): Assessment['effectiveAt'] {
  const key = `${start + day} ${clock}`;
  const known = moments.get(key) ?? instantOf(localDateTimeSchema.parse(`${addDays(FIRST_START, start + day)}T${clock}`), ZONE);
  moments.set(key, known);
  return known;
}

/**
 * The made people as a clinic has them on record: starts spread over a year, the score of day 0 taken an hour before
 * the first of six doses, every other one at noon of its day, each entered as it was taken.
 */
export function clinicCourses(people: number): readonly CourseFacts[] {
  const courses: Assessment[][] = [];
  for (const { patient, day, score } of madeScores(people)) {
    const effectiveAt = momentOf(patient % STARTS, day, day === 0 ? '09:00' : '12:00');
    const assessments = (courses[patient] ??= []);
    assessments.push({ assessmentId: idSchema<'Assessment'>().parse(idOf(patient, assessments.length)), measure: 'phq-9', effectiveAt, recordedAt: effectiveAt, score: { total: score, isComplete: true } });
  }
  return courses.map((assessments, patient) => ({ zone: ZONE, assessments, doses: dosesOf(patient), holds: [], relapseEvents: [], otherTreatments: [], diedOn: null }));
}

function dosesOf(patient: number): readonly GivenDose[] {
  const start = patient % STARTS;
  return DOSE_DAYS.map((day, index) => ({ sessionId: idSchema<'Session'>().parse(idOf(patient, 100 + index)), startedAt: momentOf(start, day, '10:00'), endedAt: momentOf(start, day, '10:40') }));
}

function idOf(patient: number, part: number): string {
  return `00000000-0000-7000-8000-${(patient * 1000 + part).toString(16).padStart(12, '0')}`;
}
