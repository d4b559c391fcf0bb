import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { query } from '#foundation/contract.ts';
import { rolesSchema, staffIdSchema } from './api-shapes.ts';

/** Everybody who works here now, by name, for choosing who holds a visit or signs second. */
export const listColleagues = query('/api/staff/colleagues', {
  summary: 'Who works here now',
  answer: z.object({ colleagues: z.array(z.object({ staffId: staffIdSchema, name: z.string(), roles: rolesSchema })) }),
});

export type ColleagueRow = AnswerOf<typeof listColleagues>['colleagues'][number];
