import type { ConsentId, PatientId } from '#foundation/id.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { consentPaper, consentRecord, ownConsentPaper } from '../api-consent-record.ts';
import { answeredQuestions } from '../consent-record.ts';
import { refuse } from '../refusals.ts';
import { findConsentRecord } from '../store/consent-record.ts';
import type { ScreeningTables } from '../store/tables.ts';
import { paperContent } from './consent-paper/paper-content.ts';
import { printPaper } from './consent-paper/print-paper.ts';

type Tables = ScreeningTables & PeopleTables;
type StaffContext = Omit<Context<Tables>, 'actor'> & { readonly actor: StaffActor };
type PatientContext = Omit<Context<Tables>, 'actor'> & { readonly actor: PatientActor };

/** What screening offers of a consent that was signed: to read it whole, and to have it on paper. */
export const consentRecordRoutes: readonly Route[] = [
  chartRoute(consentRecord, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    const { patientId, consentId } = params;
    context.audit({ action: 'screening.consent-opened', patientId, subject: { kind: 'consent', id: consentId } });
    const record = await findConsentRecord(context.tx, context.clinic.clinicId, patientId, consentId);
    if (record === undefined) return refuse('screening.unknown');
    const { consent, questions, answers, ...rest } = record;
    const { document, signedTextHash, signedAt, signedBy } = consent;
    return { ...rest, consentId, textHash: signedTextHash, language: document.language, version: document.version, scope: document.scope, signedAt, signedBy, questions: answeredQuestions({ questions, answers }).map((each) => ({ ...each, answers: [...each.answers] })) };
  }),

  chartRoute(consentPaper, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    context.audit({ action: 'screening.consent-printed', patientId: params.patientId, subject: { kind: 'consent', id: params.consentId } });
    return paperOf(context, params.patientId, params.consentId);
  }),

  route(ownConsentPaper, { audience: 'patient' }, async (context: PatientContext, { params }) => {
    const { patientId } = context.actor;
    context.audit({ action: 'screening.own-consent-printed', patientId, subject: { kind: 'consent', id: params.consentId } });
    return paperOf(context, patientId, params.consentId);
  }),
];

async function paperOf({ tx, clinic }: Omit<Context<Tables>, 'actor'>, patientId: PatientId, consentId: ConsentId) {
  const record = await findConsentRecord(tx, clinic.clinicId, patientId, consentId);
  if (record === undefined) return refuse('screening.unknown');
  const bytes = await printPaper(paperContent(record, clinic));
  return { fileName: `consent-${localDateOf(record.consent.signedAt, clinic.zone)}.pdf`, pdf: Buffer.from(bytes).toString('base64') };
}
