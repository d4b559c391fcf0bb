import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { newNote, openSections, sentNote } from './note-values.ts';

const start = toInstant('2026-11-23T15:00:00Z');
const end = toInstant('2026-11-23T15:50:00Z');
const texts = { whatCameUp: ' Water. ', insight: '', emotionalShift: '', bringIntoLife: '' };

test('a section that is neither written nor ticked stays open, and one that is ticked does not', () => {
  const note = newNote('2026-11-23T10:00');
  expect(openSections(note)).toHaveLength(4);
  expect(openSections({ texts, notDiscussed: ['insight', 'emotionalShift'] })).toEqual(['bringIntoLife']);
});

test('what was written counts even where it had been ticked as not talked about', () => {
  const sent = sentNote({ ...newNote('2026-11-23T10:00'), texts, notDiscussed: ['whatCameUp', 'insight', 'emotionalShift', 'bringIntoLife'] }, start, end, 'video');
  expect(sent.sections).toEqual({ whatCameUp: { state: 'written', text: 'Water.' }, insight: { state: 'not-discussed' }, emotionalShift: { state: 'not-discussed' }, bringIntoLife: { state: 'not-discussed' } });
});

test('an action without words is left out, distress of zero is a number, and nothing typed is null', () => {
  const actions = [{ key: 0, text: '  ', dueOn: '2026-11-30', practice: null }, { key: 1, text: 'Walk', dueOn: '', practice: 'walk' as const }];
  const sent = sentNote({ ...newNote('2026-11-23T10:00'), actions, distress: '0' }, start, end, 'in-person');
  expect(sent.actions).toEqual([{ text: 'Walk', dueOn: null, practice: 'walk' }]);
  expect(sent).toMatchObject({ distress: 0, referral: null });
  expect(sentNote(newNote('2026-11-23T10:00'), start, end, 'in-person').distress).toBe('not-asked');
});

test('a goal that was not asked about is left out, and zero is a number', () => {
  const goalId = '01970000-0000-7000-8000-000000000001';
  const sent = sentNote({ ...newNote('2026-11-23T10:00'), goals: { [goalId]: '0', other: 'not-asked' } }, start, end, 'in-person');
  expect(sent.goals).toEqual([{ goalId, rating: 0 }]);
});
