import { describe, expect, test } from 'vitest';
import { curveBands, curveCorners, curveRows } from './curve-layout.ts';

const steps = [
  { day: 7, atRisk: 20, events: 5, share: 0.75, standardError: 0.1, interval: { low: 0.5, high: 0.9 } },
  { day: 14, atRisk: 15, events: 15, share: 0, standardError: null, interval: null },
];

describe('a curve as it is drawn', () => {
  test('falls in steps from everybody, and rises as what is missing', () => {
    expect(curveCorners(curveRows({ steps }, 'falling'), 'falling', 20)).toEqual([[0, 1], [7, 1], [7, 0.75], [14, 0.75], [14, 0], [20, 0]]);
    expect(curveCorners(curveRows({ steps }, 'rising'), 'rising', 20)).toEqual([[0, 0], [7, 0], [7, 0.25], [14, 0.25], [14, 1], [20, 1]]);
  });

  test('has its interval from the first event on and none where it has no value', () => {
    expect(curveBands(curveRows({ steps }, 'falling'), 20)).toEqual([{ fromDay: 7, toDay: 14, low: 0.5, high: 0.9 }]);
    expect(curveRows({ steps }, 'rising')[0]).toMatchObject({ share: 0.25, low: expect.closeTo(0.1), high: 0.5 });
  });

  test('without any event stays where it began', () => {
    expect(curveCorners([], 'falling', 30)).toEqual([[0, 1], [30, 1]]);
  });
});
