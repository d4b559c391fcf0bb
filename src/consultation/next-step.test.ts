import { expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import type { Instant } from '#foundation/instant.ts';
import { instantSchema } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { Lead } from './lead.ts';
import { answerDueOn, compareDue, dueOf, isStepPast } from './next-step.ts';
import { consultationSettings } from './settings.ts';

const zone = zoneSchema.parse('America/New_York');
const defaults = settingsInForce(consultationSettings, {});
const day = (text: string): LocalDate => localDateSchema.parse(text);
const at = (text: string): Instant => instantSchema.parse(text);
const monday = day('2026-11-23');
const tuesday = day('2026-11-24');
const wednesday = day('2026-11-25');

const onMonday: Lead = { receivedAt: at('2026-11-23T15:00:00.000Z'), standing: { stage: 'new' }, ownerId: null, nextStep: null, firstContactAt: null };
const contacted: Lead = { ...onMonday, standing: { stage: 'contacted' }, firstContactAt: onMonday.receivedAt };

test('the day of a request is the clinic’s: late on Friday in New York is not yet Saturday', () => {
  expect(answerDueOn(at('2026-11-27T04:30:00.000Z'), zone, defaults)).toBe('2026-11-27');
  expect(answerDueOn(at('2026-11-28T04:30:00.000Z'), zone, defaults)).toBe('2026-11-30');
});

test('a clinic that promises two working days is given two', () => {
  expect(answerDueOn(onMonday.receivedAt, zone, settingsInForce(consultationSettings, { 'LEAD-1.answerWorkingDays': 2 }))).toBe(wednesday);
});

test('a new request waits for its answer, which is overdue only once the promised day is over', () => {
  expect(dueOf(onMonday, tuesday, zone, defaults)).toEqual({ what: 'answer', on: tuesday, isOverdue: false });
  expect(dueOf(onMonday, wednesday, zone, defaults)).toEqual({ what: 'answer', on: tuesday, isOverdue: true });
});

test('a later step does not put off the promised answer, an earlier one comes first', () => {
  const withStep = (dueOn: LocalDate): Lead => ({ ...onMonday, nextStep: { what: 'Ask the prescriber', dueOn } });
  expect(dueOf(withStep(wednesday), monday, zone, defaults)).toMatchObject({ what: 'answer', on: tuesday });
  expect(dueOf(withStep(monday), monday, zone, defaults)).toEqual({ what: 'next-step', on: monday, isOverdue: false });
});

test('a contacted request waits for its step, and asks for one where none is planned', () => {
  expect(dueOf({ ...contacted, nextStep: { what: 'Call', dueOn: tuesday } }, wednesday, zone, defaults)).toEqual({ what: 'next-step', on: tuesday, isOverdue: true });
  expect(dueOf(contacted, wednesday, zone, defaults)).toEqual({ what: 'no-step-planned' });
});

test('a booked consultation is due on its day in the clinic’s zone', () => {
  const booked: Lead = { ...contacted, standing: { stage: 'consultation-booked', consultation: { startsAt: at('2026-11-25T02:00:00.000Z'), withStaffId: null } } };
  expect(dueOf(booked, tuesday, zone, defaults)).toEqual({ what: 'consultation', on: tuesday, isOverdue: false });
  expect(dueOf(booked, wednesday, zone, defaults)).toEqual({ what: 'consultation', on: tuesday, isOverdue: true });
});

test('nothing is due of a closed request', () => {
  expect(dueOf({ ...contacted, standing: { stage: 'closed', reason: 'no-answer' } }, wednesday, zone, defaults)).toEqual({ what: 'nothing' });
});

test('a step may be planned for today, not for yesterday', () => {
  expect(isStepPast({ what: 'Call', dueOn: tuesday }, tuesday)).toBe(false);
  expect(isStepPast({ what: 'Call', dueOn: monday }, tuesday)).toBe(true);
  expect(isStepPast(null, tuesday)).toBe(false);
});

test('what is longest overdue comes first, a request without a step stands with today, finished ones come last', () => {
  const dues = [{ what: 'nothing' }, { what: 'next-step', on: wednesday, isOverdue: false }, { what: 'no-step-planned' }, { what: 'answer', on: monday, isOverdue: true }] as const;
  expect(dues.toSorted((left, right) => compareDue(left, right, tuesday)).map((due) => due.what)).toEqual(['answer', 'no-step-planned', 'next-step', 'nothing']);
});
