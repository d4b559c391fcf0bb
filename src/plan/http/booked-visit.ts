import type { VisitId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { holdPatient } from '#people/store/patient.ts';
import { refuse } from '../refusals.ts';
import { hasDoseBegun } from '../store/dose-history.ts';
import type { VisitRow } from '../store/visit.ts';
import { findVisit } from '../store/visit.ts';
import type { StaffContext } from './plan-context.ts';

/** No dose begins at the visit while somebody moves or cancels it; nobody else moves it meanwhile. */
export async function holdPatientOf({ tx, clinic }: StaffContext, visitId: VisitId): Promise<void> {
  const visit = await findVisit(tx, clinic.clinicId, visitId);
  if (visit !== undefined) await holdPatient(tx, clinic.clinicId, visit.patient_id);
}

/** A visit that can still be moved or cancelled: nothing was given at it yet. Whoever changes it finds it with `lockVisit`. */
export async function bookedVisit(context: StaffContext, visitId: VisitId, find: typeof findVisit = findVisit): Promise<VisitRow | Refusal> {
  const row = await find(context.tx, context.clinic.clinicId, visitId);
  if (row === undefined) return refuse('visit.unknown');
  if (row.state !== 'booked') return refuse('visit.not-booked', { state: row.state });
  return (await hasDoseBegun(context.tx, context.clinic.clinicId, visitId)) ? refuse('visit.dose-begun') : row;
}
