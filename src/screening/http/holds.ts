import type { PatientId } from '#foundation/id.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { Context } from '#transport/route.ts';
import type { CourseSignal } from '../course-checks.ts';
import { insertHold, listHolds } from '../store/risk.ts';
import type { ScreeningTables } from '../store/tables.ts';

type HoldContext = Pick<Context<ScreeningTables>, 'tx' | 'clinic' | 'now' | 'newId' | 'audit' | 'announce'>;

/** Begins a hold on dosing, unless one of its kind already stands. */
export async function beginHold(context: HoldContext, patientId: PatientId, signal: Extract<CourseSignal, { effect: 'hold' }>): Promise<void> {
  const { clinicId } = context.clinic;
  await holdPatient(context.tx, clinicId, patientId);
  const standing = await listHolds(context.tx, clinicId, patientId);
  if (standing.some((hold) => hold.kind === signal.kind && hold.lifted === null)) return;
  const holdId = context.newId<'DosingHold'>();
  await insertHold(context.tx, {
    clinic_id: clinicId, patient_id: patientId, hold_id: holdId, kind: signal.kind, finding: JSON.stringify(signal.finding),
    began_at: context.now, lifted_at: null, lifted_by: null, lift_note: null,
  });
  context.audit({ action: 'screening.hold-began', patientId, subject: { kind: 'hold', id: holdId }, facts: { rule: signal.kind } });
  context.announce('holds', patientId);
}
