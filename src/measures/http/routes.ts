import { CLINICAL_ROLES } from '#foundation/role.ts';
import type { Context, Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { answerItem, answerMeasure, enterAssessment, finishAssessment, finishMeasure, ownAssessments, ownFormToFill, patientAssessments, startAssessment } from '../api.ts';
import { ownInstrumentSchema } from '../api-shapes.ts';
import { listRecorded } from '../store/assessment.ts';
import { listOwnVersions } from '../store/own-measure.ts';
import type { MeasuresTables } from '../store/tables.ts';
import { askedRoutes } from './asked-routes.ts';
import type { BirthDateOf } from './enter.ts';
import { enter } from './enter.ts';
import { ownMeasureRoutes } from './own-measure-routes.ts';
import { finishForm, finishLateForm, listOwn, showOwnForm, startForm, takeAnswer, takeLateAnswer } from './phone-forms.ts';

const PATIENT = { audience: 'patient' } as const;
const CLINICAL = { audience: 'staff', roles: CLINICAL_ROLES } as const;

/**
 * What the measures domain offers: forms on the phone, answer by answer; entry by staff; what was recorded; the clinic’s own measures.
 * @param birthDateOf looks up the day somebody was born
 */
export const measureRoutes = (birthDateOf: BirthDateOf): readonly Route[] => [
  route(startAssessment, PATIENT, startForm),
  route(ownFormToFill, PATIENT, showOwnForm),
  route(answerItem, PATIENT, takeAnswer),
  route(finishAssessment, PATIENT, finishForm),
  route(answerMeasure, PATIENT, takeLateAnswer),
  route(finishMeasure, PATIENT, finishLateForm),
  route(ownAssessments, PATIENT, listOwn),
  route(patientAssessments, CLINICAL, async (context: Context<MeasuresTables>, { params }) => {
    context.audit({ action: 'measures.forms-opened', patientId: params.patientId });
    const { clinicId } = context.clinic;
    const assessments = await listRecorded(context.tx, clinicId, params.patientId);
    const own = await listOwnVersions(context.tx, clinicId);
    const used = own.filter(({ instrument }) => assessments.some(({ measure, version }) => measure === instrument.id && version === instrument.version));
    return { assessments: [...assessments], own: used.map(({ instrument }) => ownInstrumentSchema.parse(instrument)) };
  }),
  route(enterAssessment, CLINICAL, enter(birthDateOf)),
  ...ownMeasureRoutes,
  ...askedRoutes,
];
