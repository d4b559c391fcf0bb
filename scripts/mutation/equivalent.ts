import type { Survivor } from './report.ts';

/** A change that cannot be seen from outside: where, from what to what, and why. */
type Equivalent = { readonly file: string; readonly original: string; readonly replacement: string; readonly why: string };

const NARROWED = 'the comparison only tells the compiler the type; what it keeps out fails the next one too';
const ONLY_COUNTED = 'a score that counts has a total and a day; the comparison only tells the compiler';
const DAY_WITH_DOSE = 'there is a day exactly where there is a first dose, so either question is enough; both tell the compiler';
const WITH_BASELINE = 'there is an outcome exactly where there is a baseline, and a lowest score exactly where there is a latest; the questions tell the compiler';
const PRODUCT_DEFAULT = 'the settings are product defaults, and so is what stands for no setting';

/** What was looked at and found to change nothing that anyone could see. */
export const EQUIVALENT: readonly Equivalent[] = [
  { file: 'src/measures/answer-set.ts', original: 'isWritten(answer)', replacement: 'false', why: 'own words are no value of a list and no whole number, so they are refused two lines on' },
  { file: 'src/measures/answer-set.ts', original: "item.kind === 'text'", replacement: 'false', why: 'without a lowest and a highest value there is no range either' },
  { file: 'src/measures/scoring.ts', original: 'value === null', replacement: 'false', why: 'an open item would add null, which JavaScript adds as 0' },
  { file: 'src/measures/self-harm-signal.ts', original: 'role === null', replacement: 'false', why: 'an item without a role is no signal for any role' },
  { file: 'src/measures/self-harm-signal.ts', original: "typeof answer === 'number'", replacement: 'true', why: NARROWED },
  { file: 'src/outcomes/assessment-use.ts', original: 'assessment.score !== null', replacement: 'true', why: ONLY_COUNTED },
  { file: 'src/outcomes/assessment-use.ts', original: 'day !== null', replacement: 'true', why: ONLY_COUNTED },
  { file: 'src/outcomes/assessment-use.ts', original: "baseline.state === 'found'", replacement: 'true', why: 'without a baseline there is no id that an assessment could equal' },
  { file: 'src/outcomes/assessment-use.ts', original: 'firstDose === null || day === null', replacement: 'firstDose === null && day === null', why: DAY_WITH_DOSE },
  { file: 'src/outcomes/assessment-use.ts', original: 'firstDose === null', replacement: 'false', why: DAY_WITH_DOSE },
  { file: 'src/outcomes/assessment-use.ts', original: 'day === null', replacement: 'false', why: DAY_WITH_DOSE },
  { file: 'src/outcomes/assessment-use.ts', original: 'assessment.recordedAt !== assessment.effectiveAt', replacement: 'true', why: 'it only saves working out the same day twice' },
  { file: 'src/outcomes/baseline.ts', original: 'last.score === null', replacement: 'false', why: 'a candidate has a complete score; the comparison only tells the compiler' },
  { file: 'src/outcomes/baseline.ts', original: "['OUT-1.baselineDays']", replacement: '[]', why: PRODUCT_DEFAULT },
  { file: 'src/outcomes/booster.ts', original: "baseline.state !== 'found' || outcome === null", replacement: "baseline.state !== 'found' && outcome === null", why: WITH_BASELINE },
  { file: 'src/outcomes/booster.ts', original: "baseline.state !== 'found'", replacement: 'false', why: WITH_BASELINE },
  { file: 'src/outcomes/booster.ts', original: 'outcome === null', replacement: 'false', why: WITH_BASELINE },
  { file: 'src/outcomes/booster.ts', original: 'outcome.latest === null', replacement: 'false', why: WITH_BASELINE },
  { file: 'src/outcomes/booster.ts', original: 'outcome.nadir === null', replacement: 'false', why: WITH_BASELINE },
  { file: 'src/outcomes/booster.ts', original: "['BOOST-1.daysSinceDose']", replacement: '[]', why: PRODUCT_DEFAULT },
  { file: 'src/outcomes/booster.ts', original: "['BOOST-1.aboveNadir', 'BOOST-1.scoreFrom', 'BOOST-1.daysSinceDose']", replacement: '[]', why: PRODUCT_DEFAULT },
  { file: 'src/outcomes/course.ts', original: 'firstDose === null', replacement: 'false', why: 'no baseline is found without a first dose; the comparison only tells the compiler' },
  { file: 'src/outcomes/course.ts', original: 'respondedAt !== null', replacement: 'true', why: 'null stands before no moment' },
  { file: 'src/outcomes/course.ts', original: 'respondedAt <= point.assessment.effectiveAt', replacement: 'respondedAt < point.assessment.effectiveAt', why: 'a response never meets the relapse itself, for which the response has to be lost' },
  { file: 'src/outcomes/non-response.ts', original: 'left.startedAt < right.startedAt', replacement: 'left.startedAt <= right.startedAt', why: 'one person is never given two doses from one millisecond on' },
  { file: 'src/outcomes/reliable-change.ts', original: 'limit === null', replacement: 'false', why: 'where no noise is known no score is reliably worse' },
];

/** Why a surviving change is no fault; undefined where nobody has said so. */
export function reasonFor(file: string, { original, replacement }: Survivor): string | undefined {
  return EQUIVALENT.find((each) => each.file === file && each.original === original && each.replacement === replacement)?.why;
}
