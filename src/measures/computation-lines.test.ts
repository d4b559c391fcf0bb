import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { AnswerSet } from './answer-set.ts';
import { auditC } from './audit-c-form.ts';
import { computationLines } from './computation-lines.ts';
import { cssrs, madrs } from './score-only.ts';
import { phq9 } from './phq-9.ts';
import { scoreAnswers } from './scoring.ts';
import { measureSettings } from './settings.ts';

const settings = settingsInForce(measureSettings, {});

test('the points of the lines that count add up to the total, whatever was answered', () => {
  const answer = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.constant('declined' as const) });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 9, maxLength: 9 }), (given) => {
      const answers: AnswerSet = Object.fromEntries(given.map((each, index) => [`phq-9.${index + 1}`, each]));
      const score = scoreAnswers(phq9, answers, settings);
      if (isRefusal(score)) throw new Error(score.code);
      const recorded = score.state === 'scored' ? { answers, total: score.total, method: score.method } : { answers, total: null, method: null };
      const lines = computationLines(recorded, phq9);
      const sum = lines.reduce((total, { points }) => total + (points ?? 0), 0);
      if (score.state === 'scored' && score.method === 'summed') expect(sum).toBe(score.total);
      expect(lines.filter(({ counts }) => counts === 'filled-in').map(({ itemId }) => itemId)).toEqual(score.state === 'scored' ? score.missingItems : []);
      expect(lines.map(({ itemId }) => itemId)).toEqual(phq9.items.map(({ id }) => id));
    }),
  );
});

test('what the form leaves out says so, and what is not part of the sum as well', () => {
  expect(computationLines({ answers: { 'audit-c.1': 0 }, total: 0, method: 'summed' }, auditC).map(({ counts, answer }) => [counts, answer])).toEqual([
    ['points', { kind: 'given', text: 'Never' }],
    ['left-out', { kind: 'absent', value: 'not-asked' }],
    ['left-out', { kind: 'absent', value: 'not-asked' }],
  ]);
  expect(computationLines({ answers: { 'phq-9.1': 1, 'phq-9.difficulty': 2 }, total: null, method: null }, phq9).at(-1)).toMatchObject({ counts: 'not-counted', points: null, answer: { text: 'Very difficult' } });
});

test('a total that was typed has no lines; numbered answers stand by themselves', () => {
  expect(computationLines({ answers: {}, total: 30, method: 'entered' }, madrs)).toEqual([]);
  expect(computationLines({ answers: { 'phq-9.1': 1 }, total: 1, method: null }, null)).toMatchObject([{ text: 'phq-9.1', counts: 'alone' }]);
  expect(computationLines({ answers: { question1: 1 }, total: null, method: null }, cssrs)).toMatchObject([{ text: 'question1', answer: { text: '1' } }]);
});
