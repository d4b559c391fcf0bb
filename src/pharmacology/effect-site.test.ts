import { describe, expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import type { Dose } from './dose.ts';
import type { EffectSite } from './effect-site.ts';
import { EFFECT_SITE_DELAY, effectSiteOf } from './effect-site.ts';
import type { Model } from './model.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import { otto2021 } from './models/otto-2021.ts';
import { ottoMirrorForms } from './models/otto-mirror-forms.ts';
import { perezRuixo2021 } from './models/perez-ruixo-2021.ts';
import { simons2022 } from './models/simons-2022.ts';
import { TYPICAL_ADULT } from './person.ts';
import type { Question } from './prediction.ts';
import { predict } from './prediction.ts';

const INFUSION: Dose = { route: 'intravenous', atH: 0, steps: [{ mg: 35, hours: 40 / 60 }] };
const EACH_MINUTE = Float64Array.from({ length: 241 }, (_, minute) => minute / 60);

function question(change: Partial<Question>): Question {
  return { model: ottoMirrorForms, substance: 'racemic ketamine', person: TYPICAL_ADULT, doses: [INFUSION], timesH: EACH_MINUTE, ...change };
}

function effectSite(asked: Question): EffectSite {
  const answer = effectSiteOf(asked);
  if (isRefusal(answer)) throw new Error(answer.sentence);
  return answer;
}

function bloodOf(asked: Question): Float64Array {
  const curves = predict(asked);
  const blood = isRefusal(curves) ? undefined : curves.find(({ observable }) => observable.analyte === 'S-ketamine');
  if (blood === undefined) throw new Error('no curve of S-ketamine');
  return blood.ngPerMl;
}

const peakMinute = (levels: Float64Array): number => levels.indexOf(Math.max(...levels));

/**
 * The same curve by another way: the convolution of the blood with the delay, summed over steps of a second in which the
 * blood is a straight line.
 */
function convolved(asked: Question, halfLifeMinutes: number): readonly number[] {
  const seconds = Float64Array.from({ length: 240 * 60 + 1 }, (_, second) => second / 3600);
  const blood = bloodOf({ ...asked, timesH: seconds });
  const perSecond = Math.LN2 / (halfLifeMinutes * 60);
  const [kept, levels] = [Math.exp(-perSecond), [0]];
  let level = 0;
  for (let second = 1; second < blood.length; second++) {
    const [before, after] = [blood[second - 1] ?? 0, blood[second] ?? 0];
    const slope = after - before;
    level = kept * (level - before + slope / perSecond) + after - slope / perSecond;
    if (second % 60 === 0) levels.push(level);
  }
  return levels;
}

const furthest = (left: ArrayLike<number>, right: ArrayLike<number>): number => {
  const scale = Math.max(...Array.from(left));
  return Math.max(...Array.from(left, (level, index) => Math.abs(level - (right[index] ?? 0)) / scale));
};

describe('the effect site', () => {
  test('of 35 mg of the racemate over 40 minutes peaks at about 48 minutes, when the venous level has peaked at 40', () => {
    expect(peakMinute(bloodOf(question({})))).toBe(40);
    expect(Math.abs(peakMinute(effectSite(question({})).central) - 48)).toBeLessThanOrEqual(1);
  });

  test('comes later with the slower end of the interval, and earlier and higher with the quicker one', () => {
    const { central, quickest, slowest } = effectSite(question({}));
    expect([quickest, central, slowest].map(peakMinute)).toEqual([quickest, central, slowest].map(peakMinute).toSorted((one, other) => one - other));
    expect(Math.max(...quickest)).toBeGreaterThan(Math.max(...central));
    expect(Math.max(...central)).toBeGreaterThan(Math.max(...slowest));
    expect(Math.max(...bloodOf(question({})))).toBeGreaterThan(Math.max(...quickest));
  });

  test.each<[string, Question]>([
    ['the S half of the racemate', question({})],
    ['S-ketamine into a vein, with a pause', question({ model: otto2021, substance: 'S-ketamine', doses: [{ route: 'intravenous', atH: 0, steps: [{ mg: 10, hours: 0.25 }, { mg: 0, hours: 0.25 }, { mg: 20, hours: 0.5 }] }] })],
    ['a model whose transit chain repeats its rates', question({ model: simons2022, substance: 'S-ketamine' })],
    ['nasal esketamine', question({ model: perezRuixo2021, substance: 'S-ketamine', doses: [{ route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }, { mg: 28, afterH: 5 / 60 }] }] })],
  ])('agrees with a convolution for %s', (_, asked) => {
    const { central, quickest, slowest } = effectSite(asked);
    expect(furthest(central, convolved(asked, 8.3))).toBeLessThan(1e-5);
    expect(furthest(quickest, convolved(asked, 5.1))).toBeLessThan(1e-5);
    expect(furthest(slowest, convolved(asked, 13))).toBeLessThan(1e-5);
  });

  test.each([0, 1e-12, 1e-9, 1e-6, 1e-3])('is exact where the blood fades as fast as the effect site follows, but for a share of %s', (apart) => {
    const perHour = (Math.LN2 * 60) / EFFECT_SITE_DELAY.value;
    const fading = perHour * (1 - apart);
    const model: Model = { ...otto2021, flows: () => [{ from: 'central', to: null, perHour: fading }] };
    const { central } = effectSite(question({ model, substance: 'S-ketamine', doses: [{ route: 'intravenous', atH: 0, steps: [{ mg: 20, hours: 0 }] }] }));
    const gained = (hour: number): number => (fading === perHour ? hour : -Math.expm1((fading - perHour) * hour) / (perHour - fading));
    const expected = Array.from(EACH_MINUTE, (hour) => (20_000 / 133) * perHour * Math.exp(-fading * hour) * gained(hour));
    expect(furthest(expected, central)).toBeLessThan(1e-8);
  });

  test('meets the blood at a steady level', () => {
    const steady = question({ doses: [{ route: 'intravenous', atH: 0, steps: [{ mg: 480, hours: 24 }, { mg: 480, hours: 24 }] }], timesH: Float64Array.from([40]) });
    expect(effectSite(steady).central[0] ?? 0).toBeCloseTo(bloodOf(steady)[0] ?? Number.NaN, 1);
  });

  test('says when the blood is other than what the delay was fitted to', () => {
    expect(effectSite(question({}))).toMatchObject({ site: 'venous', isDelayOverstated: true });
    expect(effectSite(question({ model: simons2022, substance: 'S-ketamine' }))).toMatchObject({ site: 'arterial', isDelayOverstated: false });
  });

  test('is nothing before the dose', () => {
    expect(effectSite(question({})).central[0]).toBe(0);
  });

  test.each<[string, Question]>([
    ['a model of both forms together', question({ model: otto2021 })],
    ['a model of the racemate alone', question({ model: kamp2020 })],
  ])('is refused for %s, which gives no S-ketamine', (_, asked) => {
    expect(effectSiteOf(asked)).toMatchObject({ code: 'pharmacology.no-analyte', facts: { given: 'S-ketamine', allowed: expect.stringContaining('ketamine') } });
  });

  test('is refused as a prediction is', () => {
    expect(effectSiteOf(question({ doses: [] }))).toMatchObject({ code: 'pharmacology.no-doses' });
    expect(effectSiteOf(question({ person: { ...TYPICAL_ADULT, weightKg: -1 } }))).toMatchObject({ code: 'pharmacology.out-of-range', facts: { field: 'weightKg' } });
  });
});

test('the delay is the published one', () => {
  expect(EFFECT_SITE_DELAY).toMatchObject({ value: 8.3, interval: [5.1, 13], unit: 'min', source: { key: 'Olof22', mark: 'C' } });
});
