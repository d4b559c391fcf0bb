import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { judgeSupply, supplySettings } from './take-home-supply.ts';

const settings = settingsInForce(supplySettings, {});
const at = toInstant('2026-03-02T15:00:00Z');

describe('refills and lost doses (MIS-2)', () => {
  const recent = toInstant('2026-02-01T15:00:00Z');
  const edge = toInstant('2025-12-02T15:00:00Z');
  const tooOld = toInstant('2025-12-02T14:59:59Z');

  it.each([
    [2, [], null],
    [3, [], 'MIS-2'],
    [null, [recent], null],
    [null, [recent, edge], 'MIS-2'],
    [null, [recent, tooOld], null],
  ])('%s days early with reports %j give %s', (refillDaysEarly, lostDosesReportedAt, expected) => {
    expect(judgeSupply({ refillDaysEarly, lostDosesReportedAt }, at, settings)?.ruleId ?? null).toBe(expected);
  });
});
