import type { Refusal } from '#foundation/refusal.ts';
import type { FactOrigin, FactState, ScreeningFact } from './fact.ts';
import type { FactId } from './facts.ts';
import { canBar } from './facts.ts';
import { refuse } from './refusals.ts';

/** The fact that stands for each id; an id that is not in it has not been asked. */
export type FactSheet = ReadonlyMap<FactId, ScreeningFact>;

const CAUTION: Readonly<Record<FactState, number>> = { 'not-asked': 0, absent: 1, unknown: 2, declined: 3, present: 4 };
const WEIGHT: Readonly<Record<FactOrigin, number>> = { 'own-words': 0, staff: 1, document: 2 };

/**
 * Puts recorded facts together, in whatever order they come. A later record replaces an earlier one only when it may
 * (`mayReplace`); of two records of the same moment the more cautious one stands.
 */
export function factSheetOf(facts: readonly ScreeningFact[]): FactSheet {
  const sheet = new Map<FactId, ScreeningFact>();
  for (const fact of facts.toSorted(byMomentThenCaution)) {
    const earlier = sheet.get(fact.factId);
    if (earlier === undefined || mayReplace(earlier, fact)) sheet.set(fact.factId, fact);
  }
  return sheet;
}

function byMomentThenCaution(left: ScreeningFact, right: ScreeningFact): number {
  return (
    compareText(left.recordedAt, right.recordedAt) ||
    CAUTION[left.state] - CAUTION[right.state] ||
    WEIGHT[left.origin] - WEIGHT[right.origin] ||
    compareText(JSON.stringify(left), JSON.stringify(right))
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Whether a later record takes the place of an earlier one. A first yes is always taken up. Otherwise the later record
 * needs an origin of at least the same weight; and where a yes can bar treatment, it goes, or changes a known
 * particular, only on a prescriber's record of such evidence.
 */
export function mayReplace(earlier: ScreeningFact, later: ScreeningFact): boolean {
  if (later.state === 'not-asked') return earlier.state === 'not-asked';
  if (earlier.state !== 'present' && later.state === 'present') return true;
  if (WEIGHT[later.origin] < WEIGHT[earlier.origin]) return false;
  if (earlier.state !== 'present' || !canBar(earlier.factId)) return true;
  return isPrescribersRecord(later) || (later.state === 'present' && keepsParticulars(earlier, later));
}

function keepsParticulars(earlier: ScreeningFact, later: ScreeningFact): boolean {
  const known = Object.entries({ ...earlier.details, words: undefined }).filter(([, value]) => value !== undefined);
  const now = new Map<string, unknown>(Object.entries(later.details ?? {}));
  return known.every(([name, value]) => JSON.stringify(now.get(name)) === JSON.stringify(value));
}

function isPrescribersRecord(fact: ScreeningFact): boolean {
  return fact.recordedBy.kind === 'staff' && fact.origin !== 'own-words' && fact.recordedBy.roles.includes('prescriber');
}

/**
 * Refuses a new record that could not take the place of the one that stands, so that nobody believes a finding lifted;
 * null when it may be recorded. Refuses `screening.evidence-needed`.
 */
export function refuseWeakerRecord(sheet: FactSheet, proposed: ScreeningFact): Refusal | null {
  const standing = sheet.get(proposed.factId);
  if (standing === undefined || mayReplace(standing, proposed)) return null;
  return refuse('screening.evidence-needed', { fact: proposed.factId, standingOrigin: standing.origin });
}

/** The fact when it is present; null when it is anything else, known or not. */
export function presentFact(sheet: FactSheet, factId: FactId): ScreeningFact | null {
  const fact = sheet.get(factId);
  return fact?.state === 'present' ? fact : null;
}

/** What is known of a fact; `not-asked` where nothing is on record. */
export function stateOf(sheet: FactSheet, factId: FactId): FactState {
  return sheet.get(factId)?.state ?? 'not-asked';
}
