import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instruments } from '#measures/instruments.ts';
import { phq9 } from '#measures/phq-9.ts';
import { answersOf, questionnaireOf } from './answers.ts';
import { measureEvents } from './events-measures.ts';

function entry(fields: object) {
  return measureEvents.questionnaire.schema.parse({ event: 'questionnaire', measure: 'phq-9', ...fields });
}

describe('answers of a questionnaire entry', () => {
  it('come to the total and keep the items that are stated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 3 }), (rest, item9) => {
        const filled = answersOf(entry({ total: rest + item9, items: { 9: item9 } }), phq9);
        const answers: Readonly<Record<string, unknown>> = 'answers' in filled ? filled.answers : {};
        expect(answers['phq-9.9']).toBe(item9);
        expect(Object.values(answers).reduce<number>((sum, value) => sum + Number(value), 0)).toBe(rest + item9);
        expect(Object.keys(answers)).toHaveLength(9);
      }),
    );
  });

  it('spread a total evenly', () => {
    expect(answersOf(entry({ total: 10 }), phq9)).toMatchObject({ answers: { 'phq-9.1': 2, 'phq-9.2': 1, 'phq-9.9': 1 } });
  });

  it('leave out what is null, and without a total what is not stated', () => {
    expect(answersOf(entry({ items: [2, 2, null, 1] }), phq9)).toEqual({ answers: { 'phq-9.1': 2, 'phq-9.2': 2, 'phq-9.4': 1 } });
    expect(answersOf(entry({ items: { 9: 'declined', difficulty: 1 } }), phq9)).toEqual({ answers: { 'phq-9.9': 'declined', 'phq-9.difficulty': 1 } });
  });

  it('keep an answer outside the list, because a case may try one', () => {
    expect(answersOf(entry({ items: { 9: 7 } }), phq9)).toEqual({ answers: { 'phq-9.9': 7 } });
  });

  it('name the items of own checks', () => {
    const check = measureEvents.questionnaire.schema.parse({ event: 'questionnaire', measure: 'mania-check', items: { sleep: 4, 'mania-check.energy': 3 } });
    expect(answersOf(check, instruments['mania-check'])).toEqual({ answers: { 'mania-check.sleep': 4, 'mania-check.energy': 3 } });
  });

  it.each([{ total: 28 }, { total: 2, items: { 9: 3 } }, { total: 1.5 }])('cannot be made for %j', (fields) => {
    expect(answersOf(entry(fields), phq9)).toMatchObject({ field: 'total' });
  });

  it('cannot be made for an item the form does not have', () => {
    expect(answersOf(entry({ items: { 11: 1 } }), phq9)).toMatchObject({ field: 'items', sentence: expect.stringContaining('found 11') });
  });

  it('belong to measures of which the product holds the questions', () => {
    expect(questionnaireOf('phq-9')).toBe(phq9);
    expect([questionnaireOf('madrs'), questionnaireOf('who-5')]).toEqual([null, null]);
  });
});
