import { expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import { judgeCourse } from './course.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const findingsOf = (scores: readonly (readonly [on: string, total: number])[]) =>
  judgeCourse(courseFacts({ doses: infusions('2026-03-02T10:00'), assessments: scores.map(([on, total]) => scoreOf('phq-9', on, total)) }), 'phq-9', settings).findings.filter(({ ruleId }) => ruleId === 'TTE-1');

test('time to response and durability say from when they count and why they end', () => {
  const [toResponse, durability] = findingsOf([['2026-03-01', 20], ['2026-03-16', 8], ['2026-04-20', 9]]);
  expect(toResponse).toMatchObject({ sentence: 'Time to response: 14 days from the first dose to a response.', inputs: [{ name: 'the first dose', value: '2026-03-02' }, { value: 14 }, { value: 'a response' }] });
  expect(durability).toMatchObject({ sentence: 'Durability: 35 days from the response without a confirmed relapse so far; following ends with the last counted score.', inputs: [{ value: '2026-03-16' }, { value: 35 }, {}] });
});

test('without a response there is no durability, and with a baseline too low for one neither', () => {
  expect(findingsOf([['2026-03-01', 20], ['2026-03-16', 18]]).map(({ sentence }) => sentence)).toEqual(['Time to response: 14 days from the first dose without a response so far; following ends with the last counted score.']);
  expect(findingsOf([['2026-03-01', 8], ['2026-03-16', 3]])).toEqual([]);
});
