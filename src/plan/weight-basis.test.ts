import { describe, expect, it } from 'vitest';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { planSettings } from './settings.ts';
import { describeWeightOffer, offerWeights } from './weight-basis.ts';

const settings = settingsInForce(planSettings, {});

describe('the offer of another weight', () => {
  it('comes at a body mass index of exactly 30 and not below', () => {
    expect(offerWeights({ weight: exact('86.7', 'kg'), heightCm: 170, formula: 'male' }, settings)?.bodyMassIndex).toBe('30.0');
    expect(offerWeights({ weight: exact('86.6', 'kg'), heightCm: 170, formula: 'male' }, settings)).toBeNull();
  });

  it('reckons ideal and adjusted weight by the chosen formula', () => {
    const man = offerWeights({ weight: exact('110', 'kg'), heightCm: 177.8, formula: 'male' }, settings);
    expect([man?.ideal?.toFixed(1), man?.adjusted?.toFixed(1)]).toEqual(['73.0', '87.8']);
    const woman = offerWeights({ weight: exact('110', 'kg'), heightCm: 152.4, formula: 'female' }, settings);
    expect([woman?.ideal?.toFixed(1), woman?.adjusted?.toFixed(1)]).toEqual(['45.5', '71.3']);
  });

  it('leaves both open when no formula was chosen, and is not made without a height', () => {
    expect(offerWeights({ weight: exact('110', 'kg'), heightCm: 170, formula: null }, settings)).toMatchObject({ ideal: null, adjusted: null });
    expect(offerWeights({ weight: exact('110', 'kg'), heightCm: null, formula: 'male' }, settings)).toBeNull();
  });

  it('is information and changes no dose', () => {
    const offer = offerWeights({ weight: exact('110', 'kg'), heightCm: 170, formula: 'male' }, settings);
    expect(describeWeightOffer(offer, settings).map((finding) => finding.level)).toEqual(['information']);
    expect(describeWeightOffer(null, settings)).toEqual([]);
  });
});
