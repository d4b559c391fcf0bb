import { describe, expect, it } from 'vitest';
import { after, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { acceptMeasuredAt, isLateEntry } from './charting-time.ts';
import { sessionSettings } from './settings.ts';

const settings = settingsInForce(sessionSettings, {});
const now = toInstant('2026-03-02T15:00:00Z');
const off = (length: number) => after(now, milliseconds(length));
const from = off(-minutes(60));

describe('the moment of an entry', () => {
  it.each([
    [30_001, 'session.measured-in-future'],
    [-minutes(60) - 1, 'session.measured-before-check-in'],
  ])('%i ms from now is refused (%s)', (length, code) => {
    expect(acceptMeasuredAt(off(length), { from, until: null }, now, settings)).toMatchObject({ code });
  });

  it('counts as now when it lies a little ahead, and as itself when it lies back', () => {
    expect(acceptMeasuredAt(off(30_000), { from, until: null }, now, settings)).toBe(now);
    expect(acceptMeasuredAt(from, { from, until: null }, now, settings)).toBe(from);
  });

  it('may be the end of a session and no later', () => {
    const until = off(-minutes(10));
    expect(acceptMeasuredAt(until, { from, until }, now, settings)).toBe(until);
    expect(acceptMeasuredAt(after(until, milliseconds(1)), { from, until }, now, settings)).toMatchObject({ code: 'session.measured-after-end' });
  });

  it('is late from just over five minutes on', () => {
    expect(isLateEntry({ measuredAt: off(-minutes(5)), enteredAt: now }, settings)).toBe(false);
    expect(isLateEntry({ measuredAt: off(-minutes(5) - 1), enteredAt: now }, settings)).toBe(true);
  });
});
