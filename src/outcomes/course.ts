import type { RuleFinding } from '#foundation/rule.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { CourseFrame, PlacedAssessment } from './assessment-use.ts';
import { countedScores, placeAssessment } from './assessment-use.ts';
import type { Baseline, FirstDose } from './baseline.ts';
import { findBaseline, firstDoseOf } from './baseline.ts';
import type { CountedScore } from './counted-score.ts';
import type { Assessment, CourseFacts, OutcomeMeasure } from './course-facts.ts';
import { confoundedFindings } from './confounded-finding.ts';
import type { EndState } from './end-state.ts';
import { endStateOf } from './end-state.ts';
import { improvementPercent } from './improvement.ts';
import type { MeasureLimits } from './measure-limits.ts';
import { limitsOf } from './measure-limits.ts';
import type { NonResponse } from './non-response.ts';
import { reviewNonResponse } from './non-response.ts';
import type { Relapse } from './relapse.ts';
import { findRelapse, meetsRelapse } from './relapse.ts';
import { relapseFindings } from './relapse-finding.ts';
import type { ReliableChange } from './reliable-change.ts';
import { deteriorationFindings, reliableChangeOf } from './reliable-change.ts';
import type { RemissionStanding } from './remission.ts';
import { findRemission, remissionFinding, standingOfRemission } from './remission.ts';
import type { ResponseStanding } from './response.ts';
import { findResponse, responseFinding, standingOfResponse } from './response.ts';
import type { OutcomeSettings } from './settings.ts';
import { timeFindings } from './time-finding.ts';
import type { TimeToEvent } from './time-to-event.ts';
import { durabilityOf, timeToResponse } from './time-to-event.ts';

/** What a counted score says about the course. */
export type Judgement = {
  readonly improvementPercent: number | null;
  readonly changeFromBaseline: number;
  readonly reliableChange: ReliableChange;
  readonly response: ResponseStanding;
  readonly remission: RemissionStanding;
  /** True when the score meets OUT-5 after the response. */
  readonly meetsRelapse: boolean;
};

/** An assessment in its course; `judgement` is null for those that are not counted. */
export type AssessedPoint = PlacedAssessment & { readonly judgement: Judgement | null };

/** A day on which something was first reached, and how many days after the first dose. */
export type Milestone = { readonly on: LocalDate; readonly day: number; readonly score: CountedScore };

/** A course judged by one measure. Without a baseline nothing is judged and the points are only placed. */
export type Course = {
  readonly measure: OutcomeMeasure;
  readonly firstDose: FirstDose | null;
  readonly baseline: Baseline;
  readonly points: readonly AssessedPoint[];
  readonly outcome: CourseOutcome | null;
  readonly findings: readonly RuleFinding[];
};

/** What became of a course that has a baseline. */
export type CourseOutcome = {
  readonly response: Milestone | null;
  readonly remission: Milestone | null;
  /** The lowest counted score so far; null before any. */
  readonly nadir: CountedScore | null;
  readonly latest: CountedScore | null;
  readonly relapse: Relapse;
  readonly nonResponse: NonResponse;
  readonly endState: EndState | null;
  /** Null when response is not defined for this measure or baseline. */
  readonly timeToResponse: TimeToEvent | null;
  readonly durability: TimeToEvent | null;
};

/**
 * Judges a whole course by one measure from its facts alone (OUT-1 to OUT-9, NR-1). Everything is recomputed by
 * effective moment, so the order in which things were entered makes no difference (OUT-7).
 */
export function judgeCourse(facts: CourseFacts, measure: OutcomeMeasure, settings: OutcomeSettings): Course {
  const limits = limitsOf(measure, settings);
  const assessments = facts.assessments.filter((assessment) => assessment.measure === measure).toSorted(byEffectiveMoment);
  const firstDose = firstDoseOf(facts.doses, facts.zone);
  const baseline = findBaseline(assessments, firstDose, facts.zone, settings);
  const frame: CourseFrame = { zone: facts.zone, firstDose, baseline, limits, holds: facts.holds };
  const placed = assessments.map((assessment) => placeAssessment(assessment, frame, settings));
  if (baseline.state !== 'found' || firstDose === null) {
    const findings = baseline.state === 'no-complete-score' ? [baseline.finding] : [];
    return { measure, firstDose, baseline, points: placed.map((point) => ({ ...point, judgement: null })), outcome: null, findings };
  }
  const counted = countedScores(placed);
  const outcome = outcomeOf(facts, counted, baseline.total, firstDose, limits, settings);
  const points = judgedPoints(placed, counted, outcome, baseline.total, limits, settings);
  return { measure, firstDose, baseline, points, outcome, findings: [baseline.finding, ...findingsOf(outcome, counted, baseline.total, limits, settings), ...timeFindings(outcome, firstDose.on)] };
}

