import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import type { AssessmentId } from '#measures/events.ts';
import type { Assessment, GivenDose } from './course-facts.ts';
import { outcomeFinding } from './outcome-finding.ts';
import type { OutcomeSettings } from './settings.ts';

/** The first dose of a course: its moment and its day in the clinic's zone. */
export type FirstDose = { readonly startedAt: Instant; readonly on: LocalDate };

/** The score from which a course is judged, or why there is none. */
export type Baseline =
  | { readonly state: 'found'; readonly assessmentId: AssessmentId; readonly on: LocalDate; readonly total: number; readonly finding: RuleFinding }
  | { readonly state: 'no-dose-yet' }
  | { readonly state: 'no-complete-score'; readonly finding: RuleFinding };

/** The earliest dose, whatever order they were entered in; null before any. */
export function firstDoseOf(doses: readonly GivenDose[], zone: ZoneName): FirstDose | null {
  const startedAt = doses.map((dose) => dose.startedAt).toSorted()[0];
  return startedAt === undefined ? null : { startedAt, on: localDateOf(startedAt, zone) };
}

/**
 * The last complete score in the 14 days up to the first dose, the day of the dose included as long as the dose had
 * not begun (OUT-1). An estimated total is not complete.
 * @param assessments those of one measure, in order of their effective moment
 */
export function findBaseline(assessments: readonly Assessment[], firstDose: FirstDose | null, zone: ZoneName, settings: OutcomeSettings): Baseline {
  if (firstDose === null) return { state: 'no-dose-yet' };
  const candidates = assessments.filter((assessment) => isBaselineCandidate(assessment, firstDose, zone, settings));
  const last = candidates.at(-1);
  const threshold = `complete score at most ${settings['OUT-1.baselineDays']} days before the first dose`;
  if (last === undefined || last.score === null) {
    const sentence = 'There is no complete score in the days before the first dose, so change cannot be judged.';
    return { state: 'no-complete-score', finding: outcomeFinding('OUT-1', sentence, [{ name: 'first dose', value: firstDose.on }], threshold, ['OUT-1.baselineDays']) };
  }
  const on = localDateOf(last.effectiveAt, zone);
  const inputs = [{ name: 'baseline score', value: last.score.total, unit: 'points', at: last.effectiveAt }, { name: 'first dose', value: firstDose.on }];
  const finding = outcomeFinding('OUT-1', `The baseline is ${last.score.total}, from ${on}.`, inputs, threshold, ['OUT-1.baselineDays']);
  return { state: 'found', assessmentId: last.assessmentId, on, total: last.score.total, finding };
}

function isBaselineCandidate(assessment: Assessment, firstDose: FirstDose, zone: ZoneName, settings: OutcomeSettings): boolean {
  if (assessment.score?.isComplete !== true || assessment.effectiveAt >= firstDose.startedAt) return false;
  return daysBetween(localDateOf(assessment.effectiveAt, zone), firstDose.on) <= settings['OUT-1.baselineDays'];
}
