import { csvOf } from '#interface/layout/table-rows.ts';
import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import type { CurveName, ListedFigure } from '../../../figure-names.ts';
import { CURVE_FIGURES, LISTED_FIGURES } from '../../../figure-names.ts';
import { curveRows } from './curve-layout.ts';
import type { ShareRow } from './share-rows.ts';
import { shownFigures } from './share-rows.ts';

type Cell = string | number | null;
type NumberRow = { readonly figure: string; readonly group: string; readonly name: string; readonly day: number | null; readonly value: Cell; readonly low: Cell; readonly high: Cell; readonly of: Cell; readonly notCounted: Cell };

const COLUMNS = (['figure', 'group', 'name', 'day', 'value', 'low', 'high', 'of', 'notCounted'] as const).map((name) => ({ name, heading: name, value: (row: NumberRow) => row[name] }));
const EMPTY = { day: null, low: null, high: null, of: null, notCounted: null } as const;

/**
 * The numbers of the page or of one figure of it, one a line; what it is not and who was lost are the first, so that
 * they go with them. Nothing hidden is in it.
 */
export function outcomesCsv(outcomes: WireClinicOutcomes, nameOf: (group: string) => string, figures: readonly ListedFigure[] = LISTED_FIGURES, notes: readonly string[] = [outcomes.caption]): string {
  const asked = new Set<ListedFigure>([...figures, 'lost']);
  const about = notes.map((note): NumberRow => ({ ...EMPTY, figure: 'note', group: '', name: `${outcomes.measure}, ${outcomes.by}, ${outcomes.on}`, value: note }));
  const counts = shownFigures(outcomes).flatMap(({ group, figures: { treated, people, scored } }) =>
    Object.entries({ treated, people, scored }).map(([name, value]): NumberRow => ({ ...EMPTY, figure: 'people', group: nameOf(group), name, value })));
  return csvOf([...about, ...counts, ...shareNumbers(outcomes, asked, nameOf), ...CURVE_FIGURES.flatMap((name) => (asked.has(name) ? curveNumbers(outcomes, name, nameOf) : []))], COLUMNS);
}

function shareNumbers(outcomes: WireClinicOutcomes, asked: ReadonlySet<ListedFigure>, nameOf: (group: string) => string): readonly NumberRow[] {
  return shownFigures(outcomes).flatMap(({ group, figures: { shares, series } }) =>
    [...shares, ...series.map(({ step, share }): Pick<ShareRow, 'figure' | 'share'> => ({ figure: step, share }))].flatMap(({ figure, share }): readonly NumberRow[] =>
      share.state === 'shown' && asked.has(figure)
        ? [{ figure, group: nameOf(group), name: 'share', day: null, value: share.yes / share.of, low: share.interval.low, high: share.interval.high, of: share.of, notCounted: share.open }]
        : []));
}

function curveNumbers(outcomes: WireClinicOutcomes, figure: CurveName, nameOf: (group: string) => string): readonly NumberRow[] {
  const { curves, comparison } = outcomes[figure];
  const steps = curves.flatMap((curve) =>
    curve.state === 'not-shown' ? [] : curveRows(curve, 'falling').map(({ day, share, low, high, atRisk }): NumberRow => ({ figure, group: nameOf(curve.group), name: 'share-without-event', day, value: share, low, high, of: atRisk, notCounted: null })),
  );
  if (comparison === null) return steps;
  const logRank: NumberRow = { ...EMPTY, figure, group: comparison.groups.map(nameOf).join('; '), name: 'log-rank-p', value: comparison.pValue };
  const hazards = comparison.hazards.map(({ compared, reference, ratio, low, high }): NumberRow => ({ ...EMPTY, figure, group: `${nameOf(compared)} / ${nameOf(reference)}`, name: 'hazard-ratio', value: ratio, low, high }));
  return [...steps, logRank, ...hazards];
}
