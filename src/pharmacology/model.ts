import type { Dose, DoseOf } from './dose.ts';
import type { Flow, Input } from './linear-system.ts';
import type { Parameter, Values } from './parameter.ts';
import type { Person } from './person.ts';
import type { Analyte, Route, SamplingSite, Substance } from './substance.ts';

/** Amounts that make up one curve: each compartment over its volume in litres, times `massRatio` where the model counts in masses of another substance. */
export type CurveOf = {
  readonly analytes: Readonly<Partial<Record<Substance, Analyte>>>;
  readonly parts: readonly { readonly compartment: string; readonly volume: string; readonly massRatio: number }[];
  /** A defect that the paper or its library admits; shown wherever the curve is. */
  readonly defect: string | null;
};

/** How people differ in some parameters: covariances on the log scale, or of the log odds for a share. */
export type Variability = {
  readonly scale: 'log' | 'log odds';
  readonly names: readonly string[];
  readonly covariance: readonly (readonly number[])[];
};

/** How a dose by one route enters the compartments. */
export type Absorption<R extends Route> = (dose: DoseOf<R>, values: Values) => readonly Input[];

/** A published model as data: its table, what its compartments exchange, and what may be asked of it. */
export type Model = {
  readonly id: string;
  readonly title: string;
  /** Who, year and DOI, and the library through which the table was read. */
  readonly paper: { readonly authors: string; readonly year: number; readonly doi: string | null; readonly via: string };
  readonly site: SamplingSite;
  readonly substances: readonly Substance[];
  /** Why the result is an estimate beyond what the paper fitted; null for a model used as published. */
  readonly estimate: string | null;
  readonly limits: readonly string[];
  readonly parameters: readonly Parameter[];
  /** The values of one person: weight and what else the model knows. */
  readonly scale: (values: Values, person: Person) => Values;
  readonly flows: (values: Values) => readonly Flow[];
  readonly curves: readonly CurveOf[];
  /** The parameters that together say how fast what was given is cleared. */
  readonly clearance: readonly string[];
  readonly routes: { readonly [R in Route]?: Absorption<R> };
  readonly between: readonly Variability[];
  /** From one occasion to the next in the same person. */
  readonly occasion: readonly Variability[];
};

/** What a dose puts into the compartments, or null where the model has no such route. */
export function inputsOf({ routes }: Model, dose: Dose, values: Values): readonly Input[] | null {
  switch (dose.route) {
    case 'intravenous':
      return routes.intravenous?.(dose, values) ?? null;
    case 'intramuscular':
      return routes.intramuscular?.(dose, values) ?? null;
    case 'sublingual':
      return routes.sublingual?.(dose, values) ?? null;
    case 'nasal':
      return routes.nasal?.(dose, values) ?? null;
    case 'oral':
      return routes.oral?.(dose, values) ?? null;
  }
}
