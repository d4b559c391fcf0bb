import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchEntry } from './card-search.ts';
import { LONGEST_QUESTION, search } from './card-search.ts';

const entries: readonly SearchEntry[] = [
  { kind: 'card', id: 'bladder', title: 'The bladder', text: 'Ketamine can hurt the bladder.\nThe signs are plain. It burns.' },
  { kind: 'card', id: 'sessions', title: 'How many sessions', text: 'A session is often one of six. Then you rest.' },
  { kind: 'card', id: 'sueno', title: 'El sueño', text: 'Duerma bien.\nEl corazón descansa.' },
  { kind: 'term', id: 'relapse', title: 'Relapse', text: 'Symptoms come back after a session.' },
];
const idsFor = (question: string) => search(entries, question).map(({ entry }) => entry.id);

test('the beginning of a word is enough, and a title counts more than a text', () => {
  expect(idsFor('blad')).toEqual(['bladder']);
  expect(idsFor('session')).toEqual(['sessions', 'relapse']);
});

test('a longer form finds the shorter one', () => {
  expect(idsFor('sessions')).toEqual(['sessions', 'relapse']);
  expect(idsFor('relapses')).toEqual(['relapse']);
});

test('case and accents do not matter, in the question and in the text', () => {
  expect(idsFor('SUENO')).toEqual(['sueno']);
  expect(idsFor('corazón')).toEqual(['sueno']);
});

test('all words together come before some of them', () => {
  expect(idsFor('session rest')).toEqual(['sessions']);
  expect(idsFor('bladder relapse')).toEqual(['bladder', 'relapse']);
});

test('the sentence that speaks of it is shown with the word in it', () => {
  expect(search(entries, 'burn')[0]?.excerpt).toEqual([{ text: 'It', isHit: false }, { text: ' ', isHit: false }, { text: 'burns', isHit: true }, { text: '.', isHit: false }]);
});

test('nothing is found for nothing, for signs alone and for a stranger', () => {
  expect(['', '   ', '?!', '<script>', 'zebra'].map(idsFor)).toEqual([[], [], [], [], []]);
});

test('whatever is asked, the text of an excerpt is the text of its entry', () => {
  const question = fc.oneof(fc.string(), fc.constantFrom('session', 'the', 'el corazon'));
  fc.assert(
    fc.property(question, (asked) => search(entries, asked).every(({ entry, excerpt }) => entry.text.includes(excerpt.map(({ text }) => text).join('')))),
  );
  expect(search(entries, 'bladder '.repeat(LONGEST_QUESTION)).length).toBe(1);
});
