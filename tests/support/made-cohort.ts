import type { CohortScores } from '#outcomes/cohort/scores.ts';

/** One score as it stands in a file of scores. */
export type MadeScore = { readonly patient: number; readonly route: number; readonly integration: number; readonly day: number; readonly score: number };

const PIECE_LENGTH = 65_536;
const SEED = 20_260_101;
const VISITS = [0, 1, 3, 7, 10, 14, 17, 21, 28, 35, 42, 56, 70, 84, 98, 112, 126, 140, 160, 180] as const;
const FIRST_VISITS = VISITS.slice(0, 4);
const [FIRST_WEEK, LAST_DAY] = [7, 180];

/** By route: how fast people respond and, without integration, relapse, a day. */
const RESPONSE_RATES = [0.2, 0.16, 0.1, 0.13];
const RELAPSE_RATES = [0.012, 0.014, 0.018, 0.013];
/** A high dose of integration makes relapse this much slower: what the analysis should find. */
export const TRUE_HAZARD_RATIO = 0.6;
const [RESPONDING, REMITTING, LEAVING_EARLY] = [0.75, 0.55, 0.35];

/**
 * The scores of people whose truth is known, the same for ever: two visits a week at first, the last on day 180; who
 * leaves early (35 %, by chance alone) has as many visits before that. `tests/reference/outcomes` holds what R makes of
 * the 1,000,000 scores of 50,000 people.
 */
export function* madeScores(people = 50_000): Generator<MadeScore> {
  const uniform = uniformFrom(SEED);
  for (let patient = 0; patient < people; patient++) {
    const { route, integration, baseline, respondsOn, relapsesOn, low, days } = personOf(uniform);
    for (const day of days) {
      const level = day >= relapsesOn || day < respondsOn ? baseline : low;
      const noise = day === 0 ? 0 : (uniform() - 0.5) * 3;
      yield { patient, route, integration, day, score: Math.min(27, Math.max(0, Math.round(level + noise))) };
    }
  }
}

/** The made scores as the text of a file, in pieces. */
export function* madeFile(people?: number): Generator<string> {
  let piece = 'patient,route,integration,day,score\n';
  for (const { patient, route, integration, day, score } of madeScores(people)) {
    piece += `${patient},${route},${integration},${day},${score}\n`;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function personOf(uniform: () => number) {
  const waiting = (rate: number) => -Math.log(1 - uniform()) / rate;
  const route = Math.floor(uniform() * RESPONSE_RATES.length);
  const integration = uniform() < 0.5 ? 1 : 0;
  const baseline = 12 + Math.floor(uniform() * 14);
  const respondsOn = uniform() < RESPONDING ? waiting(RESPONSE_RATES[route] ?? 0) : Infinity;
  const isRemitting = uniform() < REMITTING;
  const relapsesOn = respondsOn + waiting((RELAPSE_RATES[route] ?? 0) * (integration === 1 ? TRUE_HAZARD_RATIO : 1));
  const leavesOn = uniform() < LEAVING_EARLY ? 30 + uniform() * 150 : Infinity;
  const low = isRemitting ? 2 : Math.max(5, Math.floor(baseline * 0.38));
  return { route, integration, baseline, respondsOn, relapsesOn, low, days: leavesOn < LAST_DAY ? packedVisits(Math.floor(leavesOn)) : VISITS };
}

function packedVisits(lastDay: number): readonly number[] {
  const later = VISITS.length - FIRST_VISITS.length;
  return [...FIRST_VISITS, ...Array.from({ length: later }, (_, index) => FIRST_WEEK + Math.round(((index + 1) * (lastDay - FIRST_WEEK)) / later))];
}

/** Mulberry32: numbers from 0 to just below 1. */
export function uniformFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The made scores as columns. */
export function madeCohort(people = 50_000): CohortScores {
  const rows = people * VISITS.length;
  const cohort = { patients: new Int32Array(rows), days: new Uint16Array(rows), scores: new Uint8Array(rows), routes: new Uint8Array(people), integrations: new Uint8Array(people) };
  let row = 0;
  for (const { patient, route, integration, day, score } of madeScores(people)) {
    cohort.patients[row] = patient;
    cohort.days[row] = day;
    cohort.scores[row] = score;
    cohort.routes[patient] = route;
    cohort.integrations[patient] = integration;
    row += 1;
  }
  return cohort;
}
