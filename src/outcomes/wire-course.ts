import type { Clinic } from '#foundation/clinic.ts';
import { writtenFinding } from '#foundation/finding-schema.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Instant } from '#foundation/instant.ts';
import type { HeldIntegration } from '#integration/integration-amount.ts';
import { measureIntegration } from '#integration/integration-amount.ts';
import { integrationSettings } from '#integration/settings.ts';
import type { WireCourse } from './api.ts';
import type { BoosterReview } from './booster.ts';
import { reviewBooster } from './booster.ts';
import type { AssessedPoint, CourseOutcome, Milestone } from './course.ts';
import { judgeCourse } from './course.ts';
import type { CourseFacts, OutcomeMeasure } from './course-facts.ts';
import { outcomeSettings } from './settings.ts';
import type { TimeToEvent } from './time-to-event.ts';

/** What a judged course is made of besides the facts of the rules. */
export type CourseRecord = {
  readonly facts: CourseFacts;
  readonly doses: WireCourse['doses'];
  readonly integration: readonly HeldIntegration[];
};

/** Judges a course at a moment and puts it into the shape in which it travels. */
export function wireCourse({ facts, doses, integration }: CourseRecord, measure: OutcomeMeasure, clinic: Clinic, now: Instant): WireCourse {
  const settings = settingsInForce(outcomeSettings, clinic.settings);
  const course = judgeCourse(facts, measure, settings);
  const { outcome, firstDose, baseline } = course;
  return {
    measure,
    firstDoseOn: firstDose?.on ?? null,
    baseline: baseline.state === 'found' ? { state: 'found', on: baseline.on, total: baseline.total } : { state: baseline.state, on: null, total: null },
    points: course.points.map(pointOf),
    doses,
    integrationSessions: integration.map(({ startedAt }) => ({ startedAt })),
    response: milestoneOf(outcome?.response ?? null),
    remission: milestoneOf(outcome?.remission ?? null),
    nadir: outcome?.nadir ? { on: outcome.nadir.on, total: outcome.nadir.total } : null,
    relapse: relapseOf(outcome),
    nonResponse: nonResponseOf(outcome),
    booster: boosterOf(reviewBooster(course, facts, now, settings)),
    endState: outcome?.endState ? { ...outcome.endState, finding: writtenFinding(outcome.endState.finding) } : null,
    timeToResponse: timeOf(outcome?.timeToResponse ?? null),
    durability: timeOf(outcome?.durability ?? null),
    integration: firstDose === null ? null : measureIntegration(integration, firstDose.on, clinic.zone, settingsInForce(integrationSettings, clinic.settings)),
    findings: course.findings.map((finding) => writtenFinding(finding)),
  };
}

function pointOf({ assessment, on, day, use, flags, judgement }: AssessedPoint): WireCourse['points'][number] {
  return {
    assessmentId: assessment.assessmentId,
    on,
    at: assessment.effectiveAt,
    day,
    total: assessment.score?.total ?? null,
    use,
    flags: [...flags],
    improvementPercent: judgement?.improvementPercent ?? null,
    change: judgement?.changeFromBaseline ?? null,
    reliableChange: judgement?.reliableChange ?? null,
    response: judgement?.response ?? null,
    remission: judgement?.remission ?? null,
    meetsRelapse: judgement?.meetsRelapse ?? false,
  };
}

function milestoneOf(milestone: Milestone | null): WireCourse['response'] {
  return milestone === null ? null : { on: milestone.on, day: milestone.day };
}

function relapseOf(outcome: CourseOutcome | null): WireCourse['relapse'] {
  const nothing = { on: null, confirmedOn: null, by: null };
  if (outcome === null) return { state: 'no-response-yet', ...nothing };
  const { relapse } = outcome;
  switch (relapse.state) {
    case 'no-response-yet':
    case 'none':
      return { state: relapse.state, ...nothing };
    case 'suspected':
      return { ...nothing, state: 'suspected', on: relapse.on };
    case 'confirmed':
      return { state: 'confirmed', on: relapse.on, confirmedOn: relapse.confirmedOn, by: relapse.by };
  }
}

function nonResponseOf(outcome: CourseOutcome | null): WireCourse['nonResponse'] {
  if (outcome === null) return { state: 'awaiting-assessment', options: [], finding: null };
  const { nonResponse } = outcome;
  if (nonResponse.state !== 'review') return { state: nonResponse.state, options: [], finding: null };
  return { state: 'review', options: [...nonResponse.options], finding: writtenFinding(nonResponse.finding) };
}

function boosterOf(review: BoosterReview): WireCourse['booster'] {
  switch (review.state) {
    case 'suggested':
      return { state: 'suggested', options: review.options.map((option) => ({ ...option })), holds: [], reason: null, finding: writtenFinding(review.finding) };
    case 'suppressed':
      return { state: 'suppressed', options: [], holds: [...review.holds], reason: null, finding: writtenFinding(review.finding) };
    case 'not-suggested':
      return { state: 'not-suggested', options: [], holds: [], reason: review.reason, finding: null };
  }
}

function timeOf(time: TimeToEvent | null): WireCourse['durability'] {
  return time === null ? null : { days: time.days, isEvent: time.isEvent, censoredBy: time.isEvent ? null : time.censoredBy };
}
