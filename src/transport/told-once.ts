/** What is kept instead of an answer that held a secret. */
const TOLD_ONCE = { isToldOnce: true } as const;

/** What is kept of an answer for those who repeat their request; an answer that holds a secret is not kept. */
export function keptAnswer(answer: unknown, secretFields: readonly string[] = []): unknown {
  return secretFields.length > 0 && hasSecret(answer, secretFields) ? TOLD_ONCE : answer;
}

/** Whether this is what was kept in place of a secret. */
export function wasToldOnce(kept: unknown): boolean {
  return typeof kept === 'object' && kept !== null && 'isToldOnce' in kept && kept.isToldOnce === true;
}

/** A field that is null holds nothing: outside practice clinics the link of an invitation is never told. */
function hasSecret(value: unknown, secretFields: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, member]: [string, unknown]) => (secretFields.includes(name) && member !== null) || hasSecret(member, secretFields));
}
