import type { Refusal } from '#foundation/refusal.ts';

/** Patients on record with the same family name and birth date, as a refusal to add somebody names them. */
export function lookalikesIn(refusal: Refusal | null): readonly string[] {
  const ids = refusal?.code === 'people.patient-may-exist' ? refusal.facts['patientIds'] : null;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
