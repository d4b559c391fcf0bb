import type { GateAssessment } from './gate.ts';
import type { GateItem, GateItemKey } from './gate-item.ts';

/** Items that only the day itself can answer: before it they are neither a go nor in the way. */
const ASKED_ON_THE_DAY: readonly GateItemKey[] = ['identity', 'medicines', 'fasting', 'escort', 'vital-signs', 'blood-pressure', 'programme'];

/** Where a session stands before anybody has come: what is settled, what stands in the way, what is asked on the day. */
export type ReadinessAhead = {
  /** Nothing that can be settled before the day stands in the way. */
  readonly isReady: boolean;
  /** Items in order, and open ones with why and what would make each a go. */
  readonly settled: readonly GateItem[];
  readonly open: readonly GateItem[];
  readonly onTheDay: readonly GateItem[];
};

/**
 * The same-day check, judged for the moment a session is booked for, before anybody has come. A pregnancy test that is
 * not there yet is taken on the day; one that was positive or is too old by then stands in the way.
 */
export function readinessAhead({ items }: Pick<GateAssessment, 'items'>): ReadinessAhead {
  const isAsked = ({ key, state }: GateItem) => ASKED_ON_THE_DAY.includes(key) || (key === 'pregnancy' && state === 'unknown');
  const hasOrder = items.some(({ key, state }) => key === 'order' && state === 'go');
  // Without an order there is nothing to judge its dose and weight by: the order is the one thing missing.
  const isOfNoOrder = ({ key, state }: GateItem) => !hasOrder && (key === 'dose' || key === 'weight') && state === 'unknown';
  const known = items.filter((item) => !isAsked(item) && !isOfNoOrder(item));
  const open = known.filter(({ state }) => state !== 'go');
  return { isReady: open.length === 0, settled: known.filter(({ state }) => state === 'go'), open, onTheDay: items.filter(isAsked) };
}
