import { describe, expect, it, test } from 'vitest';
import { after, days, milliseconds, toInstant } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { planSettings } from './settings.ts';
import type { MeasuredWeight } from './weight.ts';
import { inBothUnits } from './weight.ts';
import { checkDosingWeight, checkWeight } from './weight-check.ts';

const settings = settingsInForce(planSettings, {});
const measuredAt = toInstant('2026-03-02T14:00:00Z');

function kilograms(value: string, isReweighed = false): MeasuredWeight {
  return { weight: exact(value, 'kg'), measuredAt, enteredUnit: 'kg', isReweighed };
}

function found(weight: MeasuredWeight | null, previous: MeasuredWeight | null, age = days(0)) {
  return checkWeight({ weight, previous, now: after(measuredAt, age) }, settings).map((finding) => finding.level);
}

describe('the weight rule', () => {
  it('stops an order when nobody has weighed the person', () => {
    expect(found(null, kilograms('80'))).toEqual(['never']);
  });

  it('asks for a reason when the weight is more than 30 days old, not at 30 days', () => {
    expect(found(kilograms('80'), null, days(30))).toEqual([]);
    expect(found(kilograms('80'), null, milliseconds(days(30) + 1))).toEqual(['soft']);
  });

  it.each([
    ['84', []],
    ['84.01', ['soft']],
    ['88', ['soft']],
    ['88.01', ['never']],
    ['76', []],
    ['75.99', ['soft']],
    ['72', ['soft']],
    ['71.99', ['never']],
  ])('judges %s kg after 80 kg as %j', (value, expected) => {
    expect(found(kilograms(value), kilograms('80'))).toEqual(expected);
  });

  it('accepts a large change with a reason once staff have weighed again', () => {
    expect(found(kilograms('95', true), kilograms('80'))).toEqual(['soft']);
  });

  it('names a mix-up of pounds and kilograms when 154 is typed for 70 kg', () => {
    const [swapped] = checkWeight({ weight: kilograms('154'), previous: kilograms('70'), now: measuredAt }, settings);
    expect(swapped).toMatchObject({ level: 'never', sentence: expect.stringContaining('pounds') });
    const [back] = checkWeight({ weight: kilograms('70'), previous: kilograms('154'), now: measuredAt }, settings);
    expect(back).toMatchObject({ sentence: expect.stringContaining('pounds') });
    const [doubled] = checkWeight({ weight: kilograms('140'), previous: kilograms('70'), now: measuredAt }, settings);
    expect(doubled).toMatchObject({ level: 'never', sentence: expect.not.stringContaining('pounds') });
  });

  it('shows both units of both weights', () => {
    const [change] = checkWeight({ weight: kilograms('85'), previous: kilograms('80'), now: measuredAt }, settings);
    expect(change?.inputs.map((input) => input.value)).toEqual(['85.0 kg (187.4 lb)', '80.0 kg (176.4 lb)']);
  });
});

describe('an order reckoned from an earlier weight', () => {
  const perWeight = { amount: exact('0.5', 'mg/kg'), basis: 'actual' as const, dosingWeight: exact('80', 'kg') };

  it.each([
    ['84', []],
    ['84.1', ['soft']],
    ['88', ['soft']],
    ['88.1', ['never']],
  ])('for 80 kg and now %s kg gives %j', (value, expected) => {
    expect(checkDosingWeight(perWeight, kilograms(value), settings).map((finding) => finding.level)).toEqual(expected);
  });

  it('says nothing on an ideal weight, which is meant to differ', () => {
    expect(checkDosingWeight({ ...perWeight, basis: 'ideal' }, kilograms('120'), settings)).toEqual([]);
  });
});

test('a weight is shown in kilograms and in pounds', () => {
  expect(inBothUnits(exact('69.85', 'kg'))).toEqual({ kilograms: '69.9', pounds: '154.0' });
});
