import type { Refusal } from '#foundation/refusal.ts';
import { checkNumber } from './check.ts';
import type { CitedValue } from './cited-value.ts';
import type { Curve } from './prediction.ts';
import { refusePharmacology } from './refusals.ts';
import type { Observable, SamplingSite } from './substance.ts';
import { isComparable, MOLAR_MASS } from './substance.ts';

/** What the line and its band rest on. The intervals of both levels are 95 % intervals in rats (Shaffer 2014). */
export const OCCUPANCY_VALUES = {
  ketamine: { value: 1420, interval: [990, 2140], unit: 'nmol/L', meaning: 'unbound ketamine in plasma at which half of the NMDA receptors are taken', source: { key: 'Shaf14', mark: 'C' } },
  norketamine: { value: 9110, interval: [5870, 13_700], unit: 'nmol/L', meaning: 'unbound norketamine in plasma at which half of them are taken', source: { key: 'Shaf14', mark: 'C' } },
  unboundKetamine: { value: 0.55, interval: null, unit: 'share', meaning: 'ketamine in plasma that is not bound to protein, as the label of esketamine gives it', source: { key: 'SprLabel', mark: 'C' } },
  mostUnboundKetamine: { value: 0.7, interval: null, unit: 'share', meaning: 'the same in an interaction model; it bounds the band above', source: { key: 'Ashr18', mark: 'M' } },
  unboundNorketamine: { value: 0.5, interval: null, unit: 'share', meaning: 'norketamine in plasma that is not bound to protein, assumed', source: { key: 'Ashr18', mark: 'M' } },
} as const satisfies Readonly<Record<string, CitedValue>>;

/** A share of the receptors, 0 to 1: the central line, and the band from the intervals of the levels and the range of the unbound share. */
export type OccupiedShare = { readonly central: number; readonly low: number; readonly high: number };

/** Occupancy over time, beside the blood it was reckoned from. */
export type Occupancy = {
  readonly site: SamplingSite;
  /** False where no curve of norketamine was given: the line then leaves it out, and whoever shows it says so. */
  readonly isNorketamineCounted: boolean;
  readonly central: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
};

/** The levels that were measured in people, far above any of them. */
const NG_PER_ML = [0, 100_000] as const;

/**
 * NMDA receptors taken at given levels of total ketamine and norketamine in plasma: both compete for one place, with a
 * Hill coefficient of 1 (Shaffer 2014). 185 ng/mL of ketamine alone takes about 23 %.
 * It is a line of a model: measured in rats with both mirror forms together, and scans of people gave no clean curve.
 * @param ketamineNgPerMl both mirror forms together
 * @param norketamineNgPerMl null where it is not known, and then it is left out
 */
export function occupancyAt(ketamineNgPerMl: number, norketamineNgPerMl: number | null): OccupiedShare | Refusal {
  const fault = checkNumber('ketamineNgPerMl', ketamineNgPerMl, NG_PER_ML) ?? (norketamineNgPerMl === null ? null : checkNumber('norketamineNgPerMl', norketamineNgPerMl, NG_PER_ML));
  return fault ?? sharesAt(ketamineNgPerMl, norketamineNgPerMl ?? 0);
}

/**
 * The same along two curves of one prediction. The published levels are of plasma without naming where it was drawn, so
 * venous and arterial curves are both allowed; each gives its own line, which carries its site and is not the other's.
 * @returns shares of 0 to 1 at the times of the curves; refused for one mirror form alone, for which no level is known,
 * for blood whose site is not stated, and for curves that do not belong together
 */
export function occupancyOf(ketamine: Curve, norketamine: Curve | null): Occupancy | Refusal {
  const fault = checkCurves(ketamine, norketamine);
  if (fault !== null) return fault;
  const size = ketamine.ngPerMl.length;
  const line = { central: new Float64Array(size), low: new Float64Array(size), high: new Float64Array(size) };
  for (let index = 0; index < size; index++) {
    const share = sharesAt(ketamine.ngPerMl[index] ?? 0, norketamine?.ngPerMl[index] ?? 0);
    line.central[index] = share.central;
    line.low[index] = share.low;
    line.high[index] = share.high;
  }
  return { site: ketamine.observable.site, isNorketamineCounted: norketamine !== null, ...line };
}

function checkCurves({ observable, ngPerMl }: Curve, norketamine: Curve | null): Refusal | null {
  if (observable.analyte !== 'ketamine' || observable.site === 'not stated') {
    return refusePharmacology('pharmacology.wrong-curve', { field: 'ketamine', given: spoken(observable), allowed: 'ketamine, both mirror forms together, in venous or arterial blood' });
  }
  const expected: Observable = { analyte: 'norketamine', site: observable.site };
  if (norketamine === null || (isComparable(norketamine.observable, expected) && norketamine.ngPerMl.length === ngPerMl.length)) return null;
  return refusePharmacology('pharmacology.wrong-curve', { field: 'norketamine', given: `${spoken(norketamine.observable)} at ${norketamine.ngPerMl.length} times`, allowed: `${spoken(expected)} at ${ngPerMl.length} times` });
}

function spoken({ analyte, site }: Observable): string {
  return site === 'not stated' ? `${analyte} in blood of no stated site` : `${analyte} in ${site} blood`;
}

function sharesAt(ketamineNgPerMl: number, norketamineNgPerMl: number): OccupiedShare {
  const { ketamine, norketamine, unboundKetamine, mostUnboundKetamine, unboundNorketamine } = OCCUPANCY_VALUES;
  const [total, totalNor] = [nanomolar(ketamineNgPerMl, MOLAR_MASS.ketamine), nanomolar(norketamineNgPerMl, MOLAR_MASS.norketamine) * unboundNorketamine.value];
  const share = (unbound: number, half: number, halfNor: number): number => {
    const competing = (unbound * total) / half + totalNor / halfNor;
    return competing / (1 + competing);
  };
  return {
    central: share(unboundKetamine.value, ketamine.value, norketamine.value),
    low: share(unboundKetamine.value, ketamine.interval[1], norketamine.interval[1]),
    high: share(mostUnboundKetamine.value, ketamine.interval[0], norketamine.interval[0]),
  };
}

/** ng/mL over g/mol is nmol/mL; a litre holds a thousand times as much. */
function nanomolar(ngPerMl: number, gramsPerMole: number): number {
  return (ngPerMl / gramsPerMole) * 1000;
}
