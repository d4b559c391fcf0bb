import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import { judgeCourse } from './course.ts';
import type { Assessment } from './course-facts.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const fourDoses = ['2026-07-06T09:00', '2026-07-08T09:00', '2026-07-10T09:00', '2026-07-13T09:00'];

function nonResponseOf(doses: readonly string[], baseline: number, ...later: Assessment[]) {
  const facts = courseFacts({ doses: infusions(...doses), assessments: [scoreOf('phq-9', '2026-07-05', baseline), ...later] });
  return judgeCourse(facts, 'phq-9', settings).outcome?.nonResponse;
}

describe('no response after four doses (NR-1)', () => {
  test('is not looked at before the fourth dose', () => {
    expect(nonResponseOf(fourDoses.slice(0, 3), 20, scoreOf('phq-9', '2026-07-14', 20))).toEqual({ state: 'dose-not-reached' });
  });

  test('waits for an assessment', () => {
    expect(nonResponseOf(fourDoses, 20)).toEqual({ state: 'awaiting-assessment' });
  });

  test.each([[16, 'improved-enough'], [17, 'review'], [20, 'review'], [24, 'review'], [4, 'improved-enough']])('from 20 to %d: %s', (total, state) => {
    expect(nonResponseOf(fourDoses, 20, scoreOf('phq-9', '2026-07-15', total))?.state).toBe(state);
  });

  test('the assessment lies at least 24 hours after the end of the dose', () => {
    expect(nonResponseOf(fourDoses, 20, scoreOf('phq-9', '2026-07-14T09:39', 20))?.state).toBe('awaiting-assessment');
    expect(nonResponseOf(fourDoses, 20, scoreOf('phq-9', '2026-07-14T09:40', 20))?.state).toBe('review');
  });

  test('the first assessment after it decides, not a later one', () => {
    const state = nonResponseOf(fourDoses, 20, scoreOf('phq-9', '2026-07-15', 18), scoreOf('phq-9', '2026-07-22', 4))?.state;
    expect(state).toBe('review');
  });

  test('an assessment too early to count is passed over', () => {
    const fast = ['2026-07-06', '2026-07-07', '2026-07-08', '2026-07-09'].map((day) => `${day}T09:00`);
    expect(nonResponseOf(fast, 20, scoreOf('phq-9', '2026-07-11', 20))?.state).toBe('awaiting-assessment');
  });

  test('the fourth dose is the fourth in time, in whatever order they were entered', () => {
    expect(nonResponseOf(fourDoses.toReversed(), 20, scoreOf('phq-9', '2026-07-14T10:00', 20))?.state).toBe('review');
    expect(nonResponseOf(fourDoses.toReversed(), 20, scoreOf('phq-9', '2026-07-13T12:00', 20))?.state).toBe('awaiting-assessment');
  });

  test('from a baseline of 0 it is not defined', () => {
    expect(nonResponseOf(fourDoses, 0, scoreOf('phq-9', '2026-07-15', 0))).toEqual({ state: 'not-defined' });
  });
});
