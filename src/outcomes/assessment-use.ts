import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import type { Baseline, FirstDose } from './baseline.ts';
import type { CountedScore } from './counted-score.ts';
import type { Assessment, Hold } from './course-facts.ts';
import { isHeldBy } from './holds.ts';
import type { MeasureLimits } from './measure-limits.ts';
import type { OutcomeSettings } from './settings.ts';

/** What an assessment is used for. `too-early` ones are kept and shown, and never judged (OUT-1). */
export const ASSESSMENT_USES = ['no-score', 'baseline', 'before-course', 'too-early', 'counted', 'no-baseline'] as const;
export type AssessmentUse = (typeof ASSESSMENT_USES)[number];

/** What has to be known about a score wherever it is shown. */
export type ScoreFlag = 'recall-overlaps-baseline' | 'estimated' | 'confounded' | 'entered-later';

/** An assessment placed in its course. `day` counts from the first dose day and is null before any dose. */
export type PlacedAssessment = {
  readonly assessment: Assessment;
  readonly on: LocalDate;
  readonly day: number | null;
  readonly use: AssessmentUse;
  readonly flags: readonly ScoreFlag[];
};

/** What placing an assessment depends on. */
export type CourseFrame = {
  readonly zone: ZoneName;
  readonly firstDose: FirstDose | null;
  readonly baseline: Baseline;
  readonly limits: MeasureLimits;
  readonly holds: readonly Hold[];
};

/** Places an assessment in its course and flags it (OUT-1, OUT-7, OUT-8, OUT-9). */
export function placeAssessment(assessment: Assessment, frame: CourseFrame, settings: OutcomeSettings): PlacedAssessment {
  const on = localDateOf(assessment.effectiveAt, frame.zone);
  const day = frame.firstDose === null ? null : daysBetween(frame.firstDose.on, on);
  const use = useOf(assessment, day, frame, settings);
  return { assessment, on, day, use, flags: flagsOf(assessment, on, day, use, frame, settings) };
}

/** The counted scores among placed assessments, in the same order. */
export function countedScores(placed: readonly PlacedAssessment[]): readonly CountedScore[] {
  return placed.flatMap(({ assessment, on, day, use, flags }) =>
    use === 'counted' && assessment.score !== null && day !== null
      ? [{ assessment, on, day, total: assessment.score.total, isConfounded: flags.includes('confounded') }]
      : [],
  );
}

function useOf(assessment: Assessment, day: number | null, frame: CourseFrame, settings: OutcomeSettings): AssessmentUse {
  const { baseline, firstDose } = frame;
  if (assessment.score === null) return 'no-score';
  if (baseline.state === 'found' && assessment.assessmentId === baseline.assessmentId) return 'baseline';
  if (firstDose === null || day === null || assessment.effectiveAt < firstDose.startedAt) return 'before-course';
  if (frame.limits.looksBackTwoWeeks && day < settings['OUT-1.firstCountedDay']) return 'too-early';
  return baseline.state === 'found' ? 'counted' : 'no-baseline';
}

function flagsOf(assessment: Assessment, on: LocalDate, day: number | null, use: AssessmentUse, frame: CourseFrame, settings: OutcomeSettings): readonly ScoreFlag[] {
  const overlaps = use === 'counted' && frame.limits.looksBackTwoWeeks && day !== null && day < settings['OUT-1.recallDays'];
  const flags: ScoreFlag[] = [];
  if (overlaps) flags.push('recall-overlaps-baseline');
  if (assessment.score?.isComplete === false) flags.push('estimated');
  if (use === 'counted' && isHeldBy('MAN-1', frame.holds, assessment.effectiveAt)) flags.push('confounded');
  if (assessment.recordedAt !== assessment.effectiveAt && localDateOf(assessment.recordedAt, frame.zone) > on) flags.push('entered-later');
  return flags;
}
