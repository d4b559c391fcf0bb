import type { FeltStateKey } from '../../../felt-states.ts';
import { feltStates } from '../../../felt-states.ts';
import type { EntryOf } from '../room/charted.ts';

/** Felt states while they are entered; a state that nobody rated is not there. */
export type FeltDraft = { readonly [Key in FeltStateKey]?: number | 'declined' };

type Rating = EntryOf<'felt-states'>['content']['ratings'][number];

/** The ratings to send, in the order of the screen. */
export function ratingsOf(draft: FeltDraft, saidBy: Rating['saidBy']): Rating[] {
  return feltStates.flatMap(({ key }) => {
    const rating = draft[key];
    return rating === undefined ? [] : [{ state: key, rating, saidBy }];
  });
}

/** The last number given for each state, to be shown as a ghost. */
export function lastRatings(entries: readonly EntryOf<'felt-states'>[]): { readonly [Key in FeltStateKey]?: number } {
  const ratings = entries.flatMap(({ content }) => content.ratings);
  return Object.fromEntries(ratings.flatMap(({ state, rating }) => (typeof rating === 'number' ? [[state, rating]] : [])));
}
