import { CLINICAL_ROLES } from '#foundation/role.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, Route } from '#transport/route.ts';
import { safetyPlanStepsSchema } from '../api-decision.ts';
import { patientSafetyPlans } from '../api-safety-plan.ts';
import { listSafetyPlans } from '../store/safety-plan.ts';
import type { ScreeningTables } from '../store/tables.ts';

/** The safety plan in the chart, with how it was before. */
export const safetyPlanRoutes: readonly Route[] = [
  chartRoute(patientSafetyPlans, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: Context<ScreeningTables & PeopleTables>, { params }) => {
    context.audit({ action: 'screening.safety-plans-opened', patientId: params.patientId });
    const rows = await listSafetyPlans(context.tx, context.clinic.clinicId, params.patientId);
    return { plans: rows.map((row) => ({ safetyPlanId: row.safety_plan_id, steps: safetyPlanStepsSchema.parse(row.steps), signedAt: row.signed_at, signedBy: row.signed_by })) };
  }),
];
