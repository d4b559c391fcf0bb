import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import { readColumbia } from '#measures/c-ssrs-level.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { factInputs } from './fact-inputs.ts';
import { presentFact } from './fact-sheet.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding, reviewFinding, unknownFinding } from './screening-finding.ts';

const RULE = 'ELIG-R8';
const OPTIONS = ['Assess safety together with the person the same day', 'Agree on a safety plan', 'Bring in crisis care', 'Weigh treatment: acute suicidality with depression is an indication of its own for esketamine'] as const;

/**
 * Suicidal thoughts and behaviour (ELIG-R8): reviewed the same day at a moderate or high level, or after a recent
 * attempt; not a bar by itself. Without a C-SSRS a negative ASQ is enough; an open screen is never a negative one.
 */
export function screenSuicidality(input: EligibilityInput): readonly ScreeningFinding[] {
  return [...(input.columbia.state === 'known' ? columbiaFindings(input) : asqFindings(input)), ...recentAttempt(input)];
}

function columbiaFindings({ columbia }: EligibilityInput): readonly ScreeningFinding[] {
  if (columbia.state !== 'known') return [];
  const { level, couldBeHigher, finding } = readColumbia(columbia.value);
  const inputs = finding.inputs.map((answer) => ({ ...answer, at: columbia.at }));
  const shared = { ruleId: RULE, inputs, ...(finding.threshold === null ? {} : { threshold: finding.threshold }) } as const;
  const isReviewed = level === 'moderate' || level === 'high';
  return [
    ...(isReviewed ? [reviewFinding({ ...shared, sentence: `The C-SSRS screener ended at the ${level} level; it is reviewed the same day.` }, OPTIONS)] : []),
    ...(couldBeHigher ? [unknownFinding({ ...shared, sentence: 'Questions of the C-SSRS screener are open; the level could be higher.' }, ['open questions of the C-SSRS screener'])] : []),
  ];
}

function asqFindings({ asq, columbia }: EligibilityInput): readonly ScreeningFinding[] {
  if (asq.state !== 'known') return [gapFinding(RULE, 'suicide risk: C-SSRS screener or ASQ', asq.state === 'not-asked' && columbia.state !== 'known' ? columbia.state : asq.state, 'blocks')];
  if (asq.value === 'negative') return [];
  const inputs = [{ name: 'ASQ', value: asq.value, at: asq.at }, { name: 'C-SSRS screener', value: columbia.state === 'not-asked' ? null : columbia.state }];
  const sentence = asq.value === 'incomplete' ? 'The ASQ is not complete.' : 'The ASQ is positive and no C-SSRS screener is on record.';
  return [unknownFinding({ ruleId: RULE, sentence, inputs, threshold: 'a negative ASQ, or a C-SSRS screener' }, ['C-SSRS screener'])];
}

function recentAttempt({ facts, now, zone, settings }: EligibilityInput): readonly ScreeningFinding[] {
  const fact = presentFact(facts, 'suicide-attempt');
  if (fact === null) return [];
  const happenedOn = fact.details?.happenedOn;
  const window = settings['ELIG-R8.attemptDays'];
  if (happenedOn !== undefined && daysBetween(happenedOn, localDateOf(now, zone)) >= window) return [];
  const sentence = happenedOn === undefined ? 'A suicide attempt is on record without a date; it is reviewed as a recent one.' : `A suicide attempt less than ${window} days ago is on record; it is reviewed the same day.`;
  return [reviewFinding({ ruleId: RULE, sentence, inputs: factInputs(fact), threshold: `less than ${window} days ago` }, OPTIONS)];
}
