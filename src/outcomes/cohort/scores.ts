/** The highest PHQ-9 score, in points. */
export const HIGHEST_SCORE = 27;
/** The latest day of a score, a hundred years after the first. */
export const LATEST_DAY = 36_500;
/** The highest number of a route; 0 to 3 of the reference are into a vein, into a muscle, under the tongue, by the nose. */
export const HIGHEST_ROUTE = 9;

/**
 * PHQ-9 scores of many people as columns, one row a score, in any order. `patients`, `days` and `scores` are as long as
 * there are scores; `routes` and `integrations` have one place for each person.
 */
export type CohortScores = {
  /** Whose score it is, counted from 0 in the order in which people first appear. */
  readonly patients: Int32Array;
  /** Whole days since the baseline, which is the score of day 0; 0 to `LATEST_DAY`. */
  readonly days: Uint16Array;
  /** Points, 0 to `HIGHEST_SCORE`. */
  readonly scores: Uint8Array;
  /** By person, 0 to `HIGHEST_ROUTE`. */
  readonly routes: Uint8Array;
  /** By person: 1 for a high dose of integration, 0 for none or a low one. */
  readonly integrations: Uint8Array;
};

/** The scores by person and in order of days: those of person `p` stand from `starts[p]` to just before `starts[p + 1]`. */
export type OrderedScores = { readonly starts: Int32Array; readonly days: Uint16Array; readonly scores: Uint8Array };

/** Why scores cannot be counted; rows are counted from 0 in the order given. */
export type ScoresFault = { readonly fault: 'same-day'; readonly row: number; readonly earlierRow: number } | { readonly fault: 'no-baseline'; readonly row: number };

/** Puts scores in order, or names the first one that cannot be: a second one of a day, or the first of a person without one on day 0. */
export function inOrder(cohort: CohortScores): OrderedScores | ScoresFault {
  const { patients, days, scores, routes } = cohort;
  const starts = startsOf(patients, routes.length);
  if (isInOrder(patients, days)) return checked({ starts, days, scores }, null);
  const byDay = countingSort(days, LATEST_DAY + 1, null);
  const order = countingSort(patients, routes.length, byDay);
  const ordered = { starts, days: new Uint16Array(days.length), scores: new Uint8Array(scores.length) };
  for (let index = 0; index < order.length; index++) {
    const row = order[index] ?? 0;
    ordered.days[index] = days[row] ?? 0;
    ordered.scores[index] = scores[row] ?? 0;
  }
  return checked(ordered, order);
}

function startsOf(patients: Int32Array, people: number): Int32Array {
  const starts = new Int32Array(people + 1);
  for (let row = 0; row < patients.length; row++) {
    const next = (patients[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let person = 0; person < people; person++) starts[person + 1] = (starts[person + 1] ?? 0) + (starts[person] ?? 0);
  return starts;
}

function isInOrder(patients: Int32Array, days: Uint16Array): boolean {
  for (let row = 1; row < patients.length; row++) {
    const now = patients[row] ?? 0;
    const before = patients[row - 1] ?? 0;
    if (now < before || (now === before && (days[row] ?? 0) <= (days[row - 1] ?? 0))) return false;
  }
  return true;
}

/** The rows by their key, those of one key in the order they had. @param keys 0 to just below `size` */
function countingSort(keys: Int32Array | Uint16Array, size: number, order: Int32Array | null): Int32Array {
  const places = new Int32Array(size + 1);
  for (let row = 0; row < keys.length; row++) {
    const next = (keys[row] ?? 0) + 1;
    places[next] = (places[next] ?? 0) + 1;
  }
  for (let key = 0; key < size; key++) places[key + 1] = (places[key + 1] ?? 0) + (places[key] ?? 0);
  const sorted = new Int32Array(keys.length);
  for (let index = 0; index < keys.length; index++) {
    const row = order === null ? index : (order[index] ?? 0);
    const key = keys[row] ?? 0;
    const place = places[key] ?? 0;
    sorted[place] = row;
    places[key] = place + 1;
  }
  return sorted;
}

/** @param order the row as given of each ordered one; null where they already were in order */
function checked(ordered: OrderedScores, order: Int32Array | null): OrderedScores | ScoresFault {
  const { starts, days } = ordered;
  const rowAt = (index: number): number => order?.[index] ?? index;
  for (let person = 0; person + 1 < starts.length; person++) {
    const start = starts[person] ?? 0;
    const end = starts[person + 1] ?? 0;
    if (days[start] !== 0) return { fault: 'no-baseline', row: rowAt(start) };
    for (let index = start + 1; index < end; index++) {
      if (days[index] === days[index - 1]) return { fault: 'same-day', row: rowAt(index), earlierRow: rowAt(index - 1) };
    }
  }
  return ordered;
}
