import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import { readReadiness } from '#screening/store/readiness.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { cancelOrder, draftOrder, editOrder, patientOrders, signOrder } from '../api-order.ts';
import { checkDose } from '../dose-limits.ts';
import * as order from '../order.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import { planSettings } from '../settings.ts';
import { insertOrder, listOrders, orderedDoseOf, orderOf, updateOrder } from '../store/dose-order.ts';
import { findPlan } from '../store/treatment-plan.ts';
import { orderedDose } from '../written-dose.ts';
import { readOrderContext } from './dosing-context.ts';
import { answered, currentVersion, isPlanReason, newVersion, orderedBy, refuseOtherSession, secondPrescriber } from './order-version.ts';
import type { StaffContext } from './plan-context.ts';

const prescribers = { audience: 'staff', roles: ['prescriber'] } as const;

/** What the plan domain offers for orders: draft, edit, sign, cancel, list. */
export const orderRoutes: readonly Route[] = [
  chartRoute(draftOrder, prescribers, async (context: StaffContext, { params, body }) => {
    const plan = await findPlan(context.tx, context.clinic.clinicId, body.planId);
    if (plan === undefined || plan.patient_id !== params.patientId) return refuse('plan.unknown');
    if (plan.treatment !== body.dose.treatment) return refuse('order.other-treatment', { planned: plan.treatment });
    const refusal = await refuseOtherSession(context, plan.plan_id, body.visitId);
    if (refusal !== null) return refusal;
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
    const findings = checkDose(orderedDoseOf(current), await readOrderContext(context.tx, context.clinic, orderedBy(current), context.now), settingsOf(context));
    const second = await secondPrescriber(context, body.secondPrescriber);
    if (isRefusal(second)) return second;
    const reasons = body.reasons.filter(isPlanReason);
    const signed = order.signOrder(orderOf(current), {
      signer: context.actor.staffId,
      isPrescriber: context.actor.roles.includes('prescriber'),
      secondPrescriber: second,
      reasons,
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
      reasons: JSON.stringify(reasons),
      findings: JSON.stringify(findings),
    };
    await updateOrder(context.tx, current, change);
    return answered(context, { ...current, ...change }, 'plan.order-signed', context.actor.name);
  }),

  route(cancelOrder, prescribers, async (context: StaffContext, { params, body }) => {
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

function settingsOf({ clinic }: Pick<StaffContext, 'clinic'>) {
  return settingsInForce(planSettings, clinic.settings);
}
