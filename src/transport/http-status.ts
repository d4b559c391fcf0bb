import type { Refusal, RefusalKind } from '#foundation/refusal.ts';

/** The one place where kinds of refusal become HTTP statuses. */
const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  rule: 422,
  'too-many': 429,
  unavailable: 503,
  fault: 500,
};

export function statusOf(refusal: Refusal): number {
  return STATUS[refusal.kind];
}

/** The body of every answer that is not a success. */
export function bodyOf(refusal: Refusal): { readonly error: Pick<Refusal, 'code' | 'sentence' | 'facts'> } {
  return { error: { code: refusal.code, sentence: refusal.sentence, facts: refusal.facts } };
}
