import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import type { ExposedDose } from './exposure.ts';
import { exposureOf } from './exposure.ts';
import type { TreatmentKey } from './route.ts';

const zone = zoneSchema.parse('America/New_York');
const dose = (givenAt: string, treatment: TreatmentKey, mg: string): ExposedDose => ({ givenAt: toInstant(givenAt), treatment, dose: exact(mg, 'mg') });
const now = toInstant('2026-06-01T15:00:00Z');

test('nobody who was given nothing has an exposure', () => {
  expect(exposureOf([], now, zone)).toEqual({ doses: 0, inSevenDays: 0, inThirtyDays: 0, inNinetyDays: 0, last: null, byTreatment: [] });
});

test('every route counts together, and milligrams are summed for each treatment alone', () => {
  const doses = [dose('2026-05-30T15:00:00Z', 'racemic-intravenous', '39'), dose('2026-05-04T15:00:00Z', 'racemic-sublingual', '150'), dose('2026-05-26T15:00:00Z', 'racemic-intravenous', '39.5'), dose('2026-01-10T15:00:00Z', 'racemic-sublingual', '100')];
  const exposure = exposureOf(doses, now, zone);
  expect(exposure).toMatchObject({ doses: 4, inSevenDays: 2, inThirtyDays: 3, inNinetyDays: 3, last: { givenAt: '2026-05-30T15:00:00.000Z' } });
  expect(exposure.byTreatment.map(({ treatment, doses: count, total }) => [treatment, count, total.toFixed()])).toEqual([['racemic-sublingual', 2, '250'], ['racemic-intravenous', 2, '78.5']]);
});

test('days are the clinic’s: the seventh day back counts and the eighth does not', () => {
  const counted = (givenAt: string) => exposureOf([dose(givenAt, 'racemic-oral', '50')], now, zone).inSevenDays;
  expect(counted('2026-05-26T04:00:00Z'), 'midnight in New York').toBe(1);
  expect(counted('2026-05-26T03:59:00Z')).toBe(0);
  expect(counted('2026-06-01T15:01:00Z'), 'still to come').toBe(0);
});
