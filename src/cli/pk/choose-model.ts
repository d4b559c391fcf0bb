import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Model } from '#pharmacology/model.ts';
import { MODELS, modelsFor } from '#pharmacology/models.ts';
import { refusePharmacology } from '#pharmacology/refusals.ts';
import type { Analyte, Route, Substance } from '#pharmacology/substance.ts';

/** What a model must be able to answer; null where anything will do. */
export type Wanted = {
  readonly substance: Substance;
  readonly routes: readonly [Route, ...Route[]];
  readonly site: string | null;
  readonly analytes: readonly string[] | null;
  readonly model: string | null;
};

/** The model that is named, or the first that knows substance, routes, site and analytes; else what no model or the primary one lacks. */
export function chooseModel(wanted: Wanted): Model | Refusal {
  const known = candidates(wanted);
  if (isRefusal(known)) return known;
  const [primary] = known;
  // Of a model that was named, the question itself says what it does not know.
  if (!primary.substances.includes(wanted.substance)) return primary;
  const fitting = known.filter((model) => wanted.site === null || model.site === wanted.site);
  const answering = fitting.find((model) => wanted.analytes === null || wanted.analytes.every((each) => analytesOf(model, wanted.substance).includes(each)));
  if (answering !== undefined) return answering;
  const [first] = fitting;
  if (first === undefined) return refusePharmacology('pharmacology.no-site', { model: primary.id, given: wanted.site ?? '', allowed: primary.site });
  const allowed = analytesOf(first, wanted.substance);
  return refusePharmacology('pharmacology.no-analyte', { model: first.id, given: wanted.analytes?.find((each) => !allowed.includes(each)) ?? '', allowed: allowed.join(', ') });
}

/** The analytes of which a model gives curves after this substance. */
export function analytesOf({ curves }: Model, substance: Substance): readonly string[] {
  return curves.flatMap(({ analytes }): readonly Analyte[] => (analytes[substance] === undefined ? [] : [analytes[substance]]));
}

function candidates({ substance, routes, model }: Wanted): readonly [Model, ...Model[]] | Refusal {
  if (model !== null) {
    const named = MODELS.find(({ id }) => id === model);
    return named === undefined ? refusePharmacology('pharmacology.no-model', { given: model, allowed: MODELS.map(({ id }) => id).join(', ') }) : [named];
  }
  const [first, ...others] = modelsFor(substance, routes[0]).filter(({ routes: known }) => routes.every((route) => known[route] !== undefined));
  return first === undefined ? refusePharmacology('pharmacology.no-model-fits', { substance, route: routes.join(' and '), allowed: everythingKnown() }) : [first, ...others];
}

function everythingKnown(): string {
  const pairs = MODELS.flatMap((model) => model.substances.flatMap((substance) => Object.keys(model.routes).map((route) => `${substance} (${route})`)));
  return [...new Set(pairs)].join(', ');
}
