import { CLINICAL_ROLES } from '#foundation/role.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { askedMeasures, askMeasure, remindedForm, stopAskingMeasure } from '../api-asked.ts';
import { measureRefusal } from '../refusals.ts';
import { findReminder, insertAsked, listAsked, stopAsked } from '../store/asked-measure.ts';
import { listRecorded } from '../store/assessment.ts';
import { findInstrument } from '../store/own-measure.ts';
import type { MeasuresTables } from '../store/tables.ts';

type StaffContext = Omit<Context<MeasuresTables>, 'actor'> & { readonly actor: StaffActor };
type PatientContext = Omit<Context<MeasuresTables>, 'actor'> & { readonly actor: PatientActor };

const CLINICAL = { audience: 'staff', roles: CLINICAL_ROLES } as const;

/** Forms asked of one person besides the schedule, and the form that a letter leads to. */
export const askedRoutes: readonly Route[] = [
  route(askedMeasures, CLINICAL, async (context: StaffContext, { params: { patientId } }) => {
    const { clinicId } = context.clinic;
    const rows = (await listAsked(context.tx, clinicId, patientId)).filter(({ stopped_at: stoppedAt }) => stoppedAt === null);
    const asked = [];
    for (const row of rows) {
      const instrument = await findInstrument(context.tx, clinicId, row.measure);
      asked.push({ askedId: row.asked_id, measure: row.measure, name: instrument?.name ?? row.measure, rhythm: row.rhythm, askedAt: row.asked_at });
    }
    context.audit({ action: 'measures.asked-forms-opened', patientId });
    return { asked };
  }),

  route(askMeasure, CLINICAL, async (context: StaffContext, { params: { patientId }, body: { measure, rhythm } }) => {
    const { clinicId } = context.clinic;
    const instrument = await findInstrument(context.tx, clinicId, measure);
    if (instrument?.kind !== 'questionnaire') return measureRefusal('measures.form-not-bundled', { measure });
    const before = await listAsked(context.tx, clinicId, patientId);
    const same = before.find((row) => row.measure === measure && row.rhythm === rhythm && row.stopped_at === null && isStillAsked(row));
    if (same !== undefined) return measureRefusal('measures.asked-already', { measure, rhythm });
    const askedId = context.newId<'AskedMeasure'>();
    await insertAsked(context.tx, { clinic_id: clinicId, asked_id: askedId, patient_id: patientId, measure, rhythm, asked_by: context.actor.staffId, asked_at: context.now, stopped_at: null });
    context.audit({ action: 'measures.form-asked', patientId, subject: { kind: 'asked-measure', id: askedId }, facts: { measure, rhythm } });
    context.announce('assessments', patientId);
    return { askedId };

    /** What was asked once is asked again another day, not twice on one. */
    function isStillAsked(row: (typeof before)[number]): boolean {
      return row.rhythm !== 'once' || localDateOf(row.asked_at, context.clinic.zone) === localDateOf(context.now, context.clinic.zone);
    }
  }),

  route(stopAskingMeasure, CLINICAL, async (context: StaffContext, { params: { patientId, askedId } }) => {
    if (!(await stopAsked(context.tx, context.clinic.clinicId, patientId, askedId, context.now))) return measureRefusal('measures.asked-unknown');
    context.audit({ action: 'measures.form-asked-no-more', patientId, subject: { kind: 'asked-measure', id: askedId } });
    context.announce('assessments', patientId);
    return { isDone: true };
  }),

  route(remindedForm, { audience: 'patient' }, async (context: PatientContext, { params: { reminderId } }) => {
    const { clinicId } = context.clinic;
    const { patientId } = context.actor;
    const reminder = await findReminder(context.tx, clinicId, patientId, reminderId);
    if (reminder === undefined) return measureRefusal('measures.form-unknown');
    const recorded = await listRecorded(context.tx, clinicId, patientId);
    context.audit({ action: 'measures.reminder-followed', patientId, subject: { kind: 'measure-reminder', id: reminderId } });
    return { measure: reminder.measure, isAnswered: recorded.some(({ measure, measuredAt }) => measure === reminder.measure && measuredAt >= reminder.written_at) };
  }),
];
