import type { WireRoom } from '../../../api-room.ts';
import type { TileState } from '../check-tiles.tsx';

export type WireCriterion = NonNullable<WireRoom['discharge']>[number];

const STATES: Readonly<Record<WireCriterion['state'], TileState>> = { met: 'go', 'not-met': 'no-go', 'not-assessed': 'unknown' };

/** How a criterion stands, as a card shows it. */
export function tileStateOf({ state }: Pick<WireCriterion, 'state'>): TileState {
  return STATES[state];
}

/** How many criteria are still open. */
export function openCount(criteria: readonly WireCriterion[]): number {
  return criteria.filter(({ state }) => state !== 'met').length;
}

/** When the person may leave at the earliest, by time alone; null when no criterion waits for a time. */
export function earliestOf(criteria: readonly WireCriterion[]): WireCriterion['earliestAt'] {
  return criteria.flatMap(({ state, earliestAt }) => (state === 'met' || earliestAt === null ? [] : [earliestAt])).toSorted().at(-1) ?? null;
}
