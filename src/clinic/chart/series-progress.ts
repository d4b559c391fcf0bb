import type { AnswerOf } from '#foundation/contract.ts';
import type { patientPlans } from '#plan/api-plan.ts';

type Plans = AnswerOf<typeof patientPlans>['plans'];

/** How many sessions of the newest plan were held, and of how many; `null` while there is no plan. */
export function seriesOf(plans: Plans): { readonly held: number; readonly of: number } | null {
  const [newest] = plans.toSorted((left, right) => right.madeAt.localeCompare(left.madeAt));
  if (newest === undefined) return null;
  const sessions = newest.visits.filter(({ kind }) => kind === 'dosing-session');
  return { held: sessions.filter(({ state }) => state === 'held').length, of: sessions.length };
}
