import type { Instant } from '#foundation/instant.ts';
import type { RuleInput } from '#foundation/rule.ts';
import type { LiverTests, PregnancyTest } from './eligibility-input.ts';
import type { HoldKind } from './holds.ts';
import type { TestResult } from './intake-schema.ts';
import type { ReviewFinding } from './screening-finding.ts';
import { reviewFinding } from './screening-finding.ts';
import type { ScreeningSettings } from './settings.ts';

/** What a check during a course came to: a hold of the named kind, or a review; null from a rule means neither. */
export type CourseSignal = { readonly effect: 'hold'; readonly kind: HoldKind; readonly finding: ReviewFinding } | { readonly effect: 'review'; readonly finding: ReviewFinding };

function held(kind: HoldKind, sentence: string, inputs: readonly RuleInput[], threshold: string): CourseSignal {
  return { effect: 'hold', kind, finding: reviewFinding({ ruleId: kind, sentence, inputs, threshold }) };
}

function reviewed(ruleId: 'URO-1' | 'MIS-1' | 'LFT-1' | 'PREG-1', sentence: string, inputs: readonly RuleInput[], threshold: string): CourseSignal {
  return { effect: 'review', finding: reviewFinding({ ruleId, sentence, inputs, threshold }) };
}

/** A bladder check: its total 0 to 15, its two telling items 0 to 3, and the total before the first dose; null is not known. */
export type BladderCheck = { readonly total: number | null; readonly pain: number | null; readonly blood: number | null; readonly baselineTotal: number | null; readonly at: Instant };

/** The bladder check against its baseline (URO-1, URO-2); without a baseline it is counted from nought, the stricter way. */
export function judgeBladder(check: BladderCheck, settings: ScreeningSettings): CourseSignal | null {
  const rise = check.total === null ? null : check.total - (check.baselineTotal ?? 0);
  const inputs: readonly RuleInput[] = [
    { name: 'bladder check', value: check.total, unit: 'points', at: check.at },
    { name: 'baseline', value: check.baselineTotal, unit: 'points' },
    { name: 'pain', value: check.pain },
    { name: 'blood', value: check.blood },
  ];
  const holdAt = settings['URO-2.rise'];
  const hasBlood = (check.blood ?? 0) > 0;
  if ((rise !== null && rise >= holdAt) || (hasBlood && check.pain !== 0)) {
    return held('URO-2', 'The bladder check is far above its baseline, or there is blood with pain: dosing is on hold.', inputs, `rise of ${holdAt} or more, or blood with pain`);
  }
  const reviewAt = settings['URO-1.rise'];
  const threshold = `rise of ${reviewAt} or more, or any blood`;
  if (hasBlood || (rise !== null && rise >= reviewAt)) return reviewed('URO-1', 'The bladder check is above its baseline, or there is blood: review and urinalysis come before the next dose.', inputs, threshold);
  if (rise === null || check.blood === null) return reviewed('URO-1', 'The bladder check is not complete, so it cannot be read as clear.', inputs, threshold);
  return null;
}

/** Signs of mania (MAN-1): ASRM total 0 to 20, or our own energy and sleep check 0 to 20; null is not done. */
export function judgeMania(check: { readonly asrm: number | null; readonly maniaCheck: number | null; readonly at: Instant }, settings: ScreeningSettings): CourseSignal | null {
  const isOver = (check.asrm ?? -1) >= settings['MAN-1.asrm'] || (check.maniaCheck ?? -1) >= settings['MAN-1.maniaCheck'];
  if (!isOver) return null;
  const inputs: readonly RuleInput[] = [
    { name: 'ASRM', value: check.asrm, unit: 'points', at: check.at },
    { name: 'energy and sleep check', value: check.maniaCheck, unit: 'points', at: check.at },
  ];
  return held('MAN-1', 'There are signs of mania: dosing is on hold, with a review the same day.', inputs, `ASRM ${settings['MAN-1.asrm']} or more, energy and sleep check ${settings['MAN-1.maniaCheck']} or more`);
}

