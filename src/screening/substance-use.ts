import { days } from '#foundation/instant.ts';
import { readAuditC } from '#measures/audit-c.ts';
import { withinAge } from './answered.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { factInputs } from './fact-inputs.ts';
import { presentFact } from './fact-sheet.ts';
import type { FindingParts, ScreeningFinding } from './screening-finding.ts';
import { gapFinding, infoFinding, reviewFinding } from './screening-finding.ts';

const RULE = 'ELIG-R2';
const DISORDERS = { 'alcohol-use-disorder': 'alcohol use disorder', 'other-substance-use-disorder': 'another substance use disorder' } as const;
const OPTIONS = [
  'Go ahead with agreed checks during the course and the reason written down',
  'Wait for a time without use',
  'Involve addiction care',
] as const;

/** Alcohol and other substance use (ELIG-R2): a disorder now or past, AUDIT-C, DAST-10 or the drug question, urine screen. */
export function screenSubstanceUse(input: EligibilityInput): readonly ScreeningFinding[] {
  return [...disorders(input), ...alcohol(input), ...drugUse(input), ...urine(input)];
}

function disorders({ facts }: EligibilityInput): readonly ScreeningFinding[] {
  return (['alcohol-use-disorder', 'other-substance-use-disorder'] as const).flatMap((factId) => {
    const fact = presentFact(facts, factId);
    if (fact === null) return [];
    const when = fact.details?.activity ?? 'now or past';
    return [review({ sentence: `On record: ${DISORDERS[factId]} (${when}).`, inputs: factInputs(fact), threshold: 'present, now or past' })];
  });
}

function review(parts: Omit<FindingParts, 'ruleId'>): ScreeningFinding {
  return reviewFinding({ ruleId: RULE, ...parts }, OPTIONS);
}

function alcohol({ auditC, sex, settings, measureSettings }: EligibilityInput): readonly ScreeningFinding[] {
  if (auditC.state !== 'known') return [gapFinding(RULE, 'AUDIT-C', auditC.state, 'prescriber-decides')];
  const inputs = [{ name: 'AUDIT-C', value: auditC.value, unit: 'points', at: auditC.at }];
  const limit = settings['ELIG-R2.auditC'];
  if (auditC.value >= limit) return [review({ sentence: `AUDIT-C is ${auditC.value}.`, inputs, threshold: `${limit} points or more` })];
  const { result, finding } = readAuditC(auditC.value, sex, measureSettings);
  if (result === 'negative') return [];
  const parts = { ruleId: RULE, sentence: `AUDIT-C is ${auditC.value}: positive, below the line for review.`, inputs: [...inputs, { name: 'sex', value: sex }] } as const;
  return [infoFinding({ ...parts, ...(finding.threshold === null ? {} : { threshold: finding.threshold }) }, ['Talk about drinking in the preparation meeting'])];
}

/** DAST-10 counts where it is on record; otherwise the single drug question stands in for it, but not for one that was declined. */
function drugUse({ dast10, drugUseTimes, settings }: EligibilityInput): readonly ScreeningFinding[] {
  if (dast10.state === 'known') {
    const limit = settings['ELIG-R2.dast10'];
    if (dast10.value < limit) return [];
    const inputs = [{ name: 'DAST-10', value: dast10.value, unit: 'points', at: dast10.at }];
    return [review({ sentence: `DAST-10 is ${dast10.value}.`, inputs, threshold: `${limit} points or more` })];
  }
  if (dast10.state === 'declined' || dast10.state === 'unclear') return [gapFinding(RULE, 'drug use: DAST-10', dast10.state, 'prescriber-decides')];
  if (drugUseTimes.state !== 'known') return [gapFinding(RULE, 'drug use: DAST-10 or the single drug question', gapOf(dast10.state, drugUseTimes.state), 'prescriber-decides')];
  const limit = settings['ELIG-R2.drugUseTimes'];
  if (drugUseTimes.value < limit) return [];
  const inputs = [{ name: 'drug use', value: drugUseTimes.value, unit: 'times in the past year', at: drugUseTimes.at }, { name: 'DAST-10', value: null }];
  return [review({ sentence: 'The drug question is positive and there is no DAST-10.', inputs, threshold: `${limit} or more times in the past year` })];
}

/** The better-known of two gaps: a question once put counts as put, whichever of the two it was. */
function gapOf<Gap extends string>(left: Gap, right: Gap): Gap {
  return left === 'not-asked' ? right : left;
}

function urine({ urineDrugScreen, now, settings }: EligibilityInput): readonly ScreeningFinding[] {
  const screen = withinAge(urineDrugScreen, now, days(settings['ELIG-R2.testValidDays']));
  if (screen.state !== 'known') return [gapFinding(RULE, 'urine drug screen', screen.state, 'prescriber-decides')];
  if (screen.value.positiveFor.length === 0) return [];
  const found = screen.value.positiveFor.join(', ');
  return [review({ sentence: `The urine drug screen is positive for ${found}.`, inputs: [{ name: 'urine drug screen', value: found, at: screen.at }], threshold: 'any positive' })];
}
