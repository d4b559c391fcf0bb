/** A test result as typed; which fields count depends on the kind. */
export type TestValues = {
  readonly kind: TestKind | null;
  readonly alt: string;
  readonly ast: string;
  readonly positiveFor: string;
  readonly pregnancy: 'negative' | 'positive' | 'unclear' | null;
  readonly times: string;
  readonly measuredAt: string;
};

export const TEST_KINDS = ['liver-tests', 'urine-drug-screen', 'pregnancy-test', 'drug-use-question'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

/** The result to send, or `null` while it says nothing. A urine screen that names nothing is one without a finding. */
export function sentResult({ kind, alt, ast, positiveFor, pregnancy, times }: TestValues) {
  switch (kind) {
    case null:
      return null;
    case 'liver-tests':
      return [alt, ast].every((each) => each.trim() === '') || ![alt, ast].every(isMultiple) ? null : { kind, altTimesUpperLimit: numberOrNull(alt), astTimesUpperLimit: numberOrNull(ast) };
    case 'urine-drug-screen':
      return { kind, positiveFor: positiveFor.split(',').map((each) => each.trim()).filter((each) => each !== '') };
    case 'pregnancy-test':
      return pregnancy === null ? null : { kind, result: pregnancy };
    case 'drug-use-question':
      return /^\d{1,4}$/.test(times.trim()) ? { kind, timesInPastYear: Number(times) } : null;
  }
}

function isMultiple(text: string): boolean {
  return text.trim() === '' || /^\d{1,3}(\.\d{1,2})?$/.test(text.trim());
}

function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
