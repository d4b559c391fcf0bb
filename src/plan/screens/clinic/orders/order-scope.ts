import type { AnswerOf } from '#foundation/contract.ts';
import type { WireOrder } from '../../../api-order.ts';
import type { patientPlans } from '../../../api-plan.ts';
import type { useWords } from '../words.ts';

export type OrderedPlan = AnswerOf<typeof patientPlans>['plans'][number];

/** For which sessions an order stands: one of them, or every session of the plan that has no order of its own. */
export function scopeText(say: ReturnType<typeof useWords>, order: Pick<WireOrder, 'planId' | 'visitId'>, plans: readonly OrderedPlan[]): string {
  const plan = plans.find(({ planId }) => planId === order.planId);
  if (order.visitId === null) return say('orders.wholePlan', { count: plan?.visits.filter(({ kind }) => kind === 'dosing-session').length ?? 0 });
  const visit = plan?.visits.find(({ visitId }) => visitId === order.visitId);
  return visit?.numberInSeries ? say('orders.oneSession', { number: visit.numberInSeries }) : say('orders.oneVisit');
}
