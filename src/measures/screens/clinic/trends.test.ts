import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { RecordedAssessment } from '../../api.ts';
import { trendsOf } from './trends.ts';

function recorded(measure: RecordedAssessment['measure'], measuredAt: string, total: number | null, recordedAt = measuredAt): RecordedAssessment {
  return {
    assessmentId: idSchema<'Assessment'>().parse('00000000-0000-7000-8000-000000000001'), measure, version: '1', enteredBy: 'staff', effectiveDate: localDateSchema.parse(measuredAt.slice(0, 10)),
    measuredAt: toInstant(measuredAt), recordedAt: toInstant(recordedAt), total, method: total === null ? null : 'summed', level: null, computation: '', answers: {},
  };
}

test('a measure with two totals has a course, by the time it was measured and not by the time it was typed', () => {
  const [trend, ...others] = trendsOf([recorded('phq-9', '2026-11-09T15:00:00Z', 9, '2026-11-12T15:00:00Z'), recorded('phq-9', '2026-11-02T15:00:00Z', 21), recorded('gad-7', '2026-11-02T15:00:00Z', 8)]);
  expect(others).toEqual([]);
  expect(trend?.points).toEqual([
    { at: '2026-11-02T15:00:00.000Z', score: 21, isLate: false },
    { at: '2026-11-09T15:00:00.000Z', score: 9, isLate: true },
  ]);
});

test('a form without a total stays a gap and does not make a course', () => {
  expect(trendsOf([recorded('phq-9', '2026-11-02T15:00:00Z', 21), recorded('phq-9', '2026-11-09T15:00:00Z', null)])).toEqual([]);
  expect(trendsOf([recorded('c-ssrs', '2026-11-02T15:00:00Z', null), recorded('c-ssrs', '2026-11-09T15:00:00Z', null)])).toEqual([]);
});
