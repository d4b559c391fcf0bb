import type { Written } from '#foundation/quantity.ts';
import { read } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { chartRoute, decidingChartRoute } from '#people/http/chart-route.ts';
import { readReadiness } from '#screening/store/readiness.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { refuseOrdering } from '../activation.ts';
import { cancelOrder, draftOrder, editOrder, patientOrders, signOrder, signOrderSecond } from '../api-order.ts';
import { checkDose } from '../dose-limits.ts';
import * as order from '../order.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import { planSettings } from '../settings.ts';
import type { OrderRow } from '../store/dose-order.ts';
import { insertOrder, listOrders, orderedDoseOf, orderOf, storedState, updateOrder } from '../store/dose-order.ts';
import { findPlan } from '../store/treatment-plan.ts';
import { findSiteOfVisit } from '../store/visit.ts';
import { orderedDose } from '../written-dose.ts';
import { readOrderContext } from './dosing-context.ts';
import { answered, currentVersion, isPlanReason, newVersion, orderedBy, refuseOtherSession, secondPrescriber } from './order-version.ts';
import type { StaffContext } from './plan-context.ts';

const prescribers = { audience: 'staff', roles: ['prescriber'] } as const;

/** What the plan domain offers for orders: draft, edit, sign, sign second, cancel, list. */
export const orderRoutes: readonly Route[] = [
  decidingChartRoute(draftOrder, prescribers, async (context: StaffContext, { params, body }) => {
    const plan = await findPlan(context.tx, context.clinic.clinicId, body.planId);
    if (plan === undefined || plan.patient_id !== params.patientId) return refuse('plan.unknown');
    if (plan.treatment !== body.dose.treatment) return refuse('order.other-treatment', { planned: plan.treatment });
    const refusal = await refuseOtherSession(context, plan.plan_id, body.visitId);
    if (refusal !== null) return refusal;
    const refused = refuseOrdering(await readReadiness(context.tx, context.clinic, params.patientId, treatments[plan.treatment], context.now));
    if (refused !== null) return refused;
    const ordered = { patientId: params.patientId, planId: plan.plan_id, visitId: body.visitId };
    const dosing = await readOrderContext(context.tx, context.clinic, ordered, context.now);
    const dose = orderedDose(body.dose, dosing, settingsOf(context));
    if (isRefusal(dose)) return dose;
    const row = newVersion(context, ordered, context.newId<'Order'>(), 1, dose, checkDose(dose, dosing, settingsOf(context)));
    await insertOrder(context.tx, row);
    return answered(context, row, 'plan.order-drafted');
  }),

  route(editOrder, prescribers, async (context: StaffContext, { params, body }) => {
    const current = await currentVersion(context, params.orderId, body.version);
    if (isRefusal(current)) return current;
    if (current.treatment !== body.dose.treatment) return refuse('order.other-treatment', { planned: current.treatment });
    const refused = refuseOrdering(await readReadiness(context.tx, context.clinic, current.patient_id, treatments[current.treatment], context.now));
    if (refused !== null) return refused;
    const dosing = await readOrderContext(context.tx, context.clinic, orderedBy(current), context.now);
    const dose = orderedDose(body.dose, dosing, settingsOf(context));
    if (isRefusal(dose)) return dose;
    const edited = order.editOrder(orderOf(current), dose);
    if (isRefusal(edited)) return edited;
    await updateOrder(context.tx, current, { state: 'superseded' });
    const row = newVersion(context, orderedBy(current), current.order_id, edited.draft.version, dose, checkDose(dose, dosing, settingsOf(context)));
    await insertOrder(context.tx, row);
    return answered(context, row, 'plan.order-edited');
  }),

  route(signOrder, { ...prescribers, stepUp: true }, async (context: StaffContext, { params, body }) => {
    const current = await currentVersion(context, params.orderId, body.version);
    if (isRefusal(current)) return current;
    const second = await secondPrescriber(context, body.secondPrescriber);
    if (isRefusal(second)) return second;
    const signing = await readSigning(context, current, body.readBack);
    const reasons = body.reasons.filter(isPlanReason);
    const signed = order.signOrder(orderOf(current), { ...signing, secondPrescriber: second, reasons });
    if (isRefusal(signed)) return signed;
    const change = {
      state: storedState(signed.state),
      signed_by: context.actor.staffId,
      signed_at: context.now,
      second_prescriber: signed.signature?.secondPrescriber ?? null,
      reasons: JSON.stringify(reasons),
      findings: JSON.stringify(signing.findings),
    };
    await updateOrder(context.tx, current, change);
    return answered(context, { ...current, ...change }, signed.state === 'signed' ? 'plan.order-signed' : 'plan.order-signed-first');
  }),

  route(signOrderSecond, { ...prescribers, stepUp: true }, async (context: StaffContext, { params, body }) => {
    const current = await currentVersion(context, params.orderId, body.version);
    if (isRefusal(current)) return current;
    const signing = await readSigning(context, current, body.readBack);
    const signed = order.signOrderSecond(orderOf(current), signing);
    if (isRefusal(signed)) return signed;
    const change = { state: storedState(signed.state), second_prescriber: context.actor.staffId, second_signed_at: context.now, findings: JSON.stringify(signing.findings) };
    await updateOrder(context.tx, current, change);
    return answered(context, { ...current, ...change }, 'plan.order-signed-second');
  }),

  route(cancelOrder, prescribers, async (context: StaffContext, { params, body }) => {
    const current = await currentVersion(context, params.orderId, body.version);
    if (isRefusal(current)) return current;
    const cancelled = order.cancelOrder(orderOf(current), body.reason);
    if (isRefusal(cancelled)) return cancelled;
    const change = { state: storedState(cancelled.state), cancel_reason: cancelled.cancelReason };
    await updateOrder(context.tx, current, change);
    return answered(context, { ...current, ...change }, 'plan.order-cancelled');
  }),

  chartRoute(patientOrders, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    context.audit({ action: 'plan.orders-opened', patientId: params.patientId });
    return { orders: [...(await listOrders(context.tx, context.clinic.clinicId, params.patientId))] };
  }),
];

/** What a signature is judged by, read anew at this moment. */
async function readSigning(context: StaffContext, row: OrderRow, readBack: Written<'mg'>): Promise<order.SecondSigning> {
  const siteId = row.visit_id === null ? null : await findSiteOfVisit(context.tx, context.clinic.clinicId, row.visit_id);
  return {
    signer: context.actor.staffId,
    isPrescriber: context.actor.roles.includes('prescriber'),
    findings: checkDose(orderedDoseOf(row), await readOrderContext(context.tx, context.clinic, orderedBy(row), context.now), settingsOf(context)),
    readiness: await readReadiness(context.tx, context.clinic, row.patient_id, treatments[row.treatment], context.now, siteId),
    readBack: read(readBack),
    now: context.now,
  };
}

function settingsOf({ clinic }: Pick<StaffContext, 'clinic'>) {
  return settingsInForce(planSettings, clinic.settings);
}
