import type { FeltStateKey, FeltStateMoment } from '../../felt-states.ts';
import { feltStates } from '../../felt-states.ts';
import type { OwnSession } from './own-session.ts';

const MOMENTS: readonly FeltStateMoment[] = ['in-session', 'session-end', 'after-24-hours', 'after-72-hours'];

/** One number a person gave for a felt state, and when. */
export type OwnRating = { readonly rating: number | 'declined'; readonly moment: FeltStateMoment; readonly at: string };

/** The felt states a person named, in the usual order, each with what was said of it from first to last. */
export function feltByState(given: OwnSession['feltStates']): readonly { readonly state: FeltStateKey; readonly ratings: readonly OwnRating[] }[] {
  return feltStates.flatMap(({ key }) => {
    const ratings = given
      .filter(({ state }) => state === key)
      .flatMap(({ rating, moment, at }): readonly OwnRating[] => {
        const known = MOMENTS.find((each) => each === moment);
        return known === undefined ? [] : [{ rating, moment: known, at }];
      })
      .toSorted((left, right) => (left.at < right.at ? -1 : 1));
    return ratings.length === 0 ? [] : [{ state: key, ratings }];
  });
}
