import { describe, expect, it } from 'vitest';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import { placeEvents, ticksOf, xOf } from './strip-layout.ts';

const START = toInstant('2026-11-23T14:30:00Z');
const HOUR = after(START, minutes(60));
const event = (minute: number, label = 'Vital signs') => ({ at: after(START, minutes(minute)), label, shape: 'square' as const });

describe('an event', () => {
  it('lies where its minute is, and at the end when it is outside', () => {
    expect(xOf(after(START, minutes(30)), START, HOUR, 600)).toBe(300);
    expect(xOf(after(START, minutes(-5)), START, HOUR, 600)).toBe(0);
    expect(xOf(after(START, minutes(90)), START, HOUR, 600)).toBe(600);
  });

  it('shares the lowest lane with one far away and takes the next when labels would touch', () => {
    const placed = placeEvents([event(0), event(3), event(40)], START, HOUR, 600);
    expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });

  it('near the end has its label before it', () => {
    expect(placeEvents([event(59)], START, HOUR, 600)[0]).toMatchObject({ isBefore: true });
  });

  it('keeps its minutes, also before the start', () => {
    expect(placeEvents([event(-5)], START, HOUR, 600)[0]?.elapsed).toBe(minutes(-5));
  });
});

it('names as many minutes as there is room for', () => {
  expect(ticksOf(START, HOUR, 800)).toHaveLength(13);
  expect(ticksOf(START, HOUR, 300)).toEqual([0, 15, 30, 45, 60]);
});
