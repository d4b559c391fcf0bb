import type { Instant } from '#foundation/instant.ts';
import { after, days } from '#foundation/instant.ts';
import type { Tested } from './answered.ts';
import type { AskedKind, TestResult } from './intake-schema.ts';
import type { ScreeningSettings } from './settings.ts';

/** How long a result stands for the present, by the clinic's own settings. */
export const VALID_DAYS = {
  'pregnancy-test': 'ELIG-A6.testValidDays',
  'urine-drug-screen': 'ELIG-R2.testValidDays',
  'liver-tests': 'ELIG-R5.testValidDays',
  'prescription-monitoring': 'BASELINE-PDMP.validDays',
  urinalysis: 'SCREENING.baselineTestValidDays',
  electrocardiogram: 'SCREENING.baselineTestValidDays',
  thyroid: 'SCREENING.baselineTestValidDays',
  'vital-signs': 'SCREENING.baselineTestValidDays',
  'drug-use-question': 'SCREENING.validDays',
} as const satisfies Readonly<Partial<Record<AskedKind, keyof ScreeningSettings>>>;

/** Until when a result counts; null where there is no result that could grow old. */
export function validUntil(result: TestResult, measuredAt: Instant, settings: ScreeningSettings): Instant | null {
  return result.kind === 'no-result' ? null : after(measuredAt, days(settings[VALID_DAYS[result.kind]]));
}

/** One record of a test: its result, or why there is none. */
export type RecordedTest = { readonly result: TestResult; readonly at: Instant };

/**
 * The word on a test that stands: the newest. Only a result that speaks against treatment is not taken back by a later
 * test that was declined, is not known or came out unclear; another result takes it back.
 * @param newestFirst every record of one kind of test
 */
export function standingTest(newestFirst: readonly RecordedTest[]): Tested<TestResult> {
  const [newest] = newestFirst;
  if (newest === undefined) return { state: 'not-asked' };
  const result = newestFirst.find((each) => each.result.kind !== 'no-result');
  if (result !== undefined && speaksAgainst(result.result)) return { state: 'known', value: result.result, at: result.at };
  return newest.result.kind === 'no-result' ? { state: newest.result.state, at: newest.at } : { state: 'known', value: newest.result, at: newest.at };
}

function speaksAgainst(result: TestResult): boolean {
  switch (result.kind) {
    case 'pregnancy-test':
      return result.result !== 'negative';
    case 'urine-drug-screen':
      return result.positiveFor.length > 0;
    case 'liver-tests':
      return Math.max(result.altTimesUpperLimit ?? 0, result.astTimesUpperLimit ?? 0) > 1;
    case 'drug-use-question':
      return result.timesInPastYear > 0;
    case 'urinalysis':
    case 'electrocardiogram':
    case 'thyroid':
      return result.result !== 'normal';
    case 'prescription-monitoring':
      return result.result === 'unexpected';
    case 'vital-signs':
    case 'no-result':
      return false;
  }
}
