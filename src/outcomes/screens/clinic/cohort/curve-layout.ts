import type { WireClinicOutcomes } from '../../../api-clinic.ts';

export type WireCurve = Extract<WireClinicOutcomes['durability']['curves'][number], { state: 'shown' }>;

/** Whether the curve counts those to whom it came (`rising`) or those to whom it has not come yet (`falling`). */
export type CurveWay = 'rising' | 'falling';

/** The share on a day and its 95 % interval, 0 to 1; no interval before the first event and where everybody had it. */
export type CurveRow = { readonly day: number; readonly share: number; readonly low: number | null; readonly high: number | null; readonly atRisk: number; readonly events: number };

/** A rectangle of a curve: from one step to the next. */
export type CurveBand = { readonly fromDay: number; readonly toDay: number; readonly low: number; readonly high: number };

/** Every step of a curve as it is read. */
export function curveRows({ steps }: Pick<WireCurve, 'steps'>, way: CurveWay): readonly CurveRow[] {
  return steps.map(({ day, share, interval, atRisk, events }) => {
    const isFalling = way === 'falling';
    const [low, high] = interval === null ? [null, null] : isFalling ? [interval.low, interval.high] : [1 - interval.high, 1 - interval.low];
    return { day, share: isFalling ? share : 1 - share, low, high, atRisk, events };
  });
}

/** The corners of a curve, from day 0 to the last day on which anybody was followed. */
export function curveCorners(rows: readonly CurveRow[], way: CurveWay, lastDay: number): readonly (readonly [day: number, share: number])[] {
  let share = way === 'falling' ? 1 : 0;
  const corners: [number, number][] = [[0, share]];
  for (const row of rows) {
    corners.push([row.day, share], [row.day, row.share]);
    share = row.share;
  }
  return [...corners, [lastDay, share]];
}

/** The interval around a curve, step by step; it has none where no interval is known. */
export function curveBands(rows: readonly CurveRow[], lastDay: number): readonly CurveBand[] {
  return rows.flatMap(({ day, low, high }, index) => (low === null || high === null ? [] : [{ fromDay: day, toDay: rows[index + 1]?.day ?? lastDay, low, high }]));
}
