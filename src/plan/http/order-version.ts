import type { PlanId, StaffId, VisitId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { holdPatient } from '#people/store/patient.ts';
import { findStaff } from '#people/store/staff.ts';
import type { WireOrder } from '../api-order.ts';
import type { DoseFinding } from '../dose-finding.ts';
import type { OrderReason } from '../order.ts';
import type { OrderedDose } from '../ordered-dose.ts';
import { refuse } from '../refusals.ts';
import { planRules } from '../rules.ts';
import type { OrderRow } from '../store/dose-order.ts';
import { columnsOf, findPatientOfOrder, lockOrder, wireOrder } from '../store/dose-order.ts';
import { findVisit } from '../store/visit.ts';
import type { Ordered } from './dosing-context.ts';
import type { StaffContext } from './plan-context.ts';

/** The order's newest version, held together with the patient it is for; refused when the person read an older one. */
export async function currentVersion({ tx, clinic: { clinicId } }: StaffContext, orderId: OrderRow['order_id'], version: number): Promise<OrderRow | Refusal> {
  const patientId = await findPatientOfOrder(tx, clinicId, orderId);
  if (patientId !== undefined) await holdPatient(tx, clinicId, patientId);
  const current = await lockOrder(tx, clinicId, orderId);
  if (current === undefined) return refuse('order.unknown');
  // A colleague who was faster by a moment has superseded the very row this one waited for.
  const isNewest = current.version === version && current.state !== 'superseded';
  return isNewest ? current : refuse('order.changed-meanwhile', { version: current.version });
}

/** Refuses an order for anything but a booked dosing session of its plan. */
export async function refuseOtherSession(context: StaffContext, planId: PlanId, visitId: VisitId | null): Promise<Refusal | null> {
  if (visitId === null) return null;
  const visit = await findVisit(context.tx, context.clinic.clinicId, visitId);
  if (visit === undefined || visit.plan_id !== planId || visit.kind !== 'dosing-session') return refuse('order.not-for-a-session');
  return visit.state === 'booked' ? null : refuse('visit.not-booked', { state: visit.state });
}

/** Another member of staff who may prescribe and is asked to sign second; the rule itself says when one is needed. */
export async function secondPrescriber(context: StaffContext, staffId: StaffId | null): Promise<StaffId | null | Refusal> {
  if (staffId === null) return null;
  const staff = await findStaff(context.tx, context.clinic.clinicId, staffId);
  const mayPrescribe = staff !== undefined && staff.disabled_at === null && staff.roles.includes('prescriber');
  return mayPrescribe ? staffId : refuse('order.second-prescriber-missing', { rules: [] });
}

export function isPlanReason(reason: { readonly ruleId: string; readonly text: string }): reason is OrderReason {
  return Object.hasOwn(planRules, reason.ruleId);
}

/** What an order on record is for. */
export function orderedBy(row: OrderRow): Ordered {
  return { patientId: row.patient_id, planId: row.plan_id, visitId: row.visit_id };
}

/** A new, unsigned version. */
export function newVersion(context: StaffContext, ordered: Ordered, orderId: OrderRow['order_id'], version: number, dose: OrderedDose, findings: readonly DoseFinding[]): OrderRow {
  return {
    clinic_id: context.clinic.clinicId,
    order_id: orderId,
    version,
    patient_id: ordered.patientId,
    plan_id: ordered.planId,
    visit_id: ordered.visitId,
    state: 'draft',
    ...columnsOf(dose),
    written_by: context.actor.staffId,
    written_at: context.now,
    signed_by: null,
    signed_at: null,
    second_prescriber: null,
    second_signed_at: null,
    reasons: '[]',
    findings: JSON.stringify(findings),
    cancel_reason: null,
  };
}

/** Leaves the audit line, tells the open screens, and answers with the order as it now is. */
export async function answered(context: StaffContext, row: OrderRow, action: string): Promise<WireOrder> {
  context.audit({ action, patientId: row.patient_id, subject: { kind: 'order', id: row.order_id }, facts: { version: row.version } });
  context.announce('orders', row.patient_id);
  return wireOrder(row, { signedBy: await nameOf(context, row.signed_by), second: await nameOf(context, row.second_prescriber) });
}

async function nameOf(context: StaffContext, staffId: StaffId | null): Promise<string | null> {
  if (staffId === null) return null;
  return (await findStaff(context.tx, context.clinic.clinicId, staffId))?.name ?? null;
}
