import { describe, expect, it } from 'vitest';
import { after, days, toInstant } from '#foundation/instant.ts';
import { axisMoments, labelled, placePoints, runsOf, timeScale } from './score-layout.ts';

const START = toInstant('2026-11-02T09:00:00Z');
const FRAME = { left: 0, right: 100, top: 0, bottom: 50 };
const scores = (...values: (number | null)[]) => values.map((score, index) => ({ at: after(START, days(index)), score }));
const place = (...values: (number | null)[]) => placePoints(scores(...values), { min: 0, max: 10 }, FRAME);

describe('a score', () => {
  it('lies between the first and the last in time, the highest at the top', () => {
    expect(place(10, 0, 5).map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [50, 50],
      [100, 25],
    ]);
  });

  it('alone lies in the middle', () => {
    expect(place(5)[0]?.x).toBe(50);
  });

  it('that is missing has a place in time and no height', () => {
    expect(place(5, null, 5)[1]).toMatchObject({ x: 50, y: null });
  });
});

describe('the line', () => {
  it('never crosses a missing score', () => {
    expect(runsOf(place(1, 2, null, 3)).map((run) => run.length)).toEqual([2, 1]);
  });

  it('is nothing where nothing was measured', () => {
    expect(runsOf(place(null, null))).toEqual([]);
  });
});

describe('numbers beside points', () => {
  it('stand at all of a few points', () => {
    expect(labelled(place(1, null, 3), 5).size).toBe(2);
  });

  it('stand at the first, last, lowest and highest of many', () => {
    const named = [...labelled(place(5, 9, 6, 1, 7, 8), 3)].map(({ score }) => score);
    expect(named.toSorted((a, b) => Number(a) - Number(b))).toEqual([1, 5, 8, 9]);
  });
});

describe('dates on the axis', () => {
  it('are the last and the first, and only what fits between', () => {
    const moments = [0, 1, 2, 9, 10].map((day) => after(START, days(day)));
    const x = timeScale(moments, FRAME);
    expect(axisMoments(moments, x, 20)).toEqual([0, 2, 10].map((day) => after(START, days(day))));
  });
});
