import { describe, expect, test } from 'vitest';
import type { Claim } from './claim.ts';
import { figure } from './claim.ts';
import { claimWordsFaults, claimWordsSchema } from './claim-words.ts';

const known: Claim = { id: 'planted', standing: 'known', grade: 'high', sources: [{ key: 'Han16', mark: 'C' }], figures: [figure('people', 368, 'people', 'both', 'Han16')], seeds: ['S7'] };
const words = { known: 'It helps some.', source: 'A review with 368 people.' };
const faultsWith = (claim: Claim, said: typeof words & { disputed?: string; illustration?: string }) => claimWordsFaults([claim], { planted: said }, 'en');

describe('the words of a claim', () => {
  test('need not say what is disputed where the claim is known and its grade high or practice', () => {
    expect(faultsWith(known, words)).toEqual([]);
    expect(faultsWith({ ...known, grade: 'practice' }, words)).toEqual([]);
  });

  test.each<[string, Partial<Claim>]>([
    ['the grade is moderate', { grade: 'moderate' }],
    ['the claim is disputed', { standing: 'disputed' }],
  ])('must say what is disputed where %s', (_, change) => {
    expect(faultsWith({ ...known, ...change }, words)).toEqual(['planted: says nothing of what is disputed']);
    expect(faultsWith({ ...known, ...change }, { ...words, disputed: 'How much is open.' })).toEqual([]);
  });

  test('say what an illustration shows, and only there', () => {
    const fault = 'planted: an illustration is said where none is, or not said where one is';
    expect(faultsWith({ ...known, standing: 'illustration' }, { ...words, disputed: 'Much.' })).toEqual([fault]);
    expect(faultsWith(known, { ...words, illustration: 'A picture.' })).toEqual([fault]);
  });

  test('carry no number that the claim lacks, and no forbidden copy', () => {
    expect(faultsWith(known, { ...words, source: 'A review with 369 people.' })).toEqual(['planted: no figure carries "369"']);
    expect(faultsWith(known, { ...words, source: 'A review of 368 studies.' })).toEqual(['planted: no figure carries "368"']);
    expect(faultsWith(known, { ...words, known: 'It is safe.' })).toEqual(['planted: unqualified-safe: It is safe.']);
  });

  test('give each group its own share, and no percentage before it', () => {
    const compared: Claim = { ...known, figures: [figure('response', 52.2, 'percent', 'treated', 'Han16'), figure('response', 20.6, 'percent', 'compared', 'Han16')] };
    const said = { source: 'A review.', known: 'It was 2 of 10 with ketamine and 5 of 10 with a placebo.' };
    expect(faultsWith(compared, said)).toEqual([`planted: gives the share of one arm to the other: ${said.known}`]);
    expect(faultsWith(compared, { ...said, known: 'It was 52.2 percent.' })).toEqual(['planted: says "52.2 percent" and not of how many people']);
  });

  test('stand for every claim, and for no other', () => {
    expect(claimWordsFaults([known], {}, 'en')).toEqual(['planted: claim without words']);
    expect(claimWordsFaults([], { planted: words }, 'en')).toEqual(['planted: words without a claim']);
  });

  test('cannot be read with a part that is not known, or without their source', () => {
    expect(claimWordsSchema.safeParse({ planted: { ...words, hype: 'Wow.' } }).success).toBe(false);
    expect(claimWordsSchema.safeParse({ planted: { known: 'It helps some.' } }).success).toBe(false);
  });
});