/** Ratings 0 to 10 and a DAST-10 during the course; null is not done. */
export type CravingCheck = { readonly craving: number | null; readonly temptation: number | null; readonly dast10: number | null; readonly at: Instant };

/** Craving, temptation or drug use during a course (MIS-1). */
export function judgeCraving(check: CravingCheck, settings: ScreeningSettings): CourseSignal | null {
  const inputs: readonly RuleInput[] = [
    { name: 'craving', value: check.craving, at: check.at },
    { name: 'temptation', value: check.temptation, at: check.at },
    { name: 'DAST-10', value: check.dast10, unit: 'points', at: check.at },
  ];
  const rating = Math.max(check.craving ?? -1, check.temptation ?? -1);
  const dast10 = check.dast10 ?? -1;
  const holdAt = settings['MIS-1.cravingHold'];
  const dastHoldAt = settings['MIS-1.dast10Hold'];
  if (rating >= holdAt || dast10 >= dastHoldAt) return held('MIS-1', 'Craving, temptation or drug use is high: dosing is on hold.', inputs, `craving or temptation ${holdAt} or more, DAST-10 ${dastHoldAt} or more`);
  const reviewAt = settings['MIS-1.craving'];
  const dastReviewAt = settings['MIS-1.dast10'];
  if (rating < reviewAt && dast10 < dastReviewAt) return null;
  return reviewed('MIS-1', 'Craving, temptation or drug use is above the line for review.', inputs, `craving or temptation ${reviewAt} or more, DAST-10 ${dastReviewAt} or more`);
}

/** Liver tests during a course (LFT-1). */
export function judgeLiverTests(tests: LiverTests, at: Instant, settings: ScreeningSettings): CourseSignal | null {
  const highest = Math.max(tests.altTimesUpperLimit ?? -1, tests.astTimesUpperLimit ?? -1);
  const inputs: readonly RuleInput[] = [
    { name: 'ALT', value: tests.altTimesUpperLimit, unit: 'x ULN', at },
    { name: 'AST', value: tests.astTimesUpperLimit, unit: 'x ULN', at },
  ];
  const holdAbove = settings['LFT-1.holdTimesUpperLimit'];
  if (highest > holdAbove) return held('LFT-1', 'ALT or AST is far above its upper limit: dosing is on hold.', inputs, `above ${holdAbove} x ULN`);
  const reviewAt = settings['LFT-1.reviewTimesUpperLimit'];
  if (highest >= reviewAt) return reviewed('LFT-1', 'ALT or AST is above the line for review.', inputs, `${reviewAt} to ${holdAbove} x ULN`);
  return null;
}

/** A pregnancy test during a course (PREG-1); an unclear one is reviewed. */
export function judgePregnancyTest(test: PregnancyTest, at: Instant): CourseSignal | null {
  const inputs: readonly RuleInput[] = [{ name: 'pregnancy test', value: test, at }];
  switch (test) {
    case 'positive':
      return held('PREG-1', 'A pregnancy test is positive: dosing is on hold, and there is no treatment during a pregnancy.', inputs, 'positive');
    case 'unclear':
      return reviewed('PREG-1', 'A pregnancy test was unclear; a clear one comes before the next dose.', inputs, 'positive');
    case 'negative':
      return null;
  }
}

/** What a test result means during a course (LFT-1, PREG-1); null for a clear one and for tests that neither rule reads. */
export function judgeTest(result: TestResult, at: Instant, settings: ScreeningSettings): CourseSignal | null {
  if (result.kind === 'pregnancy-test') return judgePregnancyTest(result.result, at);
  return result.kind === 'liver-tests' ? judgeLiverTests(result, at, settings) : null;
}

/** The rule whose open review a clear result ends; half a pair of liver tests ends none. */
export function clearsFollowUp(result: TestResult): 'LFT-1' | 'PREG-1' | null {
  if (result.kind === 'pregnancy-test') return 'PREG-1';
  return result.kind === 'liver-tests' && result.altTimesUpperLimit !== null && result.astTimesUpperLimit !== null ? 'LFT-1' : null;
}
