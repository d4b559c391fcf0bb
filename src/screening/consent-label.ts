import type { ConsentScope, KnownLabelStatus } from './consent.ts';
import { labelStatus } from './label-status.ts';
import type { Product, Route } from './treatment.ts';

type LabelInput = Parameters<typeof labelStatus>[0];

/** The label status that a treatment has for what a person seeks help with; undefined while that is not known. */
export function labelOf(input: LabelInput, { product, route }: { readonly product: Product; readonly route: Route }): KnownLabelStatus | undefined {
  const { status } = labelStatus({ ...input, treatment: { ...input.treatment, product, route } });
  return status === 'not-known' ? undefined : status;
}

/**
 * Whether a text is put before a person: the one that speaks of their label status (S2). While that is not known nobody
 * is told that a use is approved, so the texts for every other status are.
 */
export function isOffered(scope: ConsentScope, input: LabelInput): boolean {
  if (scope.kind !== 'treatment' || scope.labelStatus === undefined) return true;
  const label = labelOf(input, scope);
  return label === undefined ? scope.labelStatus !== 'on-label' : scope.labelStatus === label;
}
