import { describe, expect, test } from 'vitest';
import { predict } from '../prediction.ts';
import { dispositionOf } from '../disposition.ts';
import { answered, infusion, questionOf } from '../../../tests/support/predicted.ts';
import { ottoMirrorForms, ottoRKetamine } from './otto-mirror-forms.ts';

describe('racemic ketamine as two mirror forms', () => {
  test('the curve of both is the sum of the two, at each minute', () => {
    const [both, sForm, rForm] = answered(predict(questionOf(ottoMirrorForms, [infusion(35, 40)])));
    for (const [index, level] of (both?.ngPerMl ?? []).entries()) expect(level).toBeCloseTo((sForm?.ngPerMl[index] ?? 0) + (rForm?.ngPerMl[index] ?? 0), 10);
  });

  test('half of the dose is each form; R-ketamine is cleared 0.86 times as fast', () => {
    const [, sForm, rForm] = answered(dispositionOf(questionOf(ottoMirrorForms, [infusion(35, 40)])));
    expect(sForm?.areaToInfinity).toBeCloseTo((17.5 / 95.2) * 1000, 8);
    expect(rForm?.areaToInfinity).toBeCloseTo((17.5 / (0.86 * 95.2)) * 1000, 8);
  });

  test('R-ketamine lasts longer than S-ketamine', () => {
    const [, sForm, rForm] = answered(dispositionOf(questionOf(ottoMirrorForms, [infusion(35, 40)])));
    expect(rForm?.halfLifeH).toBeGreaterThan(sForm?.halfLifeH ?? Number.NaN);
  });
});

test('R-ketamine alone is twice its half in racemic ketamine', () => {
  const [alone] = answered(predict(questionOf(ottoRKetamine, [infusion(35, 40)])));
  const [, , half] = answered(predict(questionOf(ottoMirrorForms, [infusion(35, 40)])));
  for (const [index, level] of (alone?.ngPerMl ?? []).entries()) expect(level).toBeCloseTo(2 * (half?.ngPerMl[index] ?? 0), 9);
});

test('both say that they are estimates and that no norketamine is drawn', () => {
  for (const model of [ottoMirrorForms, ottoRKetamine]) {
    expect(model.estimate).toContain('0.86');
    expect(model.limits.join(' ')).toContain('no metabolite');
  }
});
