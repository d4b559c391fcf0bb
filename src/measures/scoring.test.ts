import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { AnswerSet, ItemAnswer } from './answer-set.ts';
import { auditC } from './audit-c-form.ts';
import { drugQuestion } from './drug-question.ts';
import { gad7 } from './gad-7.ts';
import type { Questionnaire } from './instrument.ts';
import { moodThermometer } from './mood-thermometer.ts';
import { urinaryCheck } from './own-checks.ts';
import { phq9 } from './phq-9.ts';
import { pcl5 } from './pcl-5.ts';
import { cadss, cssrs, madrs } from './score-only.ts';
import type { Score } from './scoring.ts';
import { bandOf, enterTotal, scoreAnswers } from './scoring.ts';
import { measureSettings } from './settings.ts';

const settings = settingsInForce(measureSettings, {});

function answersOf(instrument: Questionnaire, values: readonly (ItemAnswer | undefined)[]): AnswerSet {
  const scored = instrument.items.filter((item) => item.isScored);
  const given = scored.flatMap((item, index): [string, ItemAnswer][] => {
    const value = values[index];
    return value === undefined ? [] : [[item.id, value]];
  });
  return Object.fromEntries(given);
}

function isScore(result: ReturnType<typeof scoreAnswers>): result is Score {
  return !isRefusal(result) && result.state === 'scored';
}

function totalOf(instrument: Questionnaire, values: readonly (ItemAnswer | undefined)[]): number | null {
  const result = scoreAnswers(instrument, answersOf(instrument, values), settings);
  return isScore(result) ? result.total : null;
}

/** An oracle written on another plan: severity by counting cut-offs passed, over a running total. */
const CUT_OFFS = [5, 10, 15, 20];
const SEVERITIES = ['none or minimal', 'mild', 'moderate', 'moderately severe', 'severe'];

