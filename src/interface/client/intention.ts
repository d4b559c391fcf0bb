import { newOperationId } from './call.ts';
import { forgetDraft, keepDraft, readDraft } from './draft.ts';

/** What somebody wants done, by its text, and the operation id under which it is done once. */
export type Intention = { readonly text: string; readonly operationId: string };

/** As long as the server remembers an operation it would not do it twice; a day is more than any try again takes. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** The intention behind an input: the one under way or kept from before when it is the same input, else a new one. */
export function intentionFor(input: object, underWay: Intention | null, keptAs: string | null): Intention {
  const text = JSON.stringify(input);
  const before = underWay ?? (keptAs === null ? null : readIntention(keptAs));
  return before?.text === text ? before : { text, operationId: newOperationId() };
}

/** Keeps an intention before it is sent: whether it arrives may not be known before the page is gone. */
export function keepIntention(keptAs: string, intention: Intention): void {
  keepDraft(nameOf(keptAs), intention);
}

export function forgetIntention(keptAs: string): void {
  forgetDraft(nameOf(keptAs));
}

function nameOf(keptAs: string): string {
  return `${keptAs}.sending`;
}

function readIntention(keptAs: string): Intention | null {
  const kept = readDraft(nameOf(keptAs), LONGEST_MS);
  return isIntention(kept) ? kept : null;
}

function isIntention(value: unknown): value is Intention {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'operationId' in value && typeof value.operationId === 'string';
}
