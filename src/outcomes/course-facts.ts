import type { SessionId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import type { AssessmentId } from '#measures/events.ts';
import type { MeasureId, MeasureName } from '#measures/instrument.ts';

/** The measures by which a course is judged. */
export const OUTCOME_MEASURES = ['phq-9', 'gad-7', 'madrs', 'qids-sr16', 'pcl-5'] as const satisfies readonly MeasureId[];

export type OutcomeMeasure = (typeof OUTCOME_MEASURES)[number];

/**
 * One taking of a measure. `effectiveAt` is the moment it speaks of, `recordedAt` the moment it was entered;
 * `score` is null when too little was answered, and `isComplete` is false for an estimated total (OUT-8).
 */
export type Assessment = {
  readonly assessmentId: AssessmentId;
  readonly measure: MeasureName;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
  readonly score: { readonly total: number; readonly isComplete: boolean } | null;
};

/** A dose that was given. */
export type GivenDose = { readonly sessionId: SessionId; readonly startedAt: Instant; readonly endedAt: Instant };

/** What can hold back dosing and with it a booster review (BOOST-2). */
export type HoldRule = 'SAFE-3' | 'URO-2' | 'MAN-1' | 'MIS-1' | 'ELIG' | 'serious-adverse-event' | 'LFT-1';

/** A hold from its first moment until it was lifted; `until` is null while it lasts. */
export type Hold = { readonly rule: HoldRule; readonly from: Instant; readonly until: Instant | null };

/** What counts as a relapse without a score; an admission is dated by its first day. */
export type RelapseEvent = {
  readonly kind: 'hospitalisation' | 'suicide-attempt' | 'suicide' | 'prescriber-declaration';
  readonly on: LocalDate;
};

/** Another treatment that began during the course; from then on the course no longer speaks for the doses alone. */
export type OtherTreatment = { readonly kind: 'antidepressant' | 'ect' | 'tms'; readonly on: LocalDate };

/** Everything the outcome rules look at for one course of one person. Days are those of the clinic's zone. */
export type CourseFacts = {
  readonly zone: ZoneName;
  readonly assessments: readonly Assessment[];
  readonly doses: readonly GivenDose[];
  readonly holds: readonly Hold[];
  readonly relapseEvents: readonly RelapseEvent[];
  readonly otherTreatments: readonly OtherTreatment[];
  readonly diedOn: LocalDate | null;
};
