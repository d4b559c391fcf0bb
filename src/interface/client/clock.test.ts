import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const SERVER = Date.parse('2026-11-23T14:30:00Z');
const dateHeader = (ms: number) => new Date(ms).toUTCString();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2020-01-01T00:00:00Z') });
  vi.resetModules();
});

afterEach(() => {
  vi.useRealTimers();
});

it('is this device’s time until the server has answered', async () => {
  const { nowMs, noteServerTime } = await import('./clock.ts');
  noteServerTime(null, 0, 0);
  expect(nowMs()).toBe(Date.parse('2020-01-01T00:00:00Z'));
});

it('is the server’s time to within a second after one answer, whatever the wall clock says', async () => {
  const { nowMs, noteServerTime } = await import('./clock.ts');
  const at = performance.now();
  noteServerTime(dateHeader(SERVER), at, at + 40);
  expect(Math.abs(nowMs() - SERVER)).toBeLessThanOrEqual(1000);
  vi.setSystemTime(0);
  expect(Math.abs(nowMs() - SERVER)).toBeLessThanOrEqual(1000);
});

it('grows more exact with answers from different parts of a second', async () => {
  const { nowMs, noteServerTime } = await import('./clock.ts');
  for (let step = 0; step < 10; step += 1) {
    const at = performance.now();
    const trueMs = SERVER + step * 1100;
    noteServerTime(dateHeader(Math.floor(trueMs / 1000) * 1000), at, at + 10);
    if (step < 9) vi.advanceTimersByTime(1100);
  }
  expect(Math.abs(nowMs() - (SERVER + 9 * 1100))).toBeLessThan(120);
});

it('follows the server when its clock is set', async () => {
  const { nowMs, noteServerTime } = await import('./clock.ts');
  const at = performance.now();
  noteServerTime(dateHeader(SERVER), at, at);
  noteServerTime(dateHeader(SERVER + 60_000), at, at);
  expect(Math.abs(nowMs() - (SERVER + 60_000))).toBeLessThanOrEqual(1000);
});
