import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, hours, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Booking } from './clash.ts';
import { findClashes, refuseClashes, roomFreeAt } from './clash.ts';
import { planSettings } from './settings.ts';

const settings = settingsInForce(planSettings, {});
const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const room = (number: number) => idSchema<'Room'>().parse(uuid(100 + number));
const person = (number: number) => idSchema<'Staff'>().parse(uuid(200 + number));
const patient = (number: number) => idSchema<'Patient'>().parse(uuid(300 + number));
const visit = (number: number) => idSchema<'Visit'>().parse(uuid(400 + number));
const ten = toInstant('2026-03-02T10:00:00Z');

function booking(number: number, change: Partial<Booking> = {}): Booking {
  return {
    visit: visit(number),
    patient: patient(number),
    room: room(number),
    staff: [],
    startsAt: ten,
    endsAt: after(ten, hours(1)),
    recovery: minutes(30),
    turnover: minutes(15),
    ...change,
  };
}

function kinds(proposed: Booking, ...existing: readonly Booking[]) {
  return findClashes(proposed, existing, settings).map((clash) => clash.kind);
}

describe('a room', () => {
  it('is held through recovery and turnover and free from then on', () => {
    const first = booking(1);
    expect(roomFreeAt(first)).toBe(toInstant('2026-03-02T11:45:00Z'));
    const next = (startsAt: typeof ten) => booking(2, { room: room(1), startsAt, endsAt: after(startsAt, hours(1)) });
    expect(kinds(next(after(ten, minutes(105))), first)).toEqual([]);
    expect(kinds(next(after(ten, milliseconds(minutes(105) - 1))), first)).toEqual(['room']);
  });

  it('does not clash with another room, nor a call with anything', () => {
    expect(kinds(booking(1), booking(2))).toEqual([]);
    expect(kinds(booking(1, { room: null }), booking(2, { room: null }))).toEqual([]);
  });

  it('does not clash with the same visit at its earlier time', () => {
    expect(kinds(booking(1, { startsAt: after(ten, minutes(10)) }), booking(1))).toEqual([]);
  });
});

describe('a patient', () => {
  it('cannot be in two visits at once, recovery included', () => {
    const later = (startsAt: typeof ten) => booking(2, { patient: patient(1), startsAt, endsAt: after(startsAt, hours(1)) });
    expect(kinds(later(after(ten, minutes(89))), booking(1))).toEqual(['patient']);
    expect(kinds(later(after(ten, minutes(90))), booking(1))).toEqual([]);
  });
});

describe('staff', () => {
  const alone = [{ staff: person(1), duty: 'exclusive' as const }];
  const watching = [{ staff: person(1), duty: 'monitoring' as const }];

  it('bound to one visit are free when it ends, before recovery does', () => {
    const next = booking(2, { staff: alone, startsAt: after(ten, hours(1)), endsAt: after(ten, hours(2)) });
    expect(kinds(next, booking(1, { staff: alone }))).toEqual([]);
    expect(kinds(booking(2, { staff: alone }), booking(1, { staff: alone }))).toEqual(['staff']);
  });

  it('who watch a room stay held through recovery', () => {
    const next = booking(2, { staff: alone, startsAt: after(ten, hours(1)), endsAt: after(ten, hours(2)) });
    expect(kinds(next, booking(1, { staff: watching }))).toEqual(['staff']);
  });

  it('may watch four rooms at once and not five', () => {
    const rooms = [1, 2, 3, 4, 5].map((number) => booking(number, { staff: watching }));
    const [first, second, third, fourth, fifth] = rooms;
    if (!first || !second || !third || !fourth || !fifth) throw new Error('five rooms expected');
    expect(kinds(fourth, first, second, third)).toEqual([]);
    expect(kinds(fifth, first, second, third, fourth)).toEqual(['staff-ratio']);
  });

  it('are counted at the same moment, not over the day', () => {
    const hoursLater = [0, 2, 4, 6, 8].map((hour, index) =>
      booking(index + 2, { staff: watching, startsAt: after(ten, hours(hour)), endsAt: after(ten, hours(hour + 1)) }),
    );
    expect(kinds(booking(1, { staff: watching, endsAt: after(ten, hours(10)) }), ...hoursLater)).toEqual([]);
  });
});

describe('clashes', () => {
  it('are found from both sides alike', () => {
    const span = fc.record({ start: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 1, max: 120 }), where: fc.integer({ min: 1, max: 2 }), who: fc.integer({ min: 1, max: 2 }) });
    fc.assert(
      fc.property(span, span, (left, right) => {
        const make = (number: number, { start, length, where, who }: typeof left) =>
          booking(number, { room: room(where), staff: [{ staff: person(who), duty: 'exclusive' }], startsAt: after(ten, minutes(start)), endsAt: after(ten, minutes(start + length)) });
        expect(kinds(make(1, left), make(2, right))).toEqual(kinds(make(2, right), make(1, left)));
      }),
    );
  });

  it('become one refusal that names kinds and times and no person', () => {
    const refusal = refuseClashes(findClashes(booking(1, { room: room(2) }), [booking(2)], settings));
    expect(refusal).toMatchObject({ code: 'booking.clash', facts: { clashes: [{ kind: 'room', from: ten, until: toInstant('2026-03-02T11:45:00Z') }] } });
    expect(refuseClashes([])).toBeNull();
  });
});
