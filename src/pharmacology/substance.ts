/** What is given. Licensed esketamine is S-ketamine; arketamine is R-ketamine. */
export const SUBSTANCES = ['racemic ketamine', 'S-ketamine', 'R-ketamine'] as const;

export type Substance = (typeof SUBSTANCES)[number];

/** What is measured in blood: `ketamine` and `norketamine` are both mirror forms together, as most laboratories report. */
export type Analyte = 'ketamine' | 'S-ketamine' | 'R-ketamine' | 'norketamine' | 'S-norketamine' | 'S-hydroxynorketamine';

/** What may itself be given, as against what the body makes of it. */
const DRUGS: readonly Analyte[] = ['ketamine', 'S-ketamine', 'R-ketamine'];

/** Whether an analyte is what was given and no metabolite. */
export function isDrug(analyte: Analyte): boolean {
  return DRUGS.includes(analyte);
}

/** Where the blood was drawn: while drug is taken up arterial levels run well above venous ones, so the two are never compared. */
export type SamplingSite = 'venous' | 'arterial' | 'not stated';

/** The way in. `sublingual` covers lozenge, film and buccal use; `oral` is what is swallowed at once. */
export const ROUTES = ['intravenous', 'intramuscular', 'sublingual', 'nasal', 'oral'] as const;

export type Route = (typeof ROUTES)[number];

/** One curve: an analyte at a sampling site. */
export type Observable = { readonly analyte: Analyte; readonly site: SamplingSite };

/** Grams per mole, as Simons 2022 uses them. */
export const MOLAR_MASS = { ketamine: 237.73, norketamine: 223.7, hydroxynorketamine: 239.7 } as const;

/** Whether two curves may be held against each other: the same analyte at the same, known site. */
export function isComparable(left: Observable, right: Observable): boolean {
  return left.analyte === right.analyte && left.site === right.site && left.site !== 'not stated';
}
