import type { z } from 'zod';
import type { Refusal } from '#foundation/refusal.ts';
import type { safetyPlanStepsSchema } from './api-decision.ts';
import { refuse } from './refusals.ts';

/** The six steps of a safety plan, in the order they are gone through (SB). */
export type SafetyPlanSteps = z.output<typeof safetyPlanStepsSchema>;

/** Refuses `screening.safety-plan-incomplete` while a step says nothing: a plan with gaps does not answer SAFE-2. */
export function refuseIncompletePlan(steps: SafetyPlanSteps): Refusal | null {
  const empty = Object.entries(steps).flatMap(([step, words]) => (words === '' ? [step] : []));
  return empty.length === 0 ? null : refuse('screening.safety-plan-incomplete', { steps: empty });
}
