import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { instantOf, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { Assessment, CourseFacts, GivenDose, OutcomeMeasure } from '#outcomes/course-facts.ts';

/** The zone in which the stories of courses play. */
export const STORY_ZONE: ZoneName = zoneSchema.parse('America/New_York');

/** A moment in the story's clinic: `2026-03-02` at noon, or a wall-clock reading such as `2026-03-02T09:00`. */
export function clinicTime(reading: string): Instant {
  const text = reading.includes('T') ? reading : `${reading}T12:00`;
  return instantOf(localDateTimeSchema.parse(text), STORY_ZONE);
}

/** One score of a story. Its id follows from measure and time, so the same story has the same ids. */
export function scoreOf(measure: OutcomeMeasure, reading: string, total: number | null, parts: Partial<Assessment> = {}): Assessment {
  const effectiveAt = clinicTime(reading);
  const score = total === null ? null : { total, isComplete: true };
  return { assessmentId: idSchema<'Assessment'>().parse(idText(`${measure} ${effectiveAt}`)), measure, effectiveAt, recordedAt: effectiveAt, score, ...parts };
}

/** Infusions of 40 minutes at the given times. */
export function infusions(...readings: readonly string[]): readonly GivenDose[] {
  return readings.map((reading) => {
    const startedAt = clinicTime(reading);
    return { sessionId: idSchema<'Session'>().parse(idText(`dose ${startedAt}`)), startedAt, endedAt: after(startedAt, minutes(40)) };
  });
}

/** A course in which nothing happened but what is given. */
export function courseFacts(parts: Partial<CourseFacts>): CourseFacts {
  return { zone: STORY_ZONE, assessments: [], doses: [], holds: [], relapseEvents: [], otherTreatments: [], diedOn: null, ...parts };
}

/** A stable UUID-shaped id of a text. */
function idText(text: string): string {
  let hash = 0n;
  for (const character of text) hash = (hash * 1_099_511_628_211n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 128n;
  const hex = hash.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The facts with only the assessments that had been entered by a moment: what the clinic could know then (OUT-7). */
export function factsKnownAt(facts: CourseFacts, moment: Instant): CourseFacts {
  return { ...facts, assessments: facts.assessments.filter((assessment) => assessment.recordedAt <= moment) };
}
