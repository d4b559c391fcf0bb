import { describe, expect, it } from 'vitest';
import type { VitalSet } from './vital-set.ts';
import { emptySet, isEmpty, nextField, wireSet } from './vital-set.ts';

const empty = emptySet([]);
const typed = (texts: Partial<VitalSet['texts']>, change: Partial<VitalSet> = {}): VitalSet => ({ ...empty, ...change, texts: { ...empty.texts, ...texts } });

describe('a set of vital signs while it is entered', () => {
  it('is empty until a number or a score is entered; what is breathed alone is no reading', () => {
    expect(isEmpty(empty)).toBe(true);
    expect(isEmpty(typed({}, { breathedAir: 'room-air' }))).toBe(true);
    expect(isEmpty(typed({ systolic: '120' }))).toBe(false);
    expect(isEmpty(typed({}, { sedation: 0 }))).toBe(false);
  });

  it('leaves out what nobody entered', () => {
    expect(wireSet(typed({ heartRate: '72' }))).toMatchObject({ systolicMmHg: null, diastolicMmHg: null, heartRatePerMinute: 72, oxygenSaturationPercent: null, breathsPerMinute: null, sedation: null });
  });

  it('sends what is breathed with a saturation only', () => {
    expect(wireSet(typed({ heartRate: '72' }, { breathedAir: 'added-oxygen' })).breathedAir).toBeNull();
    expect(wireSet(typed({ oxygenSaturation: '97' }, { breathedAir: 'added-oxygen' })).breathedAir).toBe('added-oxygen');
  });

  it('goes on to the next value that is still open, and ends after the last', () => {
    expect(nextField(typed({ systolic: '120' }), 'systolic')).toBe('diastolic');
    expect(nextField(typed({ systolic: '120', diastolic: '80' }), 'systolic')).toBe('heartRate');
    expect(nextField(typed({}, { sedation: 5 }), 'breathing')).toBeNull();
  });
});
