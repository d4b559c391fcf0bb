import { describe, expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import { otto2021 } from './models/otto-2021.ts';
import { TYPICAL_ADULT } from './person.ts';
import { spreadOf } from './population.ts';
import { spreadOfSeries } from './series-population.ts';
import { infusion, questionOf } from '../../tests/support/predicted.ts';

const EACH_MINUTE = { fromH: 0, stepH: 1 / 60, steps: 60 };

describe('many people', () => {
  function drawn(given: { readonly people?: number; readonly seed?: number; readonly shares?: readonly number[] }, question = questionOf(otto2021, [infusion(35, 40)], { timesH: Float64Array.of(1) })): string | null {
    const answer = spreadOf({ ...question, people: given.people ?? 2, seed: given.seed ?? 1 }, given.shares ?? [0.05, 0.95]);
    return isRefusal(answer) ? `${answer.code}: ${answer.sentence}` : null;
  }

  test.each([
    [{ people: 1 }, null],
    [{ people: 0 }, 'pharmacology.out-of-range: The field people must lie between 1 and 1000000; 0 does not.'],
    [{ people: 1_000_001 }, 'pharmacology.out-of-range: The field people must lie between 1 and 1000000; 1000001 does not.'],
    [{ people: 2.5 }, 'pharmacology.not-whole: The field people must be a whole number; 2.5 is none.'],
    [{ people: Number.NaN }, 'pharmacology.not-a-number: The field people must be a number; NaN is none.'],
    [{ seed: 0 }, null],
    [{ seed: Number.MAX_SAFE_INTEGER }, null],
    [{ seed: -1 }, `pharmacology.out-of-range: The field seed must lie between 0 and ${Number.MAX_SAFE_INTEGER}; -1 does not.`],
    [{ seed: 0.5 }, 'pharmacology.not-whole: The field seed must be a whole number; 0.5 is none.'],
    [{ shares: [0, 1] }, null],
    [{ shares: [] }, null],
    [{ shares: [0.5, 1.01] }, 'pharmacology.out-of-range: The field shares[1] must lie between 0 and 1; 1.01 does not.'],
    [{ shares: [-0.01] }, 'pharmacology.out-of-range: The field shares[0] must lie between 0 and 1; -0.01 does not.'],
    [{ shares: [0.95, 0.05] }, 'pharmacology.not-rising: The field shares must hold numbers that rise.'],
    [{ shares: [0.5, Number.NaN] }, 'pharmacology.not-a-number: The field shares[1] must be a number; NaN is none.'],
  ])('%j', (given, refusal) => {
    expect(drawn(given)).toBe(refusal);
  });

  test('a model that does not know how people differ has no band', () => {
    expect(drawn({}, questionOf(kamp2020, [infusion(35, 40)]))).toBe('pharmacology.no-spread: How people differ in the model kamp-2020 is not known, so it has no band.');
  });

  test('what a single person may not be asked, many may not either', () => {
    expect(drawn({}, questionOf(otto2021, []))).toContain('pharmacology.no-doses');
  });

  test.each([
    [{ looks: [{ ...EACH_MINUTE, stepH: 0 }] }, 'series.looks[0].stepH must lie between'],
    [{ looks: [{ ...EACH_MINUTE, stepH: Number.NaN }] }, 'series.looks[0].stepH must be a number'],
    [{ looks: [EACH_MINUTE, { ...EACH_MINUTE, steps: 0 }] }, 'series.looks[1].steps must lie between 1 and 1000000'],
    [{ looks: [{ ...EACH_MINUTE, steps: 1.5 }] }, 'series.looks[0].steps must be a whole number'],
    [{ looks: [EACH_MINUTE, EACH_MINUTE] }, 'timesH must hold numbers that rise'],
    [{ atH: [] }, 'doses must hold at least one'],
    [{ atH: [0, 0.7] }, 'timesH must hold numbers that rise'],
  ])('a series with %j: %s', (given, sentence) => {
    const question = { model: otto2021, substance: 'S-ketamine', person: TYPICAL_ADULT, people: 2, seed: 1, dose: infusion(35, 40), series: { atH: [0, 72], looks: [EACH_MINUTE], ...given } } as const;
    const answer = spreadOfSeries(question, [0.5]);
    expect(isRefusal(answer) ? answer.sentence : 'not refused').toContain(sentence);
  });
});
