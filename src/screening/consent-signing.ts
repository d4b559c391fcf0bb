import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { FactSheet } from './fact-sheet.ts';
import { stateOf } from './fact-sheet.ts';
import { refuse } from './refusals.ts';

/** Who signs: the person, or somebody who may decide for them, and what they are to the person. */
export type Signer = { readonly kind: 'person' } | { readonly kind: 'representative'; readonly relation: string };

/** A signature before it is taken: where it is given, by whom, and what stands against it. */
export type Signing = {
  readonly signer: Signer;
  /** Given in the clinic, before a member of staff; else on the person's own phone. */
  readonly isInClinic: boolean;
  /** What the clinician noted on the capacity to decide; null for nothing. */
  readonly capacityNote: string | null;
  readonly isCapacityInDoubt: boolean;
  /** Until when nothing binding is asked after a dose; null when no dose is near. */
  readonly nothingBindingUntil: Instant | null;
  /** Why it is taken within that time all the same, by a prescriber; null for no reason. */
  readonly afterDoseReason: string | null;
};

const CAPACITY_FACTS = ['cognitive-impairment', 'delirium', 'lack-of-capacity'] as const;

/** Whether something on record asks for a capacity note before a consent counts (ELIG-R11). */
export function isCapacityInDoubt(facts: FactSheet): boolean {
  return CAPACITY_FACTS.some((factId) => stateOf(facts, factId) === 'present');
}

/**
 * Why a signature is not taken; null when it is. Refuses `screening.after-dose` within the time after a dose, unless a
 * prescriber says why; `screening.sign-in-clinic` on a phone where the capacity to decide is in doubt;
 * `screening.capacity-note-missing` where it is in doubt, or somebody signs for the person, and no clinician noted it.
 */
export function refuseSigning({ signer, isInClinic, capacityNote, isCapacityInDoubt: isInDoubt, nothingBindingUntil, afterDoseReason }: Signing): Refusal | null {
  if (nothingBindingUntil !== null && afterDoseReason === null) return refuse('screening.after-dose', { until: nothingBindingUntil });
  const asksForNote = isInDoubt || signer.kind === 'representative';
  if (asksForNote && !isInClinic) return refuse('screening.sign-in-clinic');
  return asksForNote && capacityNote === null ? refuse('screening.capacity-note-missing') : null;
}
