import type { Jurisdiction } from '#foundation/clinic.ts';
import { days } from '#foundation/instant.ts';
import type { RuleInput } from '#foundation/rule.ts';
import { withinAge } from './answered.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { factInputs } from './fact-inputs.ts';
import { presentFact } from './fact-sheet.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding, refuseFinding, reviewFinding, unknownFinding } from './screening-finding.ts';

/** How breastfeeding is graded where the clinic works: the US label does not recommend it, the EU leaflet rules it out. */
const BREASTFEEDING_GRADE: Readonly<Record<Jurisdiction, BreastfeedingGrade>> = { us: 'REVIEW' };

/** How far breastfeeding reaches: it bars treatment, or the prescriber decides. */
export type BreastfeedingGrade = 'REFUSE' | 'REVIEW';

/** Pregnancy, a wish for one, and breastfeeding (ELIG-A6); with child-bearing potential a recent negative test is needed. */
export function screenPregnancy(input: EligibilityInput, breastfeeding: BreastfeedingGrade = BREASTFEEDING_GRADE[input.jurisdiction]): readonly ScreeningFinding[] {
  const barred = pregnantOrTrying(input);
  return [...barred, ...(barred.length > 0 ? [] : missingTest(input)), ...breastfeedingFindings(input, breastfeeding)];
}

function pregnantOrTrying({ facts, pregnancyTest }: EligibilityInput): readonly ScreeningFinding[] {
  const pregnant = presentFact(facts, 'pregnant');
  const trying = presentFact(facts, 'trying-for-pregnancy');
  const test: readonly RuleInput[] =
    pregnancyTest.state === 'known' && pregnancyTest.value === 'positive' ? [{ name: 'pregnancy test', value: 'positive', at: pregnancyTest.at }] : [];
  if (pregnant !== null || test.length > 0) {
    const inputs = [...(pregnant === null ? [] : factInputs(pregnant)), ...test];
    return [refuseFinding({ ruleId: 'ELIG-A6', sentence: 'A pregnancy is on record. Treatment is not recommended during pregnancy.', inputs, threshold: 'pregnant' }, 'The end of the pregnancy, or a test that refutes it, recorded by a prescriber; then screening is run again.')];
  }
  if (trying === null) return [];
  return [refuseFinding({ ruleId: 'ELIG-A6', sentence: 'The person is trying to become pregnant.', inputs: factInputs(trying), threshold: 'trying for a pregnancy' }, 'A prescriber’s record that the person no longer plans a pregnancy at this time; then screening is run again.')];
}

function missingTest({ facts, pregnancyTest, now, settings }: EligibilityInput): readonly ScreeningFinding[] {
  if (presentFact(facts, 'child-bearing-potential') === null) return [];
  const test = withinAge(pregnancyTest, now, days(settings['ELIG-A6.testValidDays']));
  if (test.state !== 'known') return [gapFinding('ELIG-A6', 'pregnancy test', test.state, 'blocks')];
  if (test.value === 'negative') return [];
  const inputs = [{ name: 'pregnancy test', value: test.value, at: test.at }];
  return [unknownFinding({ ruleId: 'ELIG-A6', sentence: 'The pregnancy test was unclear.', inputs }, ['a clear pregnancy test'])];
}

function breastfeedingFindings({ facts }: EligibilityInput, grade: BreastfeedingGrade): readonly ScreeningFinding[] {
  const fact = presentFact(facts, 'breastfeeding');
  if (fact === null) return [];
  const parts = { ruleId: 'ELIG-A6', sentence: 'The person is breastfeeding. Treatment is not recommended meanwhile.', inputs: factInputs(fact), threshold: 'breastfeeding' } as const;
  if (grade === 'REFUSE') return [refuseFinding(parts, 'A prescriber’s record that breastfeeding has ended; then screening is run again.')];
  return [reviewFinding(parts, ['Wait until breastfeeding has ended', 'Talk through the uncertainty with the person and the child’s doctor'])];
}