describe('PHQ-9 against an independent oracle', () => {
  test('all 262,144 complete answer sets have the right total, band and method', () => {
    let wrong = 0;
    for (let set = 0; set < 4 ** 9; set += 1) {
      const digits = set.toString(4).padStart(9, '0');
      let expected = 0;
      for (const digit of digits) expected += Number.parseInt(digit, 4);
      const result = scoreAnswers(phq9, answersOf(phq9, Array.from(digits, Number)), settings);
      const severity = SEVERITIES[CUT_OFFS.filter((cutOff) => expected >= cutOff).length];
      if (!isScore(result) || result.total !== expected || result.band?.label !== severity || result.method !== 'summed') wrong += 1;
    }
    expect(wrong).toBe(0);
  }, 60_000);

  test('every pattern of one or two open items among the first eight is pro-rated as a fraction rounded half up', () => {
    let wrong = 0;
    for (const open of patternsOfOpenItems(2)) {
      const answered = 9 - open.size;
      for (let sum = 0; sum <= answered * 3; sum += 1) {
        const result = scoreAnswers(phq9, answersOf(phq9, spread(sum, open)), settings);
        const expected = Number((BigInt(sum) * 18n + BigInt(answered)) / (BigInt(answered) * 2n));
        if (!isScore(result) || result.total !== expected || result.method !== 'prorated' || result.missingItems.length !== open.size) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
  });

  test('every pattern of three open items among the first eight has no total', () => {
    const threeOpen = patternsOfOpenItems(3).filter((open) => open.size === 3);
    expect(threeOpen).toHaveLength(56);
    expect(threeOpen.filter((open) => totalOf(phq9, spread(9, open)) !== null)).toEqual([]);
  });
});

/** Every set of one up to `most` open places among the first eight. */
function patternsOfOpenItems(most: number): Set<number>[] {
  const patterns: Set<number>[] = [];
  for (let mask = 1; mask < 256; mask += 1) {
    const open = new Set(Array.from({ length: 8 }, (_, place) => place).filter((place) => (mask >> place) % 2 === 1));
    if (open.size <= most) patterns.push(open);
  }
  return patterns;
}

/** Nine answers that add up to `sum`, with some places left open. */
function spread(sum: number, open: ReadonlySet<number>): (number | undefined)[] {
  let rest = sum;
  return Array.from({ length: 9 }, (_, place) => {
    if (open.has(place)) return undefined;
    const value = Math.min(3, rest);
    rest -= value;
    return value;
  });
}

describe('scoring a questionnaire', () => {
  test('a complete PHQ-9 says how its total came about and by which version', () => {
    const result = scoreAnswers(phq9, answersOf(phq9, [3, 3, 2, 2, 1, 2, 2, 1, 1]), settings);
    expect(result).toMatchObject({ state: 'scored', total: 17, method: 'summed', measure: 'phq-9', version: '1', missingItems: [], finding: null });
    expect(result).toMatchObject({ computation: '17 of 27: all 9 items of PHQ-9 version 1 added up.' });
  });

  test('the difficulty question never counts towards the total', () => {
    const answers = { ...answersOf(phq9, [1, 1, 1, 1, 1, 1, 1, 1, 0]), 'phq-9.difficulty': 3 };
    expect(scoreAnswers(phq9, answers, settings)).toMatchObject({ total: 8, method: 'summed' });
  });

  test('an estimate that falls on a half is rounded up: 4 over 8 items is 4.5, so 5', () => {
    expect(totalOf(phq9, [undefined, 0, 0, 0, 0, 1, 1, 1, 1])).toBe(5);
  });

  test('an estimate just under a half is rounded down: 10 over 7 items is 12.857, 3 over 7 is 3.857, 1 over 8 is 1.125', () => {
    expect(totalOf(phq9, [undefined, undefined, 3, 3, 3, 1, 0, 0, 0])).toBe(13);
    expect(totalOf(phq9, [undefined, undefined, 3, 0, 0, 0, 0, 0, 0])).toBe(4);
    expect(totalOf(phq9, [undefined, 1, 0, 0, 0, 0, 0, 0, 0])).toBe(1);
  });

  test('a pro-rated total is flagged by OUT-8', () => {
    const result = scoreAnswers(phq9, answersOf(phq9, [undefined, 2, 2, 2, 2, 2, 2, 2, 0]), settings);
    expect(result).toMatchObject({ method: 'prorated', missingItems: ['phq-9.1'] });
    expect(isScore(result) && result.finding).toEqual({
      ruleId: 'OUT-8',
      sentence: 'The total is an estimate, because not every item was answered.',
      inputs: [{ name: 'open items', value: 'phq-9.1' }],
      threshold: 'at most 2 items may be filled in, item 9 never',
      sources: [measureSettings['OUT-8.itemsProratedAtMost'].source],
      ruleSetVersion: RULE_SET_VERSION,
    });
  });

  test('a declined or unasked item is open, never a zero', () => {
    const declined = scoreAnswers(phq9, answersOf(phq9, ['declined', 3, 3, 3, 3, 3, 3, 3, 3]), settings);
    expect(declined).toMatchObject({ total: 27, method: 'prorated', missingItems: ['phq-9.1'] });
    const notAsked = scoreAnswers(phq9, answersOf(phq9, [3, 'not-asked', 3, 3, 3, 3, 3, 3, 3]), settings);
    expect(notAsked).toMatchObject({ total: 27, method: 'prorated', missingItems: ['phq-9.2'] });
  });

  test.each([undefined, 'declined', 'not-asked'] as const)('item 9 that is %s is never filled in but asked for', (itemNine) => {
    const result = scoreAnswers(phq9, answersOf(phq9, [1, 1, 1, 1, 1, 1, 1, 1, itemNine]), settings);
    expect(result).toMatchObject({ state: 'not-scored', reason: 'item-never-filled-in', askNext: ['phq-9.9'], finding: { ruleId: 'OUT-8', sentence: expect.stringContaining('Please ask it') } });
  });

  test('where item 9 and others are open, item 9 alone is asked for next', () => {
    expect(scoreAnswers(phq9, answersOf(phq9, [undefined, 1, 1, 1, 1, 1, 1, 1, 'declined']), settings)).toMatchObject({ missingItems: ['phq-9.1', 'phq-9.9'], askNext: ['phq-9.9'] });
  });

  test('two open items are filled in, three are not', () => {
    expect(totalOf(phq9, [undefined, undefined, 1, 1, 1, 1, 1, 1, 1])).toBe(9);
    const three = scoreAnswers(phq9, answersOf(phq9, [undefined, undefined, undefined, 1, 1, 1, 1, 1, 1]), settings);
    expect(three).toMatchObject({ state: 'not-scored', reason: 'too-many-open', askNext: ['phq-9.1', 'phq-9.2', 'phq-9.3'], finding: { sentence: 'There is no total, because too many items are open.' } });
  });

  test('a clinic that lets no item be filled in gets no estimate', () => {
    const strict = settingsInForce(measureSettings, { 'OUT-8.itemsProratedAtMost': 0 });
    expect(scoreAnswers(phq9, answersOf(phq9, [undefined, 1, 1, 1, 1, 1, 1, 1, 1]), strict)).toMatchObject({ reason: 'too-many-open' });
  });

  test('nothing answered is no score', () => {
    expect(scoreAnswers(phq9, {}, settings)).toMatchObject({ state: 'not-scored', reason: 'item-never-filled-in' });
  });

  test('GAD-7 adds up and is never filled in', () => {
    expect(totalOf(gad7, [3, 3, 3, 3, 3, 3, 3])).toBe(21);
    const result = scoreAnswers(gad7, answersOf(gad7, [undefined, 1, 1, 1, 1, 1, 1]), settings);
    expect(result).toMatchObject({ state: 'not-scored', reason: 'too-many-open', finding: { threshold: 'no item of GAD-7 is filled in' } });
  });

  test('a sum that knows no highest total is given out of itself', () => {
    expect(scoreAnswers({ ...gad7, range: null }, answersOf(gad7, [1, 1, 1, 1, 1, 1, 1]), settings)).toMatchObject({ computation: '7 of 7: all 7 items of GAD-7 version 1 added up.' });
  });

  test('GAD-7 totals are the sum of any answers and lie in exactly one band', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        expect(totalOf(gad7, values)).toBe(total);
        expect(gad7.bands.filter((band) => band.from <= total && total <= band.to)).toHaveLength(1);
      }),
    );
  });

  test('a check without a total says that each answer stands for itself', () => {
    expect(scoreAnswers(moodThermometer, { 'mood-thermometer.mood': 4 }, settings)).toMatchObject({ state: 'not-scored', reason: 'each-answer-stands-alone', missingItems: [], askNext: [] });
  });

  test('the bladder check adds up to 15 and needs every answer', () => {
    expect(totalOf(urinaryCheck, [3, 3, 3, 3, 3])).toBe(15);
    expect(totalOf(urinaryCheck, [3, 3, 3, 3, undefined])).toBeNull();
  });

  test('PCL-5 totals are the sum of any answers; with one open there is none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 20, maxLength: 20 }), fc.integer({ min: 0, max: 19 }), (values, open) => {
        expect(totalOf(pcl5, values)).toBe(values.reduce((sum, value) => sum + value, 0));
        expect(totalOf(pcl5, values.with(open, Number.NaN).map((value) => (Number.isNaN(value) ? 'declined' : value)))).toBeNull();
      }),
    );
  });

  test('who never drinks is not asked how much, which adds nothing; a drinker who leaves it open has no total', () => {
    expect(scoreAnswers(auditC, { 'audit-c.1': 0 }, settings)).toMatchObject({ total: 0, computation: '0 of 12: the items that were asked, 1 of 3, of AUDIT-C version 1 added up.' });
    expect(scoreAnswers(auditC, { 'audit-c.1': 0, 'audit-c.2': 4 }, settings)).toMatchObject({ total: 0 });
    expect(totalOf(auditC, [4, 4, 4])).toBe(12);
    expect(totalOf(auditC, [1, 2, undefined])).toBeNull();
    expect(totalOf(auditC, ['declined'])).toBeNull();
  });

  test.each([[0, 'negative'], [1, 'positive'], [999, 'positive']])('the drug question answered with %d times is %s', (times, band) => {
    expect(scoreAnswers(drugQuestion, { 'drug-question.times': times }, settings)).toMatchObject({ total: times, band: { label: band }, missingItems: [], computation: `${times} of 999: the one scored item of Single drug question version 1 added up.` });
  });

  test.each([1000, -1, 0.5])('%d times is refused', (times) => {
    const result = scoreAnswers(drugQuestion, { 'drug-question.times': times }, settings);
    expect(isRefusal(result) && result.code).toBe('measures.answer-outside-list');
  });

  test.each([4, -1, 1.5, Number.NaN])('an answer of %d is refused', (value) => {
    const result = scoreAnswers(phq9, { 'phq-9.1': value }, settings);
    expect(isRefusal(result) && result.code).toBe('measures.answer-outside-list');
  });

  test('an answer to a question of another form is refused', () => {
    const result = scoreAnswers(phq9, { 'gad-7.1': 1 }, settings);
    expect(isRefusal(result) && result.code).toBe('measures.item-unknown');
  });
});

