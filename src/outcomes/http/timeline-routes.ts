import type { PatientId } from '#foundation/id.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { TimelineMoment } from '../api-timeline.ts';
import { ownTimeline, patientTimeline } from '../api-timeline.ts';
import type { OutcomeMeasure } from '../course-facts.ts';
import { courseTurns } from '../course-turns.ts';
import type { TimelineTx } from '../store/timeline.ts';
import { readTimeline } from '../store/timeline.ts';
import { inOrder, seenByClinic } from '../timeline.ts';
import { wireCourse } from '../wire-course.ts';
import { courseRecord, ownCourseOf } from './course-record.ts';

type Reading = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: TimelineTx };
type StaffContext = Reading & { readonly actor: StaffActor };
type PatientContext = Reading & { readonly actor: PatientActor };

/** A course of care moment by moment: for the person whole, for those who treat them without what the person keeps to themselves. */
export const timelineRoutes: readonly Route[] = [
  route(ownTimeline, { audience: 'patient' }, async (context: PatientContext, { query }) => {
    context.audit({ action: 'outcomes.own-timeline-opened', patientId: context.actor.patientId });
    return { moments: [...inOrder(await momentsOf(context, context.actor.patientId, query.measure))] };
  }),

  chartRoute(patientTimeline, { audience: 'staff', roles: ['therapist', 'prescriber'] }, async (context: StaffContext, { params, query }) => {
    context.audit({ action: 'outcomes.timeline-opened', patientId: params.patientId });
    return { moments: [...inOrder(seenByClinic(await momentsOf(context, params.patientId, query.measure)))] };
  }),
];

async function momentsOf({ tx, clinic, now }: Reading, patientId: PatientId, measure: OutcomeMeasure): Promise<readonly TimelineMoment[]> {
  const record = await courseRecord(tx, clinic, patientId);
  return readTimeline(tx, clinic, patientId, record, courseTurns(ownCourseOf(wireCourse(record, measure, clinic, now))));
}
