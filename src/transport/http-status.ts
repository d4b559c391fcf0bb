import type { Refusal } from '#foundation/refusal.ts';
import { statusOfKind } from '#foundation/refusal-status.ts';

export function statusOf(refusal: Refusal): number {
  return statusOfKind(refusal.kind);
}

/** The body of every answer that is not a success. */
export function bodyOf(refusal: Refusal): { readonly error: Pick<Refusal, 'code' | 'sentence' | 'facts'> } {
  return { error: { code: refusal.code, sentence: refusal.sentence, facts: refusal.facts } };
}
