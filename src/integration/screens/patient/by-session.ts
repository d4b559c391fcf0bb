import type { Instant } from '#foundation/instant.ts';

/** What was said in one session. */
export type OfSession<Action> = { readonly from: Instant; readonly actions: readonly Action[] };

/** Actions by the session they come from, the newest session first. */
export function bySession<Action extends { readonly from: Instant }>(actions: readonly Action[]): readonly OfSession<Action>[] {
  const sessions = Map.groupBy(actions, ({ from }) => from);
  return Array.from(sessions, ([from, ofSession]) => ({ from, actions: ofSession })).toSorted((left, right) => (left.from < right.from ? 1 : -1));
}
