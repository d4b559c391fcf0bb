import { ASSUMED_INFUSION_MIN } from './asked.ts';
import type { ObservedRow } from './observed-rows.ts';

/** Rows from which a value of an estimate was taken; they may not count as its proof. */
const FITTED: Readonly<Record<string, string>> = {
  o04: 'the pace at which a lozenge passes the lining was fitted to it (decision 014)',
  o29: 'the share of a swallowed dose that reaches blood was taken from it',
  o32: 'the bioavailability into a muscle was taken from it',
  o33: 'the rate of absorption from a muscle was chosen to stand for it',
  o39: 'the share of a lozenge that becomes norketamine was chosen by it',
  o41: 'the share of a swallowed dose that becomes norketamine was chosen by it',
};

/** Whether an estimate took a value from a row; how people differ around it was not taken, and can still be held against it. */
export function isFitRow({ id }: ObservedRow): boolean {
  return FITTED[id] !== undefined;
}

/** One trial in two reports: it counts once, and only if all of it that can be scored passes. */
export const ONE_TRIAL: readonly string[] = ['o04', 'o05', 'o06', 'o07', 'o08', 'o09', 'o38', 'o39', 'o40', 'o41'];

/** The second report of what the first one already gives. */
export const SECOND_REPORTS: readonly string[] = ['o38', 'o40'];

/** Minutes between the samples around a peak, where we know them; else a time of a peak cannot be scored. */
export const SAMPLING_STEPS: Readonly<Record<string, { readonly minutes: number; readonly source: string }>> = {
  o11: { minutes: 10, source: 'Simons 2022, methods: blood at 5, 10, 20 and 40 minutes' },
};

/** What does not depend on where blood is drawn or how long an infusion runs. */
const FREE_OF_SITE: readonly string[] = ['F', 'CL'];

type Reason = { readonly applies: (row: ObservedRow) => boolean; readonly words: (row: ObservedRow) => string };

const isFree = ({ measure }: ObservedRow): boolean => FREE_OF_SITE.includes(measure) || measure.endsWith('ratio');

const REASONS: readonly Reason[] = [
  { applies: ({ confidence }) => confidence.startsWith('M'), words: () => 'from memory, not yet confirmed' },
  { applies: ({ population }) => population.includes('children'), words: () => 'children, whose share belongs to another clearance' },
  { applies: ({ form }) => form.includes('not the licensed spray'), words: () => 'another device than the one the model was fitted to' },
  { applies: isFitRow, words: ({ id }) => `fit row: ${FITTED[id] ?? ''}` },
  { applies: (row) => row.route === 'IV' && row.infusion_min === null && !isFree(row), words: () => `an infusion without its time, drawn as if it took ${ASSUMED_INFUSION_MIN} minutes` },
  { applies: (row) => row.sampling === 'not stated' && !isFree(row), words: () => 'where the blood was drawn is not stated' },
];

/** Every reason for which a row is drawn but not scored. */
export function reasonsNotToScore(row: ObservedRow): readonly string[] {
  return REASONS.flatMap(({ applies, words }) => (applies(row) ? [words(row)] : []));
}
