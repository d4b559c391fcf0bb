import { days } from '#foundation/instant.ts';
import type { RuleInput } from '#foundation/rule.ts';
import { withinAge } from './answered.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { factInputs } from './fact-inputs.ts';
import { presentFact } from './fact-sheet.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding, infoFinding, refuseFinding, reviewFinding, unknownFinding } from './screening-finding.ts';

const OPTIONS = ['Plan a longer time of monitoring after each dose', 'Repeat the liver tests first', 'Ask a liver specialist for a view'] as const;

/** Liver disease by Child-Pugh class (C: ELIG-A12, B: ELIG-R5) and liver tests above the line (ELIG-R5). */
export function screenLiver(input: EligibilityInput): readonly ScreeningFinding[] {
  return [...liverDisease(input), ...liverTests(input)];
}

function liverDisease({ facts }: EligibilityInput): readonly ScreeningFinding[] {
  const fact = presentFact(facts, 'liver-disease');
  if (fact === null) return [];
  const inputs = factInputs(fact);
  const childPugh = fact.details?.childPugh;
  switch (childPugh) {
    case 'C':
      return [refuseFinding({ ruleId: 'ELIG-A12', sentence: 'Severe liver disease (Child-Pugh C) is on record.', inputs, threshold: 'Child-Pugh C' }, 'A specialist report with a lower class, recorded by a prescriber; then screening is run again.')];
    case 'B':
      return [reviewFinding({ ruleId: 'ELIG-R5', sentence: 'Moderate liver disease (Child-Pugh B) is on record.', inputs, threshold: 'Child-Pugh B' }, OPTIONS)];
    case 'A':
      return [];
    case undefined:
      return [unknownFinding({ ruleId: 'ELIG-A12', sentence: 'Liver disease is on record without its Child-Pugh class.', inputs, threshold: 'Child-Pugh C' }, ['Child-Pugh class'])];
  }
}

function liverTests(input: EligibilityInput): readonly ScreeningFinding[] {
  const tests = withinAge(input.liverTests, input.now, days(input.settings['ELIG-R5.testValidDays']));
  if (tests.state !== 'known') return [gapFinding('ELIG-R5', 'liver tests', tests.state, 'prescriber-decides')];
  const limit = input.settings['ELIG-R5.timesUpperLimit'];
  const measured = [
    { name: 'ALT', value: tests.value.altTimesUpperLimit },
    { name: 'AST', value: tests.value.astTimesUpperLimit },
  ];
  const besides = [
    { name: 'alkaline phosphatase', value: tests.value.alkalinePhosphataseTimesUpperLimit ?? null },
    { name: 'GGT', value: tests.value.gammaGtTimesUpperLimit ?? null },
  ].filter(({ value }) => value !== null);
  const inputs: readonly RuleInput[] = [...measured, ...besides].map((test) => ({ ...test, unit: 'x ULN', at: tests.at }));
  const isAbove = measured.some(({ value }) => value !== null && value > limit);
  if (isAbove) {
    return [reviewFinding({ ruleId: 'ELIG-R5', sentence: 'ALT or AST is above the line for review.', inputs, threshold: `above ${limit} x ULN` }, OPTIONS)];
  }
  if (measured.every(({ value }) => value !== null)) return bileTests(besides, inputs, limit);
  return [gapFinding('ELIG-R5', 'liver tests: both ALT and AST', 'not-asked', 'prescriber-decides')];
}

/** Alkaline phosphatase and GGT belong to the baseline by the anaesthetic label; no rule gives a line, so one above that of ALT and AST is shown. */
function bileTests(tests: readonly { readonly name: string; readonly value: number | null }[], inputs: readonly RuleInput[], limit: number): readonly ScreeningFinding[] {
  const above = tests.filter(({ value }) => value !== null && value > limit).map(({ name }) => name);
  if (above.length === 0) return [];
  return [infoFinding({ ruleId: 'ELIG-R5', sentence: `${above.join(' and ')} more than ${limit} times the upper limit, with ALT and AST below it.`.replace(/^a/, 'A'), inputs, threshold: `above ${limit} x ULN` }, ['Ask the person’s own doctor for a view'])];
}
