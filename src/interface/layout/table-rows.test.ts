import { describe, expect, it } from 'vitest';
import { csvOf, filterRows, sortRows } from './table-rows.ts';

type Vial = { readonly lot: string; readonly left: number | null };
const VIALS: readonly Vial[] = [
  { lot: 'K10', left: 4 },
  { lot: 'K2', left: null },
  { lot: 'K9', left: 10 },
];
const COLUMNS = [
  { name: 'lot', heading: 'Lot', value: (vial: Vial) => vial.lot },
  { name: 'left', heading: 'Left, mL', value: (vial: Vial) => vial.left },
];
const lots = (vials: readonly Vial[]) => vials.map(({ lot }) => lot);

describe('sorting', () => {
  it('reads numbers inside text as numbers', () => {
    expect(lots(sortRows(VIALS, COLUMNS, { name: 'lot', isDescending: false }))).toEqual(['K2', 'K9', 'K10']);
  });

  it('puts rows without a value last, up or down', () => {
    expect(lots(sortRows(VIALS, COLUMNS, { name: 'left', isDescending: false }))).toEqual(['K10', 'K9', 'K2']);
    expect(lots(sortRows(VIALS, COLUMNS, { name: 'left', isDescending: true }))).toEqual(['K9', 'K10', 'K2']);
  });

  it('leaves the order alone when no column is named', () => {
    expect(sortRows(VIALS, COLUMNS, null)).toBe(VIALS);
  });
});

describe('filtering', () => {
  it('wants every word, in any column and any case', () => {
    expect(lots(filterRows(VIALS, COLUMNS, 'k 4'))).toEqual(['K10']);
    expect(filterRows(VIALS, COLUMNS, '  ')).toBe(VIALS);
  });
});

describe('downloading', () => {
  it('quotes what needs it and leaves missing values empty', () => {
    expect(csvOf(VIALS.slice(0, 2), COLUMNS)).toBe('Lot,"Left, mL"\r\nK10,4\r\nK2,\r\n');
  });

  it('never hands a spreadsheet a formula', () => {
    expect(csvOf([{ lot: '=HYPERLINK("x")', left: -1 }], COLUMNS)).toBe('Lot,"Left, mL"\r\n"\'=HYPERLINK(""x"")",-1\r\n');
  });
});
