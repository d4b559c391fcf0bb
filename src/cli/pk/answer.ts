import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { dispositionOf } from '#pharmacology/disposition.ts';
import { totalMg } from '#pharmacology/dose.ts';
import type { Exposure } from '#pharmacology/exposure.ts';
import { exposureOf } from '#pharmacology/exposure.ts';
import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import type { Curve } from '#pharmacology/prediction.ts';
import { predict } from '#pharmacology/prediction.ts';
import type { Row } from '../printed-rows.ts';
import { spreadInThreads } from './threads/spread-in-threads.ts';
import type { TypedQuestion } from './typed-question.ts';

/** What a question comes to, ready to be printed in any format. */
export type PkAnswer = {
  readonly statement: string;
  readonly model: string;
  readonly title: string;
  readonly paper: string;
  readonly substance: string;
  readonly site: string;
  readonly person: string;
  readonly given: string;
  readonly estimate: string | null;
  readonly limits: readonly string[];
  readonly defects: readonly string[];
  readonly rows: readonly Row[];
};

/** The quantiles of a population: nine people of ten lie between the first and the last. */
export const SHARES = [0.05, 0.5, 0.95] as const;

/** Computes what was asked. */
export async function answerOf(typed: TypedQuestion): Promise<PkAnswer | Refusal> {
  const rows = typed.population === null ? typicalRows(typed) : await populationRows(typed, typed.population);
  if (isRefusal(rows)) return rows;
  const { model, substance, person, doses } = typed.question;
  return {
    statement: ESTIMATE_LABEL.en,
    model: model.id,
    title: model.title,
    paper: `${model.paper.authors} ${model.paper.year}${model.paper.doi === null ? '' : `, ${model.paper.doi}`}, read through ${model.paper.via}`,
    substance,
    site: model.site,
    person: `${person.weightKg} kg, ${person.ageYears === null ? 'age not given' : `${person.ageYears} years`}${typed.population === null ? ', typical' : `, ${typed.population.people} people drawn with seed ${typed.population.seed}`}`,
    given: doses.map((dose) => `${Number(totalMg(dose).toPrecision(6))} mg ${dose.route} at ${Number(dose.atH.toPrecision(6))} h`).join('; '),
    estimate: model.estimate,
    limits: model.limits,
    defects: rows.defects,
    rows: rows.rows,
  };
}

type Rows = { readonly rows: readonly Row[]; readonly defects: readonly string[] };

function isShown({ analytes }: TypedQuestion, { observable }: Pick<Curve, 'observable'>): boolean {
  return analytes === null || analytes.includes(observable.analyte);
}

function defectsOf(curves: readonly Pick<Curve, 'observable' | 'defect'>[]): readonly string[] {
  return curves.flatMap(({ observable, defect }) => (defect === null ? [] : [`${observable.analyte}: ${defect}`]));
}

function typicalRows(typed: TypedQuestion): Rows | Refusal {
  const predicted = predict(typed.question);
  if (isRefusal(predicted)) return predicted;
  const curves = predicted.filter((curve) => isShown(typed, curve));
  const rows = typed.isSummary ? summaryRows(typed, curves) : sampleRows(typed, curves.map(({ observable, ngPerMl }) => ({ head: `${observable.analyte} ng/mL`, ngPerMl })));
  return isRefusal(rows) ? rows : { rows, defects: defectsOf(curves) };
}

function sampleRows({ question: { timesH } }: TypedQuestion, curves: readonly { readonly head: string; readonly ngPerMl: Float64Array }[]): readonly Row[] {
  return Array.from(timesH, (hours, index) => ({ h: hours, ...Object.fromEntries(curves.map(({ head, ngPerMl }) => [head, ngPerMl[index] ?? null])) }));
}

function summaryRows({ question }: TypedQuestion, curves: readonly Curve[]): readonly Row[] | Refusal {
  const dispositions = dispositionOf(question);
  if (isRefusal(dispositions)) return dispositions;
  return curves.map(({ observable, ngPerMl }) => {
    const whole = dispositions.find((each) => each.observable.analyte === observable.analyte);
    const [clearance, bioavailability] = [whole?.clearance ?? null, whole?.bioavailability ?? null];
    return {
      analyte: observable.analyte,
      ...exposureColumns(exposureOf(question.timesH, ngPerMl), question.timesH),
      'AUC to infinity ng*h/mL': whole?.areaToInfinity ?? null,
      'half-life h': whole?.halfLifeH ?? null,
      'clearance L/h': clearance,
      'clearance mL/min/kg': clearance === null ? null : (clearance * 1000) / 60 / question.person.weightKg,
      'F %': bioavailability === null ? null : bioavailability * 100,
    };
  });
}

function exposureColumns({ cmax, tmaxH, areaUntilEnd }: Exposure, timesH: Float64Array): Row {
  return { 'Cmax ng/mL': cmax, 'Tmax h': tmaxH, [`AUC 0-${Number((timesH.at(-1) ?? 0).toPrecision(6))} h ng*h/mL`]: areaUntilEnd };
}

async function populationRows(typed: TypedQuestion, population: { readonly people: number; readonly seed: number }): Promise<Rows | Refusal> {
  const drawn = await spreadInThreads({ ...typed.question, ...population }, SHARES);
  if (isRefusal(drawn)) return drawn;
  const spreads = drawn.filter((spread) => isShown(typed, spread));
  const rows = typed.isSummary
    ? spreads.flatMap(({ observable, exposures }) => SHARES.map((share) => ({ analyte: observable.analyte, 'of people below %': share * 100, ...exposureColumns(quantileOf(exposures, share), typed.question.timesH) })))
    : sampleRows(typed, spreads.flatMap(({ observable, bands }) => SHARES.map((share, index) => ({ head: `${observable.analyte} ng/mL ${share * 100} %`, ngPerMl: bands[index] ?? new Float64Array(0) }))));
  return { rows, defects: defectsOf(spreads) };
}

/** Each measure at its own quantile, so a row is not one person. */
function quantileOf(exposures: readonly Exposure[], share: number): Exposure {
  const at = (measure: keyof Exposure): number => exposures.map((each) => each[measure]).toSorted((left, right) => left - right)[Math.max(0, Math.ceil(share * exposures.length) - 1)] ?? 0;
  return { cmax: at('cmax'), tmaxH: at('tmaxH'), areaUntilEnd: at('areaUntilEnd') };
}
