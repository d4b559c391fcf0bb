import { csvOf } from '#interface/layout/table-rows.ts';
import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import { curveRows } from './curve-layout.ts';

type Cell = string | number | null;
type NumberRow = { readonly figure: string; readonly group: string; readonly name: string; readonly day: number | null; readonly value: Cell; readonly low: Cell; readonly high: Cell; readonly atRisk: Cell };

const COLUMNS = (['figure', 'group', 'name', 'day', 'value', 'low', 'high', 'atRisk'] as const).map((name) => ({ name, heading: name, value: (row: NumberRow) => row[name] }));
const EMPTY = { day: null, low: null, high: null, atRisk: null } as const;

/** Every number on the page, one a line; the caption is the first, so that it goes with them. Nothing hidden is in it. */
export function outcomesCsv(outcomes: WireClinicOutcomes, nameOf: (group: string) => string): string {
  const caption: NumberRow = { ...EMPTY, figure: 'caption', group: '', name: `${outcomes.measure}, ${outcomes.on}`, value: outcomes.caption };
  const figures = outcomes.groups.flatMap(({ group, figures: counts }) => Object.entries(counts ?? {}).map(([name, value]): NumberRow => ({ ...EMPTY, figure: 'people', group: nameOf(group), name, value })));
  return csvOf([caption, ...figures, ...(['timeToResponse', 'durability'] as const).flatMap((name) => curveNumbers(outcomes, name, nameOf))], COLUMNS);
}

function curveNumbers(outcomes: WireClinicOutcomes, figure: 'timeToResponse' | 'durability', nameOf: (group: string) => string): readonly NumberRow[] {
  const { curves, comparison } = outcomes[figure];
  const steps = curves.flatMap((curve) =>
    curve.state === 'not-shown' ? [] : curveRows(curve, 'falling').map(({ day, share, low, high, atRisk }): NumberRow => ({ figure, group: nameOf(curve.group), name: 'share-without-event', day, value: share, low, high, atRisk })),
  );
  if (comparison === null) return steps;
  const groups = comparison.groups.map(nameOf).join('; ');
  const logRank: NumberRow = { ...EMPTY, figure, group: groups, name: 'log-rank-p', value: comparison.pValue };
  const { hazard } = comparison;
  if (hazard === null) return [...steps, logRank];
  return [...steps, logRank, { ...EMPTY, figure, group: `${nameOf(hazard.compared)} / ${nameOf(hazard.reference)}`, name: 'hazard-ratio', value: hazard.ratio, low: hazard.low, high: hazard.high }];
}
