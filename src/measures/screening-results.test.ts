import { describe, expect, test } from 'vitest';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { AnswerSet } from './answer-set.ts';
import { asq } from './asq.ts';
import { levelOf, readAsq } from './asq-screen.ts';
import { readAuditC } from './audit-c.ts';
import type { ColumbiaAnswers } from './c-ssrs-level.ts';
import { readColumbia } from './c-ssrs-level.ts';
import { phq9 } from './phq-9.ts';
import { measureSettings } from './settings.ts';

const settings = settingsInForce(measureSettings, {});

describe('reading the ASQ', () => {
  test.each<[string, AnswerSet, ReturnType<typeof readAsq>]>([
    ['all four no', { 'asq.1': 0, 'asq.2': 0, 'asq.3': 0, 'asq.4': 0 }, 'negative'],
    ['one open', { 'asq.1': 0, 'asq.2': 0, 'asq.3': 0 }, 'incomplete'],
    ['a yes and no to acuity', { 'asq.1': 0, 'asq.2': 0, 'asq.3': 0, 'asq.4': 1, 'asq.5': 0 }, 'positive'],
    ['a refusal and no to acuity', { 'asq.1': 'declined', 'asq.2': 0, 'asq.3': 0, 'asq.4': 0, 'asq.5': 0 }, 'positive'],
    ['a yes, acuity not asked yet', { 'asq.1': 1, 'asq.2': 0, 'asq.3': 0, 'asq.4': 0 }, 'incomplete'],
    ['a yes, acuity put off', { 'asq.1': 1, 'asq.2': 0, 'asq.3': 0, 'asq.4': 0, 'asq.5': 'not-asked' }, 'incomplete'],
    ['a yes, acuity declined', { 'asq.1': 1, 'asq.2': 0, 'asq.3': 0, 'asq.4': 0, 'asq.5': 'declined' }, 'positive'],
    ['yes to acuity', { 'asq.1': 1, 'asq.5': 1 }, 'acute-positive'],
    ['nothing answered', {}, 'incomplete'],
  ])('%s', (_, answers, expected) => {
    expect(readAsq(answers)).toBe(expected);
  });

  test('it is the only questionnaire that ends in a level', () => {
    expect(levelOf(asq, { 'asq.1': 1, 'asq.5': 1 })).toBe('acute-positive');
    expect(levelOf(phq9, { 'asq.1': 1, 'asq.5': 1 })).toBeNull();
  });
});

describe('reading the AUDIT-C', () => {
  test.each([
    [2, 'female', 'negative'],
    [3, 'female', 'positive'],
    [3, 'male', 'negative'],
    [4, 'male', 'positive'],
    [3, 'not-recorded', 'positive'],
    [7, 'male', 'positive'],
    [8, 'male', 'high'],
    [8, 'female', 'high'],
    [0, 'female', 'negative'],
  ] as const)('%d points, sex %s: %s', (total, sex, expected) => {
    expect(readAuditC(total, sex, settings).result).toBe(expected);
  });

  test('the finding names the cut-off that was used', () => {
    expect(readAuditC(3, 'female', settings).finding).toMatchObject({ ruleId: 'AUDIT-C', threshold: 'positive from 3, high from 8' });
  });
});

const NO: ColumbiaAnswers = { form: 'lifetime-and-recent', question1: 'no', question2: 'no', question3: 'not-asked', question4: 'not-asked', question5: 'not-asked', question6Lifetime: 'no', question6Recent: 'not-asked' };

describe('reading the C-SSRS screener', () => {
  test.each<[string, Partial<ColumbiaAnswers>, ReturnType<typeof readColumbia>['level'], boolean]>([
    ['all no, with questions 3 to 5 skipped', {}, 'none-reported', false],
    ['question 1 only', { question1: 'yes' }, 'low', false],
    ['question 2, the following ones no', { question2: 'yes', question3: 'no', question4: 'no', question5: 'no' }, 'low', false],
    ['question 2, the following ones open', { question2: 'yes' }, 'low', true],
    ['question 3', { question2: 'yes', question3: 'yes', question4: 'no', question5: 'no' }, 'moderate', false],
    ['lifetime question 6', { question6Lifetime: 'yes', question6Recent: 'no' }, 'moderate', false],
    ['lifetime question 6, recent not asked', { question6Lifetime: 'yes' }, 'moderate', true],
    ['question 4', { question2: 'yes', question4: 'yes' }, 'high', false],
    ['question 5', { question2: 'yes', question5: 'yes' }, 'high', false],
    ['recent question 6', { question6Lifetime: 'yes', question6Recent: 'yes' }, 'high', false],
    ['question 1 declined and all else no', { question1: 'declined' }, 'unknown', true],
    ['question 2 not asked', { question2: 'not-asked' }, 'unknown', true],
    ['lifetime question 6 not asked', { question6Lifetime: 'not-asked', question6Recent: 'no' }, 'unknown', true],
    ['since last contact, question 6 asked once', { form: 'since-last-contact', question6Lifetime: 'not-asked', question6Recent: 'no' }, 'none-reported', false],
    ['since last contact, question 1 not asked', { form: 'since-last-contact', question1: 'not-asked', question6Recent: 'no' }, 'unknown', true],
    ['question 3 declined, although question 2 let it be skipped', { question3: 'declined' }, 'unknown', true],
    ['question 1, with question 2 declined and the following ones no', { question1: 'yes', question2: 'declined', question3: 'no', question4: 'no', question5: 'no' }, 'low', false],
    ['question 3, with lifetime question 6 declined', { question2: 'yes', question3: 'yes', question4: 'no', question5: 'no', question6Lifetime: 'declined', question6Recent: 'no' }, 'moderate', false],
  ])('%s', (_, answers, level, couldBeHigher) => {
    const reading = readColumbia({ ...NO, ...answers });
    expect([reading.level, reading.couldBeHigher]).toEqual([level, couldBeHigher]);
    expect(reading.finding.ruleId).toBe('C-SSRS');
  });

  test('the finding names every answer, what each level takes and the sources', () => {
    const answers = { ...NO, question2: 'yes', question4: 'yes' } as const;
    expect(readColumbia(answers).finding).toEqual({
      ruleId: 'C-SSRS',
      sentence: 'The screener ended at the high level.',
      inputs: Object.entries(answers).map(([name, value]) => ({ name, value })),
      threshold: 'high by 4, 5 or recent 6; moderate by 3 or lifetime 6; low by 1 or 2',
      sources: [{ key: 'CLP', mark: 'C' }, { key: 'BPt', mark: 'C' }],
      ruleSetVersion: RULE_SET_VERSION,
    });
  });
});
