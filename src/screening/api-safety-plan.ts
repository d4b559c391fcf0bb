import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { safetyPlanStepsSchema } from './api-decision.ts';

/** Every safety plan that was signed with a patient, newest first: the first is in force, the others are how it was. */
export const patientSafetyPlans = query('/api/staff/patients/:patientId/safety-plans', {
  summary: 'A patient’s safety plan and how it was before',
  params: z.object({ patientId: idSchema<'Patient'>() }),
  answer: z.object({ plans: z.array(z.object({ safetyPlanId: idSchema<'SafetyPlan'>(), steps: safetyPlanStepsSchema, signedAt: instantSchema, signedBy: z.string() })) }),
});

/** One version of a safety plan as it travels. */
export type SignedSafetyPlan = AnswerOf<typeof patientSafetyPlans>['plans'][number];
