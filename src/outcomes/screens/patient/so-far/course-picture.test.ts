import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { chartOf } from './course-picture.ts';

const on = (day: string) => toInstant(`2026-${day}T15:00:00Z`);
const point = (day: string, total: number | null, flags: readonly string[] = []) => ({ at: on(day), total, flags });
const dose = (day: string) => ({ startedAt: on(day), treatment: 'racemic-intravenous', dose: { value: '39', unit: 'mg' } }) as const;

test('numbers stand in the order of time, with the first and the latest known', () => {
  const picture = chartOf({ points: [point('03-09', 11), point('03-02', 18), point('03-16', 9)], doses: [] });
  expect(picture.points.map(({ score }) => score)).toEqual([18, 11, 9]);
  expect(picture.first?.score).toBe(18);
  expect(picture.latest?.score).toBe(9);
});

test('a form without a total stays a gap and is neither first nor latest', () => {
  const picture = chartOf({ points: [point('03-02', null), point('03-09', 11), point('03-16', null)], doses: [] });
  expect(picture.points.map(({ score }) => score)).toEqual([null, 11, null]);
  expect(picture.first).toEqual(picture.latest);
});

test('a number entered late says so', () => {
  expect(chartOf({ points: [point('03-02', 3, ['entered-later'])], doses: [] }).points[0]?.isLate).toBe(true);
});

test('sessions are marked from the first number to the last, and left out of the picture before and after', () => {
  const picture = chartOf({ points: [point('03-02', 18), point('03-16', 9)], doses: [dose('03-01'), dose('03-02'), dose('03-16'), dose('03-17')] });
  expect(picture.marks.map(({ at }) => at)).toEqual([on('03-02'), on('03-16')]);
});

test('nothing filled in makes an empty picture', () => {
  expect(chartOf({ points: [], doses: [dose('03-02')] })).toEqual({ points: [], marks: [], first: null, latest: null });
});
