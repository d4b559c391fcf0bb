import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberLimits, PadKey } from './number-entry.ts';
import { acceptTyped, isFull, judgeEntry, pressKey } from './number-entry.ts';

const SYSTOLIC: NumberLimits = { min: 50, max: 300, decimals: 0 };
const WEIGHT: NumberLimits = { min: 30, max: 250, decimals: 1 };
const enter = (keys: readonly PadKey[], limits: NumberLimits) => keys.reduce((text, key) => pressKey(text, key, limits), '');

describe('keys', () => {
  it('write digits one after another', () => {
    expect(enter(['1', '3', '8'], SYSTOLIC)).toBe('138');
  });

  it('take no more digits before the point than the limit has', () => {
    expect(enter(['1', '3', '8', '5'], SYSTOLIC)).toBe('138');
  });

  it('replace a leading zero', () => {
    expect(enter(['0', '7'], SYSTOLIC)).toBe('7');
  });

  it('put a zero before a point, take one point, and no more decimals than allowed', () => {
    expect(enter(['.', '5'], WEIGHT)).toBe('0.5');
    expect(enter(['7', '2', '.', '.', '4', '6'], WEIGHT)).toBe('72.4');
  });

  it('write no point where whole numbers are wanted', () => {
    expect(enter(['7', '.'], SYSTOLIC)).toBe('7');
  });

  it('erase one digit or all', () => {
    expect(enter(['1', '3', 'erase'], SYSTOLIC)).toBe('1');
    expect(enter(['1', '3', 'clear'], SYSTOLIC)).toBe('');
    expect(enter(['erase'], SYSTOLIC)).toBe('');
  });
});

describe('an entry', () => {
  it.each([
    ['', 'empty'],
    ['49', 'too-low'],
    ['50', 'fine'],
    ['300', 'fine'],
    ['301', 'too-high'],
    ['7.', 'unreadable'],
  ])('of %j is %s', (text, state) => {
    expect(judgeEntry(text, SYSTOLIC)).toBe(state);
  });

  it('is full when no digit could follow', () => {
    expect(isFull('31', SYSTOLIC)).toBe(false);
    expect(isFull('30', SYSTOLIC)).toBe(false);
    expect(isFull('88', SYSTOLIC)).toBe(true);
    expect(isFull('120', SYSTOLIC)).toBe(true);
  });

  it('with decimals is full at its last decimal only', () => {
    expect(isFull('72', WEIGHT)).toBe(false);
    expect(isFull('72.4', WEIGHT)).toBe(true);
  });

  it('outside its limits is never full, so that nothing moves on from it', () => {
    expect(isFull('7', SYSTOLIC)).toBe(false);
    expect(isFull('999', SYSTOLIC)).toBe(false);
  });
});

describe('what is typed', () => {
  it('may use a comma', () => {
    expect(acceptTyped('', '72,4', WEIGHT)).toBe('72.4');
  });

  it('stays as it was when it is no number', () => {
    expect(acceptTyped('72', '72k', WEIGHT)).toBe('72');
    expect(acceptTyped('72', '-72', WEIGHT)).toBe('72');
    expect(acceptTyped('72', '1e3', WEIGHT)).toBe('72');
  });
});

it('whatever is pressed, an entry called fine is a number within its limits', () => {
  const key = fc.constantFrom<PadKey>('0', '1', '2', '5', '9', '.', 'erase', 'clear');
  fc.assert(
    fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
      const text = enter(keys, WEIGHT);
      if (judgeEntry(text, WEIGHT) !== 'fine') return;
      expect(Number(text)).toBeGreaterThanOrEqual(WEIGHT.min);
      expect(Number(text)).toBeLessThanOrEqual(WEIGHT.max);
      expect(text).toMatch(/^\d+(\.\d)?$/);
    }),
  );
});
