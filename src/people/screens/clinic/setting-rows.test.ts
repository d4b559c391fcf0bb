import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { numberRows } from './setting-rows.ts';

const group = {
  name: 'Screening',
  table: {
    'BP-1.systolic': { value: 160, unit: 'mmHg', meaning: 'Upper limit', source: { key: 'KetLabel', mark: 'P' } },
    'BP-1.minutes': { value: 5, unit: 'min', meaning: 'Between readings', source: { key: 'product-default', mark: 'P' } },
  },
} as const;
const change = { settingId: 'BP-1.systolic', reason: 'Agreed in March', changedBy: 'Petra Quill', changedAt: toInstant('2026-03-02T15:00:00Z') };

test('a value of the clinic’s own stands over the default, and an older one of its own does not', () => {
  const rows = numberRows([group], [{ ...change, value: 150, isInForce: true }, { ...change, value: 155, isInForce: false }]);
  expect(rows.map(({ settingId, value, isOwn }) => [settingId, value, isOwn])).toEqual([['BP-1.systolic', 150, true], ['BP-1.minutes', 5, false]]);
});

test('a clinic that went back to the default has no value of its own', () => {
  expect(numberRows([group], [{ ...change, value: 160, isInForce: true }])[0]).toMatchObject({ value: 160, isOwn: false });
});
