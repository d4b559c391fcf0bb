import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/support/runs.ts';
import { editDistance } from './edit-distance.ts';
import { findMedicine, findMedicineByName, medicines, searchMedicines } from './medicine-dictionary.ts';
import { MEDICINE_CLASSES } from './medicine.ts';
import { rxNormCodes } from './rxnorm-codes.ts';

const nameOf = (typed: string) => findMedicineByName(typed)?.genericName ?? null;
const suggested = (typed: string) => searchMedicines(typed).map(({ genericName }) => genericName);

describe('the dictionary', () => {
  it('holds at least 300 medicines, each id once, and every class has one', () => {
    expect(medicines.length).toBeGreaterThanOrEqual(300);
    expect(new Set(medicines.map(({ id }) => id)).size).toBe(medicines.length);
    const classes = new Set(medicines.flatMap((medicine) => medicine.classes));
    expect(MEDICINE_CLASSES.filter((each) => !classes.has(each))).toEqual([]);
  });

  it('no name stands for two medicines', () => {
    const names = medicines.flatMap(({ genericName, brandNames }) => [genericName, ...brandNames]).map((name) => name.toLowerCase());
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('every medicine is found by its id and each of its names', () => {
    for (const medicine of medicines) {
      expect(findMedicine(medicine.id)).toBe(medicine);
      for (const name of [medicine.genericName, ...medicine.brandNames]) expect(findMedicineByName(name), name).toBe(medicine);
    }
  });

  it('knows the medicines of the acceptance cases', () => {
    for (const name of ['sertraline', 'venlafaxine', 'bupropion', 'escitalopram', 'losartan', 'lorazepam', 'paroxetine', 'clonazepam', 'lamotrigine', 'naltrexone']) expect(nameOf(name)).toBe(name);
  });

  it('an RxNorm code stands for one medicine that we hold, and where none was seen published there is none', () => {
    expect([...rxNormCodes.keys()].filter((id) => findMedicine(id) === null)).toEqual([]);
    expect(new Set(rxNormCodes.values()).size).toBe(rxNormCodes.size);
    expect([findMedicine('sertraline')?.rxNormCode, findMedicine('kava')?.rxNormCode]).toEqual(['36437', null]);
    for (const code of rxNormCodes.values()) expect(code).toMatch(/^[1-9]\d{2,6}$/);
  });

  it('only benzodiazepines have diazepam equivalents', () => {
    for (const { classes, diazepamEquivalents } of medicines) expect(diazepamEquivalents.length === 0 || classes.includes('benzodiazepine')).toBe(true);
  });
});

describe('finding a name as it was typed', () => {
  it.each([
    ['KLONOPIN', 'clonazepam'],
    ['  Lexapro 20 mg daily ', 'escitalopram'],
    ['Wellbutrin XL 300mg', 'bupropion'],
    ['venlafaxine ER', 'venlafaxine'],
    ['St. John’s Wort', 'st john’s wort'],
    ["St John's wort", 'st john’s wort'],
    ['lithium 900', 'lithium'],
    ['Sudafed PE', 'phenylephrine'],
    ['Theo-24', 'theophylline'],
    ['klonapin', null],
    ['clonazepan', null],
    ['', null],
    ['xyzzy', null],
  ])('%j is %s', (typed, expected) => {
    expect(nameOf(typed)).toBe(expected);
  });
});

describe('suggesting names', () => {
  it('puts the beginning of a name first, then its middle, then slips of typing', () => {
    expect(suggested('lor')[0]).toBe('lorazepam');
    expect(suggested('azepam')).toEqual(expect.arrayContaining(['clonazepam', 'diazepam', 'lorazepam']));
    expect(suggested('klonapin')[0]).toBe('clonazepam');
    expect(suggested('lamotirgine')[0]).toBe('lamotrigine');
    expect(suggested('sertralene')[0]).toBe('sertraline');
  });

  it('allows one slip in short names, two in long ones, none in very short ones', () => {
    expect(suggested('prozca')).toContain('fluoxetine');
    expect(suggested('pruzca')).toEqual([]);
    expect(suggested('nalterxoen')).toContain('naltrexone');
    expect(suggested('thq')).toEqual([]);
  });

  it('forgives one slip in a name that is not typed to its end, after its first two letters', () => {
    expect(suggested('lamotirg')).toEqual(['lamotrigine']);
    expect(suggested('setral')).toContain('sertraline');
    expect(suggested('sretal')).toEqual([]);
    expect(suggested('lmao')).toEqual([]);
  });

  it('answers nothing for nothing, and no more than asked for', () => {
    expect(suggested('  ')).toEqual([]);
    expect(searchMedicines('a', 3)).toHaveLength(3);
  });

  it('offers the medicine after any one slip in its name', () => {
    const named = medicines.flatMap((medicine) => [medicine.genericName, ...medicine.brandNames].map((name) => ({ medicine, name: name.toLowerCase().replaceAll(/[^a-z0-9]/g, '') }))).filter(({ name }) => name.length >= 5);
    const slip = fc.record({ at: fc.nat(), kind: fc.constantFrom('left-out', 'doubled', 'swapped', 'other'), letter: fc.constantFrom('a', 'e', 'q', 'z') });
    fc.assert(
      fc.property(fc.constantFrom(...named), slip, ({ medicine, name }, { at, kind, letter }) => {
        const place = at % (name.length - 1);
        const [here, next] = [name.charAt(place), name.charAt(place + 1)];
        const typed = { 'left-out': '', doubled: here + here, swapped: next + here, other: letter }[kind];
        expect(searchMedicines(name.slice(0, place) + typed + name.slice(place + (kind === 'swapped' ? 2 : 1)), 100)).toContain(medicine);
      }),
      { numRuns: runs(200, 20_000) },
    );
  });

  it('is fast enough to run on every letter', () => {
    const start = performance.now();
    for (let run = 0; run < 100; run += 1) searchMedicines('lamotirgine');
    expect((performance.now() - start) / 100).toBeLessThan(10);
  });
});

describe('edit distance', () => {
  it.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'abd', 1],
    ['abc', 'xabc', 1],
    ['abcd', 'badc', 2],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('%j to %j is %i', (left, right, expected) => {
    expect(editDistance(left, right, 3)).toBe(expected);
  });

  it('never counts beyond what was asked', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });

  it('is the same both ways and nought only for equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, right, 9)).toBe(editDistance(right, left, 9));
        expect(editDistance(left, right, 9) === 0).toBe(left === right);
      }),
    );
  });
});
