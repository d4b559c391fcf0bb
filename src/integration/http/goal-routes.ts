import type { PatientId } from '#foundation/id.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import { listGoals } from '#screening/store/goal.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { noteBodySchema } from '../api.ts';
import { ownGoals, patientGoals } from '../api-goals.ts';
import type { WireGoal } from '../api-goals.ts';
import type { ShownDay } from '../api-own-work.ts';
import { goalCourses } from '../goal-course.ts';
import { listNotes } from '../store/note.ts';
import type { IntegrationTables } from '../store/tables.ts';
import { doseDaysOf } from './dose-times.ts';

type Reading = Omit<Context<IntegrationTables & PlanTables & ScreeningTables>, 'actor'>;
type StaffContext = Reading & { readonly actor: StaffActor };
type PatientContext = Reading & { readonly actor: PatientActor };

/** A person's goals and how near they said they were, for themselves and for those who treat them. */
export const goalRoutes: readonly Route[] = [
  chartRoute(patientGoals, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    context.audit({ action: 'integration.goals-opened', patientId: params.patientId });
    return goalsOf(context, params.patientId);
  }),

  route(ownGoals, { audience: 'patient' }, async (context: PatientContext) => {
    context.audit({ action: 'integration.own-goals-opened', patientId: context.actor.patientId });
    return goalsOf(context, context.actor.patientId);
  }),
];

async function goalsOf({ tx, clinic }: Reading, patientId: PatientId): Promise<{ goals: WireGoal[]; doseDays: ShownDay[] }> {
  const goals = await listGoals(tx, clinic.clinicId, patientId);
  const signed = (await listNotes(tx, clinic.clinicId, patientId)).filter(({ state }) => state === 'signed');
  const sessions = signed.map((row) => ({ at: row.started_at, goals: noteBodySchema.parse(row.content).goals ?? [] }));
  const courses = goalCourses(goals, sessions);
  return {
    goals: courses.map((goal) => ({ ...goal, ratings: goal.ratings.map((rating) => ({ ...rating, on: localDateOf(rating.at, clinic.zone) })) })),
    doseDays: await doseDaysOf(tx, clinic, patientId),
  };
}
