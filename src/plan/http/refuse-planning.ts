import type { PatientId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { readReadiness } from '#screening/store/readiness.ts';
import { refuseTreatment } from '../activation.ts';
import type { TreatmentKey } from '../route.ts';
import { treatments } from '../route.ts';
import type { StaffContext } from './plan-context.ts';

/** Why no dosing session may be planned, by where screening stands; the rules behind it are told to those who may read screening. */
export async function refusePlanning({ tx, clinic, actor, now }: StaffContext, patientId: PatientId, treatment: TreatmentKey): Promise<Refusal | null> {
  const { screening, open } = await readReadiness(tx, clinic, patientId, treatments[treatment], now);
  const mayRead = CLINICAL_ROLES.some((role) => actor.roles.includes(role));
  return refuseTreatment({ screening, open: mayRead ? open : [] });
}
