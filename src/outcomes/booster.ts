import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding, RuleInput } from '#foundation/rule.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import type { CountedScore } from './counted-score.ts';
import type { Course } from './course.ts';
import type { CourseFacts, Hold, HoldRule, OutcomeMeasure } from './course-facts.ts';
import { isInForce } from './holds.ts';
import { outcomeFinding } from './outcome-finding.ts';
import type { Relapse } from './relapse.ts';
import { meetsRelapse } from './relapse.ts';
import { limitsOf } from './measure-limits.ts';
import type { OutcomeSettings } from './settings.ts';

/** What a prescriber may weigh in a booster review, in no order of merit; nothing is ever ordered by itself (BOOST-3). */
export const BOOSTER_OPTIONS = [
  { key: 'single-booster', label: 'A single booster session' },
  { key: 're-induction', label: 'Another short series' },
  { key: 'more-integration', label: 'More integration before any further dose' },
  { key: 'change-treatment', label: 'A different treatment' },
] as const;

/** Why no review is suggested. */
export type NoReviewReason = 'never-a-response' | 'no-sign-of-relapse' | 'dose-too-recent' | 'no-outcome-yet';

/** Whether a booster review is worth suggesting. Suppressed reviews name the rules that hold them back (BOOST-2). */
export type BoosterReview =
  | { readonly state: 'suggested'; readonly options: typeof BOOSTER_OPTIONS; readonly finding: RuleFinding }
  | { readonly state: 'suppressed'; readonly holds: readonly HoldRule[]; readonly finding: RuleFinding }
  | { readonly state: 'not-suggested'; readonly reason: NoReviewReason };

/**
 * Whether to suggest that the prescriber reviews a booster: after a past response, when a relapse is suspected or
 * confirmed or the score has risen clearly from its lowest point, at least 7 days after the last dose and with no
 * hold in force (BOOST-1, BOOST-2). It looks at the latest counted score, so a relapse that has passed does not count.
 */
export function reviewBooster(course: Course, facts: CourseFacts, now: Instant, settings: OutcomeSettings): BoosterReview {
  const { outcome, baseline } = course;
  if (baseline.state !== 'found' || outcome === null || outcome.latest === null || outcome.nadir === null) return { state: 'not-suggested', reason: 'no-outcome-yet' };
  if (outcome.response === null) return { state: 'not-suggested', reason: 'never-a-response' };
  const scores = { baselineTotal: baseline.total, latest: outcome.latest, aboveNadir: outcome.latest.total - outcome.nadir.total };
  const sign = signOfRelapse(course.measure, scores, outcome.relapse, facts, settings);
  if (sign === null) return { state: 'not-suggested', reason: 'no-sign-of-relapse' };
  const days = daysSinceLastDose(facts, now);
  if (days < settings['BOOST-1.daysSinceDose']) return { state: 'not-suggested', reason: 'dose-too-recent' };
  const inputs: readonly RuleInput[] = [...sign, { name: 'days since the last dose', value: days, unit: 'days' }];
  const holds = facts.holds.filter((hold) => isInForce(hold, now));
  if (holds.length > 0) return suppressed(holds, inputs);
  return { state: 'suggested', options: BOOSTER_OPTIONS, finding: suggestion(inputs, settings) };
}

type LatestScores = { readonly baselineTotal: number; readonly latest: CountedScore; readonly aboveNadir: number };

/** What speaks for a relapse now, after a past response, as inputs of the finding; null when nothing does. */
function signOfRelapse(measure: OutcomeMeasure, { baselineTotal, latest, aboveNadir }: LatestScores, relapse: Relapse, facts: CourseFacts, settings: OutcomeSettings): readonly RuleInput[] | null {
  const limits = limitsOf(measure, settings);
  const hasLostResponse = meetsRelapse(latest.total, baselineTotal, limits, settings);
  const hasRisen = measure === 'phq-9' && aboveNadir >= settings['BOOST-1.aboveNadir'] && latest.total >= settings['BOOST-1.scoreFrom'];
  if (!hasLostResponse && !hasRisen && !isRelapsedByEvent(latest, facts)) return null;
  return [
    { name: limits.name, value: latest.total, unit: 'points', at: latest.assessment.effectiveAt },
    { name: 'above its lowest point', value: aboveNadir, unit: 'points' },
    { name: 'relapse', value: relapse.state },
  ];
}

/** A relapse by an event stands until a later score or dose has spoken; the response lies no later than the latest score. */
function isRelapsedByEvent(latest: CountedScore, facts: CourseFacts): boolean {
  const spoken = [latest.on, ...doseDays(facts)];
  return facts.relapseEvents.some((event) => spoken.every((day) => event.on >= day));
}

function daysSinceLastDose(facts: CourseFacts, now: Instant): number {
  const today = localDateOf(now, facts.zone);
  return Math.min(...doseDays(facts).map((day) => daysBetween(day, today)));
}

function doseDays(facts: CourseFacts): readonly LocalDate[] {
  return facts.doses.map((dose) => localDateOf(dose.startedAt, facts.zone));
}

function suppressed(holds: readonly Hold[], inputs: readonly RuleInput[]): BoosterReview {
  const rules = [...new Set(holds.map((hold) => hold.rule))].toSorted();
  const sentence = 'A booster review is not suggested while a hold is in force.';
  const finding = outcomeFinding('BOOST-2', sentence, [...inputs, { name: 'holds in force', value: rules.join(', ') }], 'no hold in force', ['BOOST-1.daysSinceDose']);
  return { state: 'suppressed', holds: rules, finding };
}

function suggestion(inputs: readonly RuleInput[], settings: OutcomeSettings): RuleFinding {
  const rise = `a rise of ${settings['BOOST-1.aboveNadir']} from the lowest point to ${settings['BOOST-1.scoreFrom']} or more`;
  return outcomeFinding(
    'BOOST-1',
    'The prescriber may wish to review whether a booster or another step fits. Nothing has been ordered.',
    inputs,
    `past response; relapse suspected or confirmed, or ${rise}; at least ${settings['BOOST-1.daysSinceDose']} days since the last dose; no hold`,
    ['BOOST-1.aboveNadir', 'BOOST-1.scoreFrom', 'BOOST-1.daysSinceDose'],
  );
}
