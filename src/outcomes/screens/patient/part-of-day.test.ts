import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { partOfDay } from './part-of-day.ts';

const zone = zoneSchema.parse('America/New_York');
const at = (clock: string) => partOfDay(toInstant(`2026-11-23T${clock}:00-05:00`), zone);

test('the greeting follows the clock of the clinic, on both sides of each hour', () => {
  expect([at('03:59'), at('04:00')]).toEqual(['evening', 'morning']);
  expect([at('11:59'), at('12:00')]).toEqual(['morning', 'afternoon']);
  expect([at('17:59'), at('18:00')]).toEqual(['afternoon', 'evening']);
});
