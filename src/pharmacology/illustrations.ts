import type { SourceMark } from '#foundation/rule.ts';
import type { Observable, Route, Substance } from './substance.ts';

/** A rise of blood pressure over the value before the infusion: mean and standard deviation over sessions, in mmHg. */
export type Rise = { readonly meanMmHg: number; readonly sdMmHg: number };

/** Blood pressure during infusions for depression at the one time at which it is published. Between the times nothing is drawn. */
export type PressurePoint = {
  readonly atMinutes: number;
  readonly systolic: Rise;
  readonly diastolic: Rise;
  readonly people: number;
  readonly infusions: number;
  /** Severe hypertension: the share of people with at least one, and the share of infusions, in percent. */
  readonly severe: { readonly percentOfPeople: number; readonly percentOfInfusions: number };
  readonly source: SourceMark;
};

/** The highest mean, seen in 138 people at one clinic. Another clinic saw far less, so the spread between clinics is wider than this one's. */
export const PRESSURE_POINT: PressurePoint = {
  atMinutes: 40,
  systolic: { meanMmHg: 16, sdMmHg: 11.2 },
  diastolic: { meanMmHg: 11, sdMmHg: 8.45 },
  people: 138,
  infusions: 2342,
  severe: { percentOfPeople: 12.5, percentOfInfusions: 0.98 },
  source: { key: 'Yale24', mark: 'C' },
};

/** The point where it holds, which is an infusion of racemic ketamine; null elsewhere, because no model of blood pressure is known. It stands beside measured values, never instead of them. */
export function pressurePointFor(substance: Substance, route: Route): PressurePoint | null {
  return substance === 'racemic ketamine' && route === 'intravenous' ? PRESSURE_POINT : null;
}

/** Levels in blood that studies tie to dissociation: from where on, and up to where it was looked at. No strength is drawn from them. */
export type DissociationLevels = {
  readonly id: 'grows-evenly' | 'threshold';
  readonly observable: Observable;
  readonly fromNgPerMl: number;
  /** Null where nothing bounds it above. */
  readonly toNgPerMl: number | null;
  /** Null where what was read does not say. */
  readonly people: number | null;
  readonly meaning: string;
  readonly source: SourceMark;
};

/** Levels of the blood at which people in studies felt apart from themselves, ng/mL, each with its source; never a prediction for one person. */
export const DISSOCIATION_LEVELS: readonly DissociationLevels[] = [
  {
    id: 'grows-evenly',
    observable: { analyte: 'ketamine', site: 'venous' },
    fromNgPerMl: 50,
    toNgPerMl: 200,
    people: 10,
    meaning: 'felt effects grew in a straight line with steady levels, r 0.93 to 0.99; the slope is not available',
    source: { key: 'Bowd98', mark: 'C' },
  },
  {
    id: 'threshold',
    observable: { analyte: 'S-ketamine', site: 'not stated' },
    fromNgPerMl: 70,
    toNgPerMl: null,
    people: null,
    meaning: 'effects on memory and perception appeared above this level',
    source: { key: 'Hart95', mark: 'C' },
  },
];

/** When dissociation on the CADSS is highest during an infusion of 40 minutes, and by when it has gone, in minutes from its start. */
export const DISSOCIATION_TIMES = { highestAtMinutes: 40, goneByMinutes: 120, source: { key: 'clinical-memory', mark: 'M' } } as const satisfies { highestAtMinutes: number; goneByMinutes: number; source: SourceMark };

/** The levels that may be drawn into a chart of this curve: of its analyte, and of its site wherever the study states one. */
export function dissociationLevelsFor({ analyte, site }: Observable): readonly DissociationLevels[] {
  return DISSOCIATION_LEVELS.filter(({ observable }) => observable.analyte === analyte && (observable.site === 'not stated' || observable.site === site));
}
