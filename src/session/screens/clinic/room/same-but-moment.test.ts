import { expect, it } from 'vitest';
import { isSameButMoment } from './same-but-moment.ts';

const reading = (systolicMmHg: number, measuredAt: string) => ({ params: { sessionId: 's' }, body: { patientId: 'p', measuredAt, systolicMmHg } });

it('a set that is saved again is the same, though time has passed', () => {
  expect(isSameButMoment(reading(198, '2026-03-11T14:20:00.000Z'), reading(198, '2026-03-11T14:21:00.000Z'))).toBe(true);
});

it('a set with another value, or of another room, is not', () => {
  expect(isSameButMoment(reading(198, '2026-03-11T14:20:00.000Z'), reading(189, '2026-03-11T14:20:00.000Z'))).toBe(false);
  expect(isSameButMoment(reading(198, '2026-03-11T14:20:00.000Z'), { ...reading(198, '2026-03-11T14:20:00.000Z'), params: { sessionId: 't' } })).toBe(false);
});
