import type { PatientId, VisitId } from '#foundation/id.ts';
import type { Exact, Kilograms } from '#foundation/quantity.ts';
import { read } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { minutes } from '#foundation/instant.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import { findStaff } from '#people/store/staff.ts';
import { readReadiness } from '#screening/store/readiness.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import type { Context, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { WireOrder, WrittenDose } from '../api-order.ts';
import { cancelOrder, draftOrder, editOrder, patientOrders, signOrder } from '../api-order.ts';
import type { DoseFinding } from '../dose-finding.ts';
import type { DosingContext } from '../dose-limits.ts';
import { checkDose } from '../dose-limits.ts';
import * as order from '../order.ts';
import type { OrderedDose } from '../ordered-dose.ts';
import { orderByWeight, orderInMilligrams } from '../ordered-dose.ts';
import { refuse } from '../refusals.ts';
import { findTreatment, treatments } from '../route.ts';
import type { PlanRuleId } from '../rules.ts';
import { planRules } from '../rules.ts';
import { planSettings } from '../settings.ts';
import type { OrderRow } from '../store/dose-order.ts';
import { columnsOf, insertOrder, listOrders, lockOrder, orderedDoseOf, orderOf, updateOrder, wireOrder } from '../store/dose-order.ts';
import type { PlanTables } from '../store/tables.ts';
import { findPlan } from '../store/treatment-plan.ts';
import { lockVisit } from '../store/visit.ts';
import { offerWeights } from '../weight-basis.ts';
import { readDosingContext } from './dosing-context.ts';

type Tables = PlanTables & ScreeningTables & PeopleTables;
type StaffContext = Omit<Context<Tables>, 'actor'> & { readonly actor: StaffActor };

/** What the plan domain offers for orders: draft, edit, sign, cancel, list. */
export const orderRoutes: readonly Route[] = [
  chartRoute(draftOrder, { audience: 'staff', roles: ['prescriber'] }, async (context: StaffContext, { params, body }) => {
    const { clinicId } = context.clinic;
    const plan = await findPlan(context.tx, clinicId, body.planId);
    if (plan === undefined || plan.patient_id !== params.patientId) return refuse('plan.unknown');
    if (plan.treatment !== body.dose.treatment) return refuse('order.other-treatment', { planned: plan.treatment });
    const dosing = await dosingFor(context, params.patientId, body.visitId);
    const dose = orderedDose(body.dose, dosing);
    if (isRefusal(dose)) return dose;
    const row = newVersion(context, { patientId: params.patientId, planId: plan.plan_id, visitId: body.visitId }, context.newId<'Order'>(), 1, dose, findingsFor(context, dose, dosing));
    await insertOrder(context.tx, row);
    return answered(context, row, 'plan.order-drafted');
  }),

  route(editOrder, { audience: 'staff', roles: ['prescriber'] }, async (context: StaffContext, { params, body }) => {
    const current = await currentVersion(context, params.orderId, body.version);
    if (isRefusal(current)) return current;
    const dosing = await dosingFor(context, current.patient_id, current.visit_id);
    const dose = orderedDose(body.dose, dosing);
    if (isRefusal(dose)) return dose;
    const edited = order.editOrder(orderOf(current), dose);
    if (isRefusal(edited)) return edited;
    await updateOrder(context.tx, current, { state: 'superseded' });
    const row = newVersion(context, { patientId: current.patient_id, planId: current.plan_id, visitId: current.visit_id }, current.order_id, edited.draft.version, dose, findingsFor(context, dose, dosing));
    await insertOrder(context.tx, row);
    return answered(context, row, 'plan.order-edited');
  }),

  route(signOrder, { audience: 'staff', roles: ['prescriber'], stepUp: true }, async (context: StaffContext, { params, body }) => {
    const current = await currentVersion(context, params.orderId, body.version);
    if (isRefusal(current)) return current;
    const dosing = await dosingFor(context, current.patient_id, current.visit_id);
    const findings = findingsFor(context, orderedDoseOf(current), dosing);
    const second = await secondPrescriber(context, body.secondPrescriber);
    if (isRefusal(second)) return second;
    const signed = order.signOrder(orderOf(current), {
      signer: context.actor.staffId,
      isPrescriber: context.actor.roles.includes('prescriber'),
      secondPrescriber: second,
      reasons: body.reasons.filter(isPlanReason),
      findings,
      readiness: await readReadiness(context.tx, context.clinic, current.patient_id, treatments[current.treatment], context.now),
      now: context.now,
    });
    if (isRefusal(signed)) return signed;
    const change = {
      state: signed.state,
      signed_by: context.actor.staffId,
      signed_at: context.now,
      second_prescriber: second,
      reasons: JSON.stringify(body.reasons),
      findings: JSON.stringify(findings),
    };
    await updateOrder(context.tx, current, change);
    return answered(context, { ...current, ...change }, 'plan.order-signed', context.actor.name);
  }),

  route(cancelOrder, { audience: 'staff', roles: ['prescriber'] }, async (context: StaffContext, { params, body }) => {
    const current = await currentVersion(context, params.orderId, body.version);
    if (isRefusal(current)) return current;
    const cancelled = order.cancelOrder(orderOf(current), body.reason);
    if (isRefusal(cancelled)) return cancelled;
    const change = { state: cancelled.state, cancel_reason: cancelled.cancelReason };
    await updateOrder(context.tx, current, change);
    return answered(context, { ...current, ...change }, 'plan.order-cancelled');
  }),

  chartRoute(patientOrders, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    context.audit({ action: 'plan.orders-opened', patientId: params.patientId });
    return { orders: [...(await listOrders(context.tx, context.clinic.clinicId, params.patientId))] };
  }),
];

