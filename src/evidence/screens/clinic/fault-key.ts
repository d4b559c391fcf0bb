const FAULT_KINDS = [
  'unknown-claim',
  'unknown-source',
  'unknown-term',
  'unknown-card',
  'figure-not-drawable',
  'number-without-claim',
  'number-not-in-claim',
  'reading-grade',
  'forbidden-copy',
  'too-long',
  'empty',
  'medical-claim',
  'link-not-allowed',
] as const;

const COPY_IDS = [
  'most-effective-with-therapy',
  'treats-trauma',
  'not-like-recreational',
  'reduces-default-mode',
  'side-effects-mild',
  'unqualified-safe',
  'cures',
  'calms-the-nervous-system',
] as const;

/** The key of the words for a kind of fault; a kind without words of its own says its detail. */
export function faultKey(kind: string): `fault.${(typeof FAULT_KINDS)[number] | 'other'}` {
  return `fault.${FAULT_KINDS.find((each) => each === kind) ?? 'other'}`;
}

/** Which copy no text may carry was found, for a fault that says so. */
export function copyIdOf({ kind, detail }: { readonly kind: string; readonly detail: string }): (typeof COPY_IDS)[number] | null {
  return kind === 'forbidden-copy' ? (COPY_IDS.find((id) => detail.startsWith(`${id}:`)) ?? null) : null;
}
