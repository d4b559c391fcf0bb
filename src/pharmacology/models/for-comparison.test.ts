import { expect, test } from 'vitest';
import { dispositionOf } from '../disposition.ts';
import { answered, infusion, questionOf } from '../../../tests/support/predicted.ts';
import { clements1981, domino1984 } from './for-comparison.ts';

test.each([
  [domino1984, 0.063 * 0.4381],
  [clements1981, 1.7522 * 0.0109],
])('the area of an infusion is dose over volume times rate, both for each kilogram and minute', (model, litresPerMinuteAndKg) => {
  for (const weightKg of [50, 70, 100]) {
    const [whole] = answered(dispositionOf(questionOf(model, [infusion(35, 40)], { person: { weightKg, ageYears: null, raceFactor: 'none' } })));
    expect(whole?.areaToInfinity).toBeCloseTo((35 / (litresPerMinuteAndKg * 60 * weightKg)) * 1000, 8);
  }
});

test('where the blood was drawn is not stated, so nothing can be compared with them', () => {
  expect([domino1984.site, clements1981.site]).toEqual(['not stated', 'not stated']);
});
