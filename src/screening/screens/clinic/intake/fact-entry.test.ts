import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { isDay } from '#interface/format/clinic-time.ts';
import { entryOf, sentFact } from './fact-entry.ts';

const nothing = entryOf(null);

test('a fact without a chosen state is not sent at all', () => {
  expect(sentFact('stroke-or-tia', nothing)).toEqual([]);
  expect(sentFact('stroke-or-tia', { ...nothing, words: 'maybe' })).toEqual([]);
});

test('particulars travel with a yes and never with a no', () => {
  const typed = { ...nothing, happenedOn: '2020-05-31', clearedOn: '2026-01-02', clearanceReference: ' letter of 2 Jan ', words: ' in Leeds ' };
  expect(sentFact('stroke-or-tia', { ...typed, state: 'present' })).toEqual([
    { factId: 'stroke-or-tia', state: 'present', details: { happenedOn: '2020-05-31', clearance: { givenOn: '2026-01-02', reference: 'letter of 2 Jan' }, words: 'in Leeds' } },
  ]);
  expect(sentFact('stroke-or-tia', { ...typed, state: 'absent' })).toEqual([{ factId: 'stroke-or-tia', state: 'absent', details: { words: 'in Leeds' } }]);
});

test('half a clearance is none', () => {
  expect(sentFact('stroke-or-tia', { ...nothing, state: 'present', clearedOn: '2026-01-02' })[0]?.details).toEqual({});
});

test('what is on record is the beginning of a new entry', () => {
  const day = '2020-05-31';
  if (!isDay(day)) throw new Error('a day');
  const entry = entryOf({ factId: 'liver-disease', state: 'present', details: { happenedOn: day, childPugh: 'B', hasRecentCrisis: false }, origin: 'document', recordedAt: toInstant('2026-03-02T15:00:00Z') });
  expect(sentFact('liver-disease', entry)[0]?.details).toEqual({ happenedOn: day, childPugh: 'B', hasRecentCrisis: false });
});
