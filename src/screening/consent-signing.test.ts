import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { fact, factsWith } from '../../tests/support/screening-cases.ts';
import type { Signing } from './consent-signing.ts';
import { isCapacityInDoubt, refuseSigning } from './consent-signing.ts';

const PLAIN: Signing = { signer: { kind: 'person' }, isInClinic: true, capacityNote: null, isCapacityInDoubt: false, nothingBindingUntil: null, afterDoseReason: null };
const until = toInstant('2026-03-03T15:00:00Z');

function codeOf(change: Partial<Signing>): string | null {
  const refused = refuseSigning({ ...PLAIN, ...change });
  return isRefusal(refused) ? refused.code : null;
}

describe('a signature', () => {
  it('is taken from a person about whom nothing is in doubt, in the clinic and on their phone', () => {
    expect([codeOf({}), codeOf({ isInClinic: false })]).toEqual([null, null]);
  });

  it('is not taken within the time after a dose, unless a prescriber says why', () => {
    expect(codeOf({ nothingBindingUntil: until })).toBe('screening.after-dose');
    expect(codeOf({ nothingBindingUntil: until, afterDoseReason: 'Moves abroad tonight; clear for ten hours.' })).toBeNull();
  });

  it('asks for a capacity note where that is in doubt or somebody signs for the person, and then only in the clinic', () => {
    const representative = { signer: { kind: 'representative', relation: 'daughter, by power of attorney' } } as const;
    for (const change of [{ isCapacityInDoubt: true }, representative]) {
      expect(codeOf(change)).toBe('screening.capacity-note-missing');
      expect(codeOf({ ...change, capacityNote: 'Weighs it up well today.' })).toBeNull();
      expect(codeOf({ ...change, isInClinic: false, capacityNote: 'Weighs it up well today.' })).toBe('screening.sign-in-clinic');
    }
  });
});

describe('the capacity to decide', () => {
  it('is in doubt only where something on record says so', () => {
    expect(isCapacityInDoubt(factsWith())).toBe(false);
    for (const factId of ['cognitive-impairment', 'delirium', 'lack-of-capacity'] as const) {
      expect([factId, isCapacityInDoubt(factsWith(fact(factId, 'present'))), isCapacityInDoubt(factsWith(fact(factId, 'unknown')))]).toEqual([factId, true, false]);
    }
  });
});