describe('entering a total', () => {
  test.each([
    [madrs, 0, 'normal'],
    [madrs, 6, 'normal'],
    [madrs, 7, 'mild'],
    [madrs, 19, 'mild'],
    [madrs, 20, 'moderate'],
    [madrs, 34, 'moderate'],
    [madrs, 35, 'severe'],
    [madrs, 60, 'severe'],
  ] as const)('$0.name total %2$d', (instrument, total, band) => {
    expect(enterTotal(instrument, total)).toMatchObject({ state: 'scored', total, method: 'entered', band: { label: band } });
  });

  test('a total below the lowest band or between two bands has none', () => {
    const gapped = { ...madrs, bands: [{ from: 7, to: 19, label: 'mild' }, { from: 35, to: 60, label: 'severe' }] };
    expect([6, 7, 19, 20, 35].map((total) => bandOf(gapped, total)?.label ?? null)).toEqual([null, 'mild', 'mild', null, 'severe']);
  });

  test('PCL-5 takes 0 and 80 and has no bands', () => {
    expect(enterTotal(pcl5, 0)).toMatchObject({ total: 0, band: null, missingItems: [] });
    expect(enterTotal(pcl5, 80)).toMatchObject({ total: 80, band: null });
  });

  test.each([-1, 93, 4.5, Number.NaN, Number.POSITIVE_INFINITY])('a CADSS total of %d is refused', (total) => {
    const result = enterTotal(cadss, total);
    expect(result).toMatchObject({ code: 'measures.total-out-of-range', facts: { measure: 'cadss', minimum: 0, maximum: 92 } });
  });

  test('a measure that ends in a level takes no total', () => {
    expect(enterTotal(cssrs, 3)).toMatchObject({ code: 'measures.measure-not-scored-by-total', facts: { measure: cssrs.id } });
  });
});
