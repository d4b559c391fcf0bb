import type { TreatmentKey } from '#plan/route.ts';
import { treatments } from '#plan/route.ts';

/** A treatment by its name in full. */
export function treatmentWord(key: TreatmentKey): string {
  return treatments[key].name;
}
