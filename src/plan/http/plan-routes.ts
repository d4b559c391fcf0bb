import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES, ROLES } from '#foundation/role.ts';
import { chartRoute, decidingChartRoute } from '#people/http/chart-route.ts';
import type { Route } from '#transport/route.ts';
import { makePlan, patientPlans, proposePlan } from '../api-plan.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import { seriesTemplates } from '../series-template.ts';
import { insertPlan, listPlans } from '../store/treatment-plan.ts';
import { listShownVisits } from '../store/visit.ts';
import { INTEGRATION_VISIT, sessionLength } from '../visit.ts';
import { bookAll } from './booking.ts';
import type { StaffContext } from './plan-context.ts';
import { proposeWithClashes } from './proposal.ts';
import { refusePlanning } from './refuse-planning.ts';

const anyStaff = { audience: 'staff', roles: ROLES } as const;

/** What the plan domain offers for a series: propose it, make and book it in one step, show it. */
export const planRoutes: readonly Route[] = [
  chartRoute(proposePlan, anyStaff, async (context: StaffContext, { params, query }) => {
    context.audit({ action: 'plan.proposal-opened', patientId: params.patientId });
    return proposeWithClashes(context, params.patientId, query);
  }),

  decidingChartRoute(makePlan, anyStaff, async (context: StaffContext, { params: { patientId }, body }) => {
    const template = seriesTemplates.find(({ key }) => key === body.template);
    if (template === undefined) return refuse('plan.template-unknown');
    const treatment = treatments[body.treatment];
    const refusal = await refusePlanning(context, patientId, treatment.key);
    if (refusal !== null) return refusal;
    const planId = context.newId<'Plan'>();
    await insertPlan(context.tx, {
      clinic_id: context.clinic.clinicId, plan_id: planId, patient_id: patientId, template: template.key, treatment: treatment.key,
      other_element: body.otherElement, made_by: context.actor.staffId, made_at: context.now, ended_at: null,
    });
    const length = sessionLength(treatment.form);
    const sessions = await bookAll(context, body.sessions.map((wanted, index) => ({ wanted, kind: 'dosing-session' as const, length, number: index + 1 })), patientId, planId);
    if (isRefusal(sessions)) return sessions;
    const integration = await bookAll(context, body.integrationVisits.map((wanted) => ({ wanted, kind: 'integration' as const, length: INTEGRATION_VISIT, number: null, follows: sessions[(wanted.afterSession ?? 0) - 1] ?? null })), patientId, planId);
    if (isRefusal(integration)) return integration;
    context.audit({ action: 'plan.made', patientId, subject: { kind: 'plan', id: planId }, facts: { sessions: sessions.length } });
    context.announce('calendar', planId);
    return { planId, sessionVisitIds: sessions, integrationVisitIds: integration };
  }),

  chartRoute(patientPlans, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params: { patientId } }) => {
    context.audit({ action: 'plan.plans-opened', patientId });
    const visits = await listShownVisits(context.tx, context.clinic.clinicId, { patientId });
    const plans = await listPlans(context.tx, context.clinic.clinicId, patientId);
    return {
      plans: plans.map((plan) => ({
        planId: plan.plan_id,
        template: plan.template,
        templateName: seriesTemplates.find(({ key }) => key === plan.template)?.name ?? plan.template,
        treatment: plan.treatment,
        otherElement: plan.other_element,
        madeAt: plan.made_at,
        visits: visits.filter((visit) => visit.planId === plan.plan_id),
      })),
      otherVisits: visits.filter((visit) => visit.planId === null),
    };
  }),
];
