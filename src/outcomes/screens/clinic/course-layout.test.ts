import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { WireCourse } from '../../api.ts';
import { layOutCourse } from './course-layout.ts';

const frame = { left: 0, right: 1000, top: 0, bottom: 270 };
const range = { min: 0, max: 27 };
const on = (day: string) => localDateSchema.parse(day);

function point(day: string, total: number | null, use: WireCourse['points'][number]['use'] = 'counted'): WireCourse['points'][number] {
  return {
    assessmentId: idSchema<'Assessment'>().parse('00000000-0000-7000-8000-000000000001'), on: on(day), at: toInstant(`${day}T15:00:00Z`), day: 0, total, use, flags: [],
    improvementPercent: null, change: null, reliableChange: null, response: null, remission: null, meetsRelapse: false,
  };
}

const course: WireCourse = {
  measure: 'phq-9', firstDoseOn: on('2026-10-05'), baseline: { state: 'found', on: on('2026-10-01'), total: 21 },
  points: [point('2026-10-01', 21, 'baseline'), point('2026-10-06', 15, 'too-early'), point('2026-10-13', 9), point('2026-10-20', 4), point('2026-10-27', null)],
  doses: [{ sessionId: idSchema<'Session'>().parse('00000000-0000-7000-8000-000000000002'), startedAt: toInstant('2026-10-05T14:00:00Z'), endedAt: null, treatment: 'racemic-intravenous', dose: { value: '39', unit: 'mg' } }],
  integrationSessions: [{ startedAt: toInstant('2026-11-10T15:00:00Z') }],
  response: { on: on('2026-10-13'), day: 8 }, remission: { on: on('2026-10-20'), day: 15 }, nadir: null,
  relapse: { state: 'none', on: null, confirmedOn: null, by: null }, nonResponse: { state: 'none', options: [], finding: null },
  booster: { state: 'not-suggested', options: [], holds: [], reason: 'no-sign-of-relapse', finding: null }, endState: null, timeToResponse: null, durability: null, integration: null, findings: [],
};

test('time runs over scores, doses and integration alike, so that nothing lies outside the picture', () => {
  const layout = layOutCourse(course, range, frame);
  expect(layout.points[0]?.x).toBe(0);
  expect(layout.integration[0]?.x).toBe(1000);
  expect(layout.doses[0]?.x).toBeGreaterThan(0);
});

test('a form without a score is no point, and one that is too early is there but not counted', () => {
  const { points } = layOutCourse(course, range, frame);
  expect(points.map(({ total, isCounted }) => [total, isCounted])).toEqual([[21, true], [15, false], [9, true], [4, true]]);
  expect(points[0]?.y).toBeCloseTo(60);
});

test('milestones that lie close together have their words in different rows', () => {
  const near = layOutCourse(course, range, { ...frame, right: 300 }).flags;
  expect(near.map(({ kind, row }) => [kind, row])).toEqual([['response', 0], ['remission', 1]]);
  const far = layOutCourse(course, range, frame).flags;
  expect(far.map(({ row }) => row)).toEqual([0, 0]);
});

test('a suspected relapse is marked and one that is not there is not', () => {
  const relapse = { state: 'suspected', on: on('2026-10-20'), confirmedOn: null, by: null } as const;
  expect(layOutCourse({ ...course, relapse }, range, frame).flags.map(({ kind }) => kind)).toEqual(['response', 'remission', 'relapse']);
});
