import type { Kysely } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { ageOn, localDateOf } from '#foundation/zoned-time.ts';
import { findPatient } from '#people/store/patient.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { listBodyMeasures } from '#screening/store/body-measure.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import type { DosingContext } from '../dose-limits.ts';
import { listDoses } from '../store/dose-history.ts';
import type { PlanTables } from '../store/tables.ts';

export type PlanTx = Kysely<PlanTables & ScreeningTables & PeopleTables>;

/** Everything on record that the dose rules look at for one person. */
export async function readDosingContext(tx: PlanTx, clinic: Clinic, patientId: PatientId, now: Instant, plannedAt: Instant, visitId: VisitId | null): Promise<DosingContext> {
  const [patient, body, given] = [await findPatient(tx, clinic.clinicId, patientId), await listBodyMeasures(tx, clinic.clinicId, patientId), await listDoses(tx, clinic.clinicId, patientId)];
  const earlier = given.filter((dose) => dose.visit_id !== visitId);
  return {
    now,
    plannedAt,
    zone: clinic.zone,
    weight: body.weights[0] ?? null,
    previousWeight: body.weights[1] ?? null,
    heightCm: body.heightCm,
    idealWeightFormula: patient?.sex === 'female' || patient?.sex === 'male' ? patient.sex : null,
    ageYears: patient === undefined ? null : ageOn(patient.birth_date, localDateOf(now, clinic.zone)),
    indication: null,
    isUnitedStates: clinic.jurisdiction === 'us',
    earlierDoses: earlier.map((dose) => ({ givenAt: dose.started_at, treatment: dose.treatment })),
    courseStartedAt: earlier[0]?.started_at ?? null,
  };
}
