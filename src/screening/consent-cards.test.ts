import { expect, test } from 'vitest';
import { consentCards } from './consent-cards.ts';

test('empty lines divide the text, and a few words with a full stop head a card', () => {
  expect(consentCards('The day. Come fasting. Somebody takes you home.\n\nYour choice. You can stop.')).toEqual([
    { heading: 'The day', body: 'Come fasting. Somebody takes you home.' },
    { heading: 'Your choice', body: 'You can stop.' },
  ]);
});

test('a short question heads a card and keeps its mark', () => {
  expect(consentCards('Is it approved? Ketamine is approved for surgery.')).toEqual([{ heading: 'Is it approved?', body: 'Ketamine is approved for surgery.' }]);
  expect(consentCards('You can stop at any time. Say so.')).toEqual([{ heading: 'You can stop at any time', body: 'Say so.' }]);
});

test('a part that begins with a long sentence stays whole', () => {
  const part = 'This is a sentence that is much too long to stand as a heading on a card. More.';
  expect(consentCards(part)).toEqual([{ heading: null, body: part }]);
});

test('a part of one sentence stays whole', () => {
  expect(consentCards('You can stop at any time.')).toEqual([{ heading: null, body: 'You can stop at any time.' }]);
});

test('no word is lost between the cards', () => {
  const text = 'One. Two three.\n\nFour five six.\n \nSeven. Eight.';
  const words = consentCards(text).flatMap(({ heading, body }) => [...(heading === null ? [] : [`${heading}.`]), body]).join(' ');
  expect(words).toBe(text.replaceAll(/\s+/g, ' '));
});

test('an empty text has no card', () => {
  expect(consentCards('  \n\n ')).toEqual([]);
});
