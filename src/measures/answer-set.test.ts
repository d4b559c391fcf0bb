import { expect, test } from 'vitest';
import type { ItemAnswer } from './answer-set.ts';
import { isWritten, refuseAnswers, valueAt, valuesOf } from './answer-set.ts';
import type { Item, Questionnaire } from './instrument.ts';
import { phq9 } from './phq-9.ts';

const head = { code: null, isScored: false, selfHarm: null } as const;
const items: readonly Item[] = [
  { ...head, id: 'form.choice', text: 'Which?', kind: 'choice', answers: [{ value: 0, label: 'no', code: null }, { value: 1, label: 'yes', code: null }] },
  { ...head, id: 'form.rating', text: 'How much?', kind: 'rating', minimum: 1, maximum: 3, minimumLabel: 'little', maximumLabel: 'much' },
  { ...head, id: 'form.number', text: 'How many hours?', kind: 'number', minimum: 0, maximum: 24, unit: 'h' },
  { ...head, id: 'form.words', text: 'What else?', kind: 'text', maxLength: 4 },
];
const form: Questionnaire = { ...phq9, items };

test.each<[string, ItemAnswer]>([
  ['form.choice', 0],
  ['form.choice', 'declined'],
  ['form.rating', 1],
  ['form.rating', 3],
  ['form.number', 24],
  ['form.words', { text: 'four' }],
  ['form.words', 'not-asked'],
])('%s takes %o', (item, answer) => {
  expect(refuseAnswers(form, { [item]: answer })).toBeNull();
});

test.each<[string, ItemAnswer]>([
  ['form.choice', 2],
  ['form.choice', { text: '0' }],
  ['form.rating', 0],
  ['form.rating', 4],
  ['form.rating', 1.5],
  ['form.number', { text: '7' }],
  ['form.words', { text: 'fives' }],
  ['form.words', 1],
])('%s refuses %o and says where', (item, answer) => {
  expect(refuseAnswers(form, { [item]: answer })).toMatchObject({ code: 'measures.answer-outside-list', facts: { measure: 'phq-9', item } });
});

test('an answer to a question that the form does not have is named', () => {
  expect(refuseAnswers(form, { 'form.choice': 1, 'form.gone': 1 })).toMatchObject({ code: 'measures.item-unknown', facts: { measure: 'phq-9', item: 'form.gone' } });
});

test('the values of an item are those of its list or its range; words have none', () => {
  const hours = { ...head, id: 'form.hours', text: 'How long?', kind: 'number', minimum: 2, maximum: 5, unit: 'h' } as const;
  expect([...items.filter(({ kind }) => kind !== 'number'), hours].map(valuesOf)).toEqual([[0, 1], [1, 2, 3], [], [2, 3, 4, 5]]);
});

test('only a number is a value, and only an own wording is written', () => {
  const answers = { 'form.choice': 0, 'form.words': { text: 'well' }, 'form.rating': 'declined' } as const;
  expect(['form.choice', 'form.words', 'form.rating', 'form.number'].map((item) => valueAt(answers, item))).toEqual([0, null, null, null]);
  expect([0, { text: '' }, 'declined', null, undefined].map((answer) => isWritten(answer as ItemAnswer | null | undefined))).toEqual([false, true, false, false, false]);
});