function settingsOf(context: StaffContext) {
  return settingsInForce(planSettings, context.clinic.settings);
}

/** The order's newest version, locked; refused when the person read an older one. */
async function currentVersion(context: StaffContext, orderId: OrderRow['order_id'], version: number): Promise<OrderRow | Refusal> {
  const current = await lockOrder(context.tx, context.clinic.clinicId, orderId);
  if (current === undefined) return refuse('order.unknown');
  return current.version === version ? current : refuse('order.changed-meanwhile', { version: current.version });
}

async function dosingFor(context: StaffContext, patientId: PatientId, visitId: VisitId | null): Promise<DosingContext> {
  const visit = visitId === null ? undefined : await lockVisit(context.tx, context.clinic.clinicId, visitId);
  const plannedAt = visit?.starts_at ?? context.now;
  return readDosingContext(context.tx, context.clinic, patientId, context.now, plannedAt, visitId);
}

/** An order that covers a whole plan is not for one moment: its interval is checked at the gate of each session. */
function findingsFor(context: StaffContext, dose: OrderedDose, dosing: DosingContext): readonly DoseFinding[] {
  return checkDose(dose, dosing, settingsOf(context));
}

function orderedDose(written: WrittenDose, dosing: DosingContext): OrderedDose | Refusal {
  const { product, route: way } = treatments[written.treatment];
  const treatment = findTreatment(product, way, written.amount.unit);
  if (isRefusal(treatment)) return treatment;
  const parts = {
    treatment: written.treatment,
    concentration: written.concentration && read(written.concentration),
    infusionConcentration: written.infusionConcentration && read(written.infusionConcentration),
    infusionTime: typeof written.infusionMinutes === 'number' ? minutes(written.infusionMinutes) : written.infusionMinutes,
  };
  if (written.amount.unit === 'mg') return orderInMilligrams({ ...parts, dose: read({ ...written.amount, unit: 'mg' }) });
  const dosingWeight = weightFor(written.weightBasis, dosing);
  if (dosingWeight === null) return refuse('order.weight-missing', { basis: written.weightBasis });
  const amount: Exact<'mg/kg'> = read({ ...written.amount, unit: 'mg/kg' });
  return orderByWeight({ ...parts, perWeight: { amount, basis: written.weightBasis, dosingWeight } });
}

function weightFor(basis: WrittenDose['weightBasis'], dosing: DosingContext): Kilograms | null {
  if (dosing.weight === null) return null;
  if (basis === 'actual') return dosing.weight.weight;
  const offer = offerWeights({ weight: dosing.weight.weight, heightCm: dosing.heightCm, formula: dosing.idealWeightFormula }, settingsInForce(planSettings, {}));
  return offer?.[basis] ?? null;
}

/** Another member of staff who may prescribe; the rule itself says when one is needed. */
async function secondPrescriber(context: StaffContext, staffId: StaffActor['staffId'] | null): Promise<StaffActor['staffId'] | null | Refusal> {
  if (staffId === null) return null;
  const staff = await findStaff(context.tx, context.clinic.clinicId, staffId);
  const mayPrescribe = staff !== undefined && staff.disabled_at === null && staff.roles.includes('prescriber');
  return mayPrescribe ? staffId : refuse('order.second-prescriber-missing', { rules: [] });
}

function isPlanReason(reason: { ruleId: string; text: string }): reason is { ruleId: PlanRuleId; text: string } {
  return Object.hasOwn(planRules, reason.ruleId);
}

function newVersion(
  context: StaffContext,
  whose: { patientId: PatientId; planId: OrderRow['plan_id']; visitId: VisitId | null },
  orderId: OrderRow['order_id'],
  version: number,
  dose: OrderedDose,
  findings: readonly DoseFinding[],
): OrderRow {
  return {
    clinic_id: context.clinic.clinicId,
    order_id: orderId,
    version,
    patient_id: whose.patientId,
    plan_id: whose.planId,
    visit_id: whose.visitId,
    state: 'draft',
    ...columnsOf(dose),
    written_by: context.actor.staffId,
    written_at: context.now,
    signed_by: null,
    signed_at: null,
    second_prescriber: null,
    reasons: '[]',
    findings: JSON.stringify(findings),
    cancel_reason: null,
  };
}

function answered(context: StaffContext, row: OrderRow, action: string, signedByName: string | null = null): WireOrder {
  const subject = { kind: 'order', id: row.order_id };
  context.audit({ action, patientId: row.patient_id, subject, facts: { version: row.version } });
  context.announce('orders', row.patient_id);
  return wireOrder(row, signedByName);
}
