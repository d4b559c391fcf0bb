import { describe, expect, it } from 'vitest';
import { NO_AMOUNTS } from './dose-amounts.ts';
import type { PartDraft } from './part-draft.ts';
import { draftOf, partOf } from './part-draft.ts';

const blank = draftOf(null);
const write = (change: Partial<PartDraft>): PartDraft => ({ ...blank, ...change });
const whole = { given: '39', wasted: '11', returned: '0' };

describe('a part of a dose while it is written down', () => {
  it('holds nothing chosen beforehand', () => {
    expect(Object.values(blank).every((value) => value === '' || value === false || value === NO_AMOUNTS)).toBe(true);
  });

  it('an infusion is ready with strength and volume, and its milligrams follow exactly', () => {
    expect(partOf('infusion', write({ concentration: '50' }))).toBeNull();
    expect(partOf('infusion', write({ concentration: '50', drawnVolume: '0.78' }))).toMatchObject({ drawn: { value: '39', unit: 'mg' }, rate: null, lot: null });
    expect(partOf('infusion', write({ concentration: '50', drawnVolume: '0.78', rate: 'fast' }))).toBeNull();
  });

  it('an injection also needs the volume given and amounts that add up to what was drawn', () => {
    const drawn = { concentration: '50', drawnVolume: '1', givenVolume: '0.78' };
    expect(partOf('injection', write({ ...drawn, amounts: whole }))).toMatchObject({ drawn: { value: '50' }, given: { value: '39' }, volume: { value: '0.78', unit: 'mL' } });
    expect(partOf('injection', write({ ...drawn, amounts: { ...whole, wasted: '10' } }))).toBeNull();
    expect(partOf('injection', write({ ...drawn, givenVolume: '', amounts: whole }))).toBeNull();
  });

  it('a lozenge needs its amounts, a device its lot', () => {
    expect(partOf('lozenge', write({ drawnMg: '50', amounts: whole }))).toMatchObject({ form: 'lozenge', given: { value: '39' } });
    expect(partOf('device', write({ lot: ' ' }))).toBeNull();
    expect(partOf('device', write({ lot: 'SPR-118', expiresOn: '2027-01-31' }))).toMatchObject({ lot: 'SPR-118', expiresOn: '2027-01-31', isEmpty: false });
  });

  it('comes back as it was written, to be changed', () => {
    const draft = write({ concentration: '50', drawnVolume: '1', givenVolume: '0.78', amounts: whole, site: 'Left upper arm', lot: 'K2231' });
    expect(draftOf(partOf('injection', draft))).toEqual(draft);
  });
});
