import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { goalCourses } from './goal-course.ts';

const id = (last: string) => idSchema<'Goal'>().parse(`01970000-0000-7000-8000-00000000000${last}`);
const on = (day: string) => toInstant(`2026-03-${day}T15:00:00Z`);

test('ratings of preparation, of the phone and of sessions stand in the order of time, each with where it was given', () => {
  const goals = [{ goalId: id('1'), words: 'See my sister.', ratings: [{ rating: 2, ratedAt: on('01') }, { rating: 5, ratedAt: on('12') }] }];
  const sessions = [{ at: on('20'), goals: [{ goalId: id('1'), rating: 6 }] }, { at: on('03'), goals: [{ goalId: id('1'), rating: 3 }] }];
  expect(goalCourses(goals, sessions)).toEqual([
    { goalId: id('1'), words: 'See my sister.', ratings: [{ at: on('01'), rating: 2, from: 'own' }, { at: on('03'), rating: 3, from: 'session' }, { at: on('12'), rating: 5, from: 'own' }, { at: on('20'), rating: 6, from: 'session' }] },
  ]);
});

test('a goal that was not asked about has no rating for that session, and a goal of nobody is left out', () => {
  const goals = [{ goalId: id('1'), words: 'Sleep.', ratings: [] }];
  expect(goalCourses(goals, [{ at: on('03'), goals: [{ goalId: id('2'), rating: 9 }] }])).toEqual([{ goalId: id('1'), words: 'Sleep.', ratings: [] }]);
  expect(goalCourses([], [])).toEqual([]);
});