function outcomeOf(facts: CourseFacts, counted: readonly CountedScore[], baselineTotal: number, firstDose: FirstDose, limits: MeasureLimits, settings: OutcomeSettings): CourseOutcome {
  const response = findResponse(counted, baselineTotal, limits, settings);
  const relapse = findRelapse({ counted, baselineTotal, response, events: facts.relapseEvents, limits }, settings);
  const followed = { firstDoseOn: firstDose.on, counted, response, relapse };
  const canRespond = limits.hasResponse && baselineTotal >= settings['OUT-2.baselineFrom'];
  return {
    response: milestone(response),
    remission: milestone(findRemission(counted, baselineTotal, limits)),
    nadir: lowest(counted),
    latest: counted.at(-1) ?? null,
    relapse,
    nonResponse: reviewNonResponse(facts.doses, counted, baselineTotal, limits, settings),
    endState: endStateOf(counted, baselineTotal, limits, settings),
    timeToResponse: canRespond ? timeToResponse(followed, facts) : null,
    durability: durabilityOf(followed, facts),
  };
}

function judgedPoints(placed: readonly PlacedAssessment[], counted: readonly CountedScore[], outcome: CourseOutcome, baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): readonly AssessedPoint[] {
  const respondedAt = outcome.response?.score.assessment.effectiveAt ?? null;
  let next = 0;
  return placed.map((point) => {
    // Counted scores are some of the placed ones, in the same order.
    const score = counted[next];
    if (score?.assessment !== point.assessment) return { ...point, judgement: null };
    next += 1;
    const isAfterResponse = respondedAt !== null && respondedAt <= point.assessment.effectiveAt;
    return { ...point, judgement: judge(score, isAfterResponse, baselineTotal, limits, settings) };
  });
}

function judge(score: CountedScore, isAfterResponse: boolean, baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): Judgement {
  return {
    improvementPercent: improvementPercent(baselineTotal, score.total),
    changeFromBaseline: score.total - baselineTotal,
    reliableChange: reliableChangeOf(score.total, baselineTotal, limits),
    response: standingOfResponse(score, baselineTotal, limits, settings),
    remission: standingOfRemission(score, baselineTotal, limits),
    meetsRelapse: isAfterResponse && meetsRelapse(score.total, baselineTotal, limits, settings),
  };
}

function findingsOf(outcome: CourseOutcome, counted: readonly CountedScore[], baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): readonly RuleFinding[] {
  return [
    ...(outcome.response === null ? [] : [responseFinding(outcome.response.score, baselineTotal, limits, settings)]),
    ...(outcome.remission === null ? [] : [remissionFinding(outcome.remission.score, limits)]),
    ...(outcome.endState === null ? [] : [outcome.endState.finding]),
    ...deteriorationFindings(counted, baselineTotal, limits),
    ...relapseFindings(outcome.relapse, baselineTotal, limits, settings),
    ...(outcome.nonResponse.state === 'review' ? [outcome.nonResponse.finding] : []),
    ...confoundedFindings(counted, limits),
  ];
}

function milestone(score: CountedScore | null): Milestone | null {
  return score === null ? null : { on: score.on, day: score.day, score };
}

function lowest(counted: readonly CountedScore[]): CountedScore | null {
  return counted.reduce<CountedScore | null>((low, score) => (low === null || score.total < low.total ? score : low), null);
}

function byEffectiveMoment(left: Assessment, right: Assessment): number {
  return byText(left.effectiveAt, right.effectiveAt) || byText(left.recordedAt, right.recordedAt) || byText(left.assessmentId, right.assessmentId);
}

function byText(left: string, right: string): number {
  return Number(left > right) - Number(left < right);
}
