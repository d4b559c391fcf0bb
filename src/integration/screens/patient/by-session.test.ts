import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { bySession } from './by-session.ts';

const spring = toInstant('2026-03-02T15:00:00Z');
const summer = toInstant('2026-07-02T15:00:00Z');

test('actions stand with their session, the newest session first, in the order in which they were said', () => {
  const said = [{ from: spring, text: 'walk' }, { from: summer, text: 'sing' }, { from: spring, text: 'call' }];
  expect(bySession(said)).toEqual([
    { from: summer, actions: [{ from: summer, text: 'sing' }] },
    { from: spring, actions: [{ from: spring, text: 'walk' }, { from: spring, text: 'call' }] },
  ]);
});

test('nothing said makes no session', () => {
  expect(bySession([])).toEqual([]);
});
