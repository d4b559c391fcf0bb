import { isRefusal } from '#foundation/refusal.ts';
import type { Column } from '#interface/layout/table-rows.ts';
import { csvOf } from '#interface/layout/table-rows.ts';
import type { Band, Explored } from '../../explored.ts';
import { readAt } from '../../explored.ts';
import { looksPerDose } from '../../series.ts';

/** One time of one curve, as it stands in a file. */
type Row = { readonly dose: number; readonly sinceDoseH: number; readonly sinceStartH: number; readonly analyte: string; readonly site: string; readonly typical: number; readonly low: number | null; readonly high: number | null };

const COLUMNS: readonly Column<Row>[] = [
  { name: 'dose', heading: 'dose', value: ({ dose }) => dose },
  { name: 'sinceDose', heading: 'hours since dose', value: ({ sinceDoseH }) => rounded(sinceDoseH) },
  { name: 'sinceStart', heading: 'hours since start', value: ({ sinceStartH }) => rounded(sinceStartH) },
  { name: 'analyte', heading: 'analyte', value: ({ analyte }) => analyte },
  { name: 'site', heading: 'blood', value: ({ site }) => site },
  { name: 'typical', heading: 'typical person, ng/mL', value: ({ typical }) => rounded(typical) },
  { name: 'low', heading: '5 % of people below, ng/mL', value: ({ low }) => low && rounded(low) },
  { name: 'high', heading: '95 % of people below, ng/mL', value: ({ high }) => high && rounded(high) },
];

/** The curves and their bands as a file; label, model and question stand above the numbers. */
export function curvesCsv(label: string, facts: readonly string[], { question, curves }: Explored, bands: readonly Band[] | null): string {
  const { series, timesH, drawnH } = question;
  const rows = curves.flatMap(({ observable, ngPerMl }, place) => {
    const band = bands?.[place];
    const [low, high] = [band && readAt(timesH, drawnH, band.low), band && readAt(timesH, drawnH, band.high)];
    return Array.from(timesH, (sinceStartH, index): Row => {
      const dose = Math.floor(index / looksPerDose(series));
      return {
        dose: dose + 1,
        sinceDoseH: sinceStartH - (series.atH[dose] ?? 0),
        sinceStartH,
        analyte: observable.analyte,
        site: observable.site,
        typical: ngPerMl[index] ?? 0,
        low: low?.[index] ?? null,
        high: high?.[index] ?? null,
      };
    });
  });
  return `${headOf(label, facts)}${csvOf(rows, COLUMNS)}`;
}

/** Shares of the receptors as a file. */
export function occupancyCsv(label: string, facts: readonly string[], { question, occupancy }: Explored): string {
  if (isRefusal(occupancy)) return headOf(label, facts);
  return linesCsv(label, facts, question.timesH, [['share taken', occupancy.central], ['lowest by published intervals', occupancy.low], ['highest by published intervals', occupancy.high]]);
}

/** Any lines over the same hours as a file. */
export function linesCsv(label: string, facts: readonly string[], timesH: Float64Array, lines: readonly (readonly [heading: string, values: Float64Array])[]): string {
  const columns = [{ name: 'hour', heading: 'hours since start', value: (index: number) => rounded(timesH[index] ?? 0) }, ...lines.map(([heading, values]) => ({ name: heading, heading, value: (index: number) => rounded(values[index] ?? 0) }))];
  return `${headOf(label, facts)}${csvOf(Array.from(timesH.keys()), columns)}`;
}

/** A table of words as a file, with what it is above it. */
export function tableCsv(facts: readonly string[], { heads, rows }: { readonly heads: readonly string[]; readonly rows: readonly { readonly cells: readonly string[] }[] }): string {
  const [label = '', ...further] = facts;
  return `${headOf(label, further)}${csvOf(rows, heads.map((heading, place) => ({ name: heading, heading, value: ({ cells }) => cells[place] ?? null })))}`;
}

function headOf(label: string, facts: readonly string[]): string {
  return [label, ...facts].map((heading) => csvOf([], [{ name: heading, heading, value: () => null }])).join('');
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
