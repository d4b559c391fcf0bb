import type { Answer } from './instrument.ts';

/** No and yes with their LOINC answer codes; no is 0, yes is 1. */
export const YES_NO: readonly Answer[] = [
  { value: 0, label: 'No', code: 'LA32-8' },
  { value: 1, label: 'Yes', code: 'LA33-6' },
];
