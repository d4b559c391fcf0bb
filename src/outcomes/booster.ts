import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding, RuleInput } from '#foundation/rule.ts';
import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import type { Course, CourseOutcome } from './course.ts';
import type { CourseFacts, Hold, HoldRule } from './course-facts.ts';
import { isInForce } from './holds.ts';
import { outcomeFinding } from './outcome-finding.ts';
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
  const { outcome } = course;
  if (outcome === null || outcome.latest === null) return { state: 'not-suggested', reason: 'no-outcome-yet' };
  if (outcome.response === null) return { state: 'not-suggested', reason: 'never-a-response' };
  const sign = signOfRelapse(course, outcome, facts, settings);
  if (sign === null) return { state: 'not-suggested', reason: 'no-sign-of-relapse' };
  const days = daysSinceLastDose(facts, now);
  if (days === null || days < settings['BOOST-1.daysSinceDose']) return { state: 'not-suggested', reason: 'dose-too-recent' };
  const inputs: readonly RuleInput[] = [...sign, { name: 'days since the last dose', value: days, unit: 'days' }];
  const holds = facts.holds.filter((hold) => isInForce(hold, now));
  if (holds.length > 0) return suppressed(holds, inputs);
  return { state: 'suggested', options: BOOSTER_OPTIONS, finding: suggestion(inputs, settings) };
}

/** What speaks for a relapse now, after a past response, as inputs of the finding; null when nothing does. */
function signOfRelapse(course: Course, outcome: CourseOutcome, facts: CourseFacts, settings: OutcomeSettings): readonly RuleInput[] | null {
  const { latest, nadir } = outcome;
  if (latest === null || nadir === null || course.baseline.state !== 'found') return null;
  const limits = limitsOf(course.measure, settings);
  const aboveNadir = latest.total - nadir.total;
  const inputs: readonly RuleInput[] = [
    { name: limits.name, value: latest.total, unit: 'points', at: latest.assessment.effectiveAt },
    { name: 'above its lowest point', value: aboveNadir, unit: 'points' },
    { name: 'relapse', value: outcome.relapse.state },
  ];
  const hasLostResponse = meetsRelapse(latest.total, course.baseline.total, limits, settings);
  const hasRisen = course.measure === 'phq-9' && aboveNadir >= settings['BOOST-1.aboveNadir'] && latest.total >= settings['BOOST-1.scoreFrom'];
  return hasLostResponse || hasRisen || isRelapsedByEvent(outcome, facts) ? inputs : null;
}

/** A relapse by an event after the response stands until a later score or dose has spoken. */
function isRelapsedByEvent(outcome: CourseOutcome, facts: CourseFacts): boolean {
  const { response, latest } = outcome;
  const lastDose = lastDoseStart(facts);
  return facts.relapseEvents.some((event) =>
    response !== null && event.on >= response.on
    && (latest === null || event.on >= latest.on)
    && (lastDose === null || event.on >= localDateOf(lastDose, facts.zone)));
}

function daysSinceLastDose(facts: CourseFacts, now: Instant): number | null {
  const lastDose = lastDoseStart(facts);
  return lastDose === null ? null : daysBetween(localDateOf(lastDose, facts.zone), localDateOf(now, facts.zone));
}

function lastDoseStart(facts: CourseFacts): Instant | null {
  return facts.doses.map((dose) => dose.startedAt).toSorted().at(-1) ?? null;
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
