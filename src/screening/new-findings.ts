import type { RuleInput } from '#foundation/rule.ts';
import type { EligibilityVerdict } from './eligibility.ts';
import type { ScreeningRuleId } from './rule-set.ts';
import type { ScreeningFinding } from './screening-finding.ts';

/**
 * What the facts as they stand now give that a verdict did not have, and whoever decided on it could not weigh: another
 * rule, or the same rule over other inputs. What is only worth knowing is left out, and so is a pregnancy test or a blood
 * pressure that has done nothing but grow old: the same-day check asks for both before every dose. Left out too is the level
 * of a C-SSRS screener, which stops the dose by rules of its own until a clinician has acted on it (SAFE-2, SAFE-3).
 */
export function newFindings(verdict: EligibilityVerdict, anew: EligibilityVerdict): readonly ScreeningFinding[] {
  const weighed = new Set(verdict.findings.map(keyOf));
  return anew.findings.filter((finding) => finding.grade !== 'INFO' && !isAskedOnTheDay(finding) && !isHeldBySafety(finding) && (!weighed.has(keyOf(finding)) || isMeasuredAgain(finding, verdict)));
}

/** Rule, grade and inputs; the moment of an input is left out, because an answer said again in the same words is no news. */
function keyOf({ ruleId, grade, inputs }: ScreeningFinding): string {
  return JSON.stringify([ruleId, grade, inputs.filter(({ name }) => !OF_BODY_SIZE.has(name)).map(({ name, value, unit }) => [name, wholeIndex(name, value), unit ?? null])]);
}

/** A person is weighed at every session: below a whole point of the index another weight is the same finding. */
const OF_BODY_SIZE: ReadonlySet<string> = new Set(['weight', 'height']);

function wholeIndex(name: string, value: RuleInput['value']): RuleInput['value'] {
  return name === 'body mass index' && typeof value === 'number' ? Math.floor(value) : value;
}

/** Rules over tests and questionnaires: a second positive one is news even where it reads like the first. */
const MEASURED: ReadonlySet<ScreeningRuleId> = new Set([
  'ELIG-R2', 'ELIG-R5', 'ELIG-R8', 'BASELINE-URINALYSIS', 'BASELINE-ECG', 'BASELINE-TSH', 'BASELINE-VITAL-SIGNS', 'BASELINE-PDMP',
] as const);

function isMeasuredAgain({ ruleId, inputs }: ScreeningFinding, { screenedAt }: EligibilityVerdict): boolean {
  const isSaid = inputs.some(({ name }) => name === 'recorded from');
  return MEASURED.has(ruleId) && !isSaid && inputs.some(({ at }) => at !== undefined && at > screenedAt);
}

function isHeldBySafety({ ruleId, grade, inputs }: ScreeningFinding): boolean {
  return ruleId === 'ELIG-R8' && grade === 'REVIEW' && !inputs.some(({ name }) => name === 'recorded from');
}

function isAskedOnTheDay(finding: ScreeningFinding): boolean {
  if (finding.grade !== 'UNKNOWN') return false;
  if (finding.ruleId === 'ELIG-A7') return finding.missing.includes('blood pressure readings');
  return finding.ruleId === 'ELIG-A6' && finding.inputs.some(({ name, value }) => name === 'pregnancy test' && value === 'out-of-date');
}
