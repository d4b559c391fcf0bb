import { CLINICAL_ROLES } from '#foundation/role.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { instrumentOf } from '#measures/instruments.ts';
import { listOwnVersions } from '#measures/store/own-measure.ts';
import { chartRoute, decidingChartRoute } from '#people/http/chart-route.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { OUTCOME_MEASURES } from '../course-facts.ts';
import { earlierConclusions } from '../course-verdict.ts';
import { ownCourse, ownDueMeasures, patientCourse, recordCourseEvent } from '../api.ts';
import type { OutcomesTx } from '../store/course-facts.ts';
import { insertCourseEvent, readCourse } from '../store/course-facts.ts';
import { listCourseVerdicts } from '../store/course-verdict.ts';
import { readDueMeasures } from '../store/due-measures.ts';
import { refuse } from '../refusals.ts';
import { clinicOutcomeRoutes } from './clinic-routes.ts';
import { courseRecord, ownCourseOf } from './course-record.ts';
import { keepVerdicts } from './keep-verdicts.ts';
import { wireCourse } from '../wire-course.ts';

type StaffContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: OutcomesTx; readonly actor: StaffActor };
type PatientContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: OutcomesTx; readonly actor: PatientActor };

/** What the outcomes domain offers: a person's course judged by one measure, events that change it, what is due. */
export const outcomeRoutes: readonly Route[] = [
  chartRoute(patientCourse, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params, query }) => {
    context.audit({ action: 'outcomes.course-opened', patientId: params.patientId, facts: { measure: query.measure } });
    const kept = await listCourseVerdicts(context.tx, context.clinic.clinicId, params.patientId, query.measure);
    return { ...wireCourse(await courseRecord(context.tx, context.clinic, params.patientId), query.measure, context.clinic, context.now), earlier: earlierConclusions(kept) };
  }),

  decidingChartRoute(recordCourseEvent, { audience: 'staff', roles: ['prescriber'] }, async (context: StaffContext, { params, body }) => {
    if (body.happenedOn > localDateOf(context.now, context.clinic.zone)) return refuse('outcomes.event-in-future');
    const eventId = context.newId<'CourseEvent'>();
    await insertCourseEvent(context.tx, {
      clinic_id: context.clinic.clinicId, event_id: eventId, patient_id: params.patientId, kind: body.kind, happened_on: body.happenedOn,
      note: body.note, staff_id: context.actor.staffId, recorded_at: context.now,
    });
    const { facts } = await readCourse(context.tx, context.clinic, params.patientId);
    const isLate = localDateOf(context.now, context.clinic.zone) > body.happenedOn;
    await keepVerdicts(context, { patientId: params.patientId, facts, measures: OUTCOME_MEASURES, cause: { kind: 'event', event: body.kind, on: body.happenedOn, isLate } });
    context.audit({ action: 'outcomes.event-recorded', patientId: params.patientId, subject: { kind: 'course-event', id: eventId } });
    context.announce('course', params.patientId);
    return { eventId };
  }),

  route(ownCourse, { audience: 'patient' }, async (context: PatientContext, { query }) => {
    context.audit({ action: 'outcomes.own-course-opened', patientId: context.actor.patientId });
    return ownCourseOf(wireCourse(await courseRecord(context.tx, context.clinic, context.actor.patientId), query.measure, context.clinic, context.now));
  }),

  route(ownDueMeasures, { audience: 'patient' }, async (context: PatientContext) => {
    context.audit({ action: 'outcomes.own-due-opened', patientId: context.actor.patientId });
    const due = await readDueMeasures(context.tx, context.clinic, context.actor.patientId, context.now);
    const own = (await listOwnVersions(context.tx, context.clinic.clinicId)).flatMap(({ instrument, isOffered }) => (isOffered ? [instrument] : []));
    return {
      due: due.flatMap(({ measure, opensAt, closesAt, state }) => {
        const instrument = instrumentOf(measure, own);
        return state === 'open' && instrument?.kind === 'questionnaire' ? [{ measure, name: instrument.name, dueAt: opensAt, closesAt }] : [];
      }),
    };
  }),

  ...clinicOutcomeRoutes,
];
