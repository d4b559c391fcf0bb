import { expect, test } from 'vitest';
import { exposureIn, infusion, questionOf } from '../../../tests/support/predicted.ts';
import { kamp2020 } from './kamp-2020.ts';

test('35 mg over 40 minutes reach 253 ng/mL in arterial blood when the infusion ends', () => {
  const { cmax, tmaxH } = exposureIn(questionOf(kamp2020, [infusion(35, 40)]), 'ketamine');
  expect(cmax).toBeCloseTo(253, 0);
  expect(tmaxH * 60).toBeCloseTo(40, 6);
});
