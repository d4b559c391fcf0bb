import type { Refusal } from '#foundation/refusal.ts';
import type { VitalSignName } from '../../../vital-signs.ts';
import { VITAL_FIELDS } from './vital-fields.ts';

/** A value that the server asks about once more. */
export type UnusualValue = { readonly name: VitalSignName; readonly value: number };

/** The values that a refusal calls unusual; none for any other refusal. */
export function unusualIn(refusal: Refusal | null): readonly UnusualValue[] {
  const values = refusal?.code === 'vital-signs.not-confirmed' ? refusal.facts['values'] : null;
  if (!Array.isArray(values)) return [];
  return values.flatMap((each: unknown): readonly UnusualValue[] => {
    if (typeof each !== 'object' || each === null || !('name' in each) || !('value' in each)) return [];
    const name = VITAL_FIELDS.find((known) => known === each.name);
    return name === undefined || typeof each.value !== 'number' ? [] : [{ name, value: each.value }];
  });
}
