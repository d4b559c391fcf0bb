import { expect, test } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { after, days, hours, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import type { SignInTimes } from './idle-lock.ts';
import { hasSteppedUp, patientSignInState, staffSignInState } from './idle-lock.ts';

const start = toInstant('2026-03-02T08:00:00Z');
const times: SignInTimes = { startedAt: start, seenAt: start, lockedAt: null, steppedUpAt: null, endedAt: null };
const later = (length: ReturnType<typeof minutes>, from: Instant = start) => after(from, length);
const oneMore = milliseconds(1);

test('after exactly fifteen idle minutes the screen is open, a millisecond later it is locked', () => {
  expect(staffSignInState(times, later(minutes(15)))).toBe('open');
  expect(staffSignInState(times, later(oneMore, later(minutes(15))))).toBe('locked');
});

test('a locked sign-in is never ended by idling, only by its twelve hours', () => {
  expect(staffSignInState(times, later(hours(11)))).toBe('locked');
  expect(staffSignInState(times, later(milliseconds(hours(12) - 1)))).toBe('locked');
  expect(staffSignInState(times, later(hours(12)))).toBe('ended');
});

test('twelve hours end even a sign-in that was just used', () => {
  const used = { ...times, seenAt: later(milliseconds(hours(12) - 1)) };
  expect(staffSignInState(used, later(milliseconds(hours(12) - 1)))).toBe('open');
  expect(staffSignInState(used, later(hours(12)))).toBe('ended');
});

test('a screen that was locked by hand is locked at once', () => {
  expect(staffSignInState({ ...times, lockedAt: start }, start)).toBe('locked');
});

test('a sign-in is over from the moment of its end, and open until then while a renewed token runs out', () => {
  const ending = { ...times, endedAt: later(milliseconds(10_000)) };
  expect(staffSignInState(ending, later(milliseconds(9_999)))).toBe('open');
  expect(staffSignInState(ending, later(milliseconds(10_000)))).toBe('ended');
  expect(patientSignInState({ ...times, endedAt: start }, start)).toBe('ended');
});

test('a patient stays signed in for thirty days and is not locked', () => {
  expect(patientSignInState(times, later(milliseconds(days(30) - 1)))).toBe('open');
  expect(patientSignInState(times, later(days(30)))).toBe('ended');
});

test('a proof of identity is fresh for five minutes, and nobody has given one until they did', () => {
  expect(hasSteppedUp(times, start)).toBe(false);
  const proved = { ...times, steppedUpAt: start };
  expect(hasSteppedUp(proved, later(minutes(5)))).toBe(true);
  expect(hasSteppedUp(proved, later(oneMore, later(minutes(5))))).toBe(false);
});
