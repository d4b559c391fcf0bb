import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { windowStanding } from './window-standing.ts';

const window = { suggestedFrom: toInstant('2026-11-24T15:00:00Z'), suggestedTo: toInstant('2026-11-26T15:00:00Z') };
const HOUR = 3_600_000;

test('the suggested time opens, is open at both its ends, and is past a moment later', () => {
  expect(windowStanding(window, toInstant('2026-11-24T14:00:00Z'))).toEqual({ state: 'opens', left: HOUR });
  expect(windowStanding(window, toInstant('2026-11-24T15:00:00Z'))).toEqual({ state: 'open', left: 48 * HOUR });
  expect(windowStanding(window, toInstant('2026-11-26T15:00:00Z'))).toEqual({ state: 'open', left: 0 });
  expect(windowStanding(window, toInstant('2026-11-26T16:00:00Z'))).toEqual({ state: 'past', left: HOUR });
});
