import { hashText } from '#database/text-hash.ts';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import { findPatient, holdPatient } from '#people/store/patient.ts';
import { findSite } from '#people/store/room.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { consentDocuments, ownConsents, patientConsents, publishConsentDocument, signConsent, withdrawOwnConsent } from '../api-consent.ts';
import type { Consent, ConsentScope, TextHash } from '../consent.ts';
import { consentExpiry, consentState } from '../consent.ts';
import { consentGrade } from '../consent-grade.ts';
import { isOffered } from '../consent-label.ts';
import { refuse } from '../refusals.ts';
import { screeningSettings } from '../settings.ts';
import { readEligibilityInput } from '../store/eligibility-input.ts';
import type { StoredDocument } from '../store/consent.ts';
import { insertConsent, insertConsentDocument, listConsentDocuments, listConsents, lockConsentDocument, withdrawConsent } from '../store/consent.ts';
import type { ScreeningTables } from '../store/tables.ts';

type Tables = ScreeningTables & PeopleTables & MeasuresTables;
type StaffContext = Omit<Context<Tables>, 'actor'> & { readonly actor: StaffActor };
type PatientContext = Omit<Context<Tables>, 'actor'> & { readonly actor: PatientActor };

/** What screening offers for consent: texts and their versions, signatures, withdrawal. */
export const consentRoutes: readonly Route[] = [
  route(consentDocuments, { audience: 'staff', roles: ['owner', ...CLINICAL_ROLES] }, async (context: StaffContext) => ({
    documents: (await listConsentDocuments(context.tx, context.clinic.clinicId)).filter(isInForce).map(shownDocument),
    highestGrade: settingsInForce(screeningSettings, context.clinic.settings)['CONSENT.readingGrade'],
  })),

  route(publishConsentDocument, { audience: 'staff', roles: ['owner', 'prescriber'], stepUp: true }, async (context: StaffContext, { body }) => {
    const { clinicId } = context.clinic;
    if (!(await isScopeHere(context, body.scope))) return refuse('screening.unknown');
    const tooHard = refuseTooHard(context, body);
    if (tooHard !== null) return tooHard;
    const documentId = body.documentId ?? context.newId<'ConsentDocument'>();
    await lockConsentDocument(context.tx, clinicId, documentId);
    const earlier = (await listConsentDocuments(context.tx, clinicId)).filter((document) => document.documentId === documentId);
    if (body.documentId !== undefined && earlier.length === 0) return refuse('screening.unknown');
    const version = Math.max(0, ...earlier.map((document) => document.version)) + 1;
    const textHash = hashText<TextHash>(body.text);
    await insertConsentDocument(context.tx, {
      clinic_id: clinicId, document_id: documentId, version, language: body.language, scope: JSON.stringify(body.scope),
      title: body.title, text: body.text, text_hash: textHash, published_at: context.now, teach_back: JSON.stringify(body.teachBack),
    });
    context.audit({ action: 'screening.consent-text-published', subject: { kind: 'consent-document', id: documentId }, facts: { version, textHash } });
    return { documentId, version, textHash };
  }),

  chartRoute(patientConsents, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    context.audit({ action: 'screening.consents-opened', patientId: params.patientId });
    const documents = await listConsentDocuments(context.tx, context.clinic.clinicId);
    return { consents: (await listConsents(context.tx, context.clinic.clinicId, params.patientId)).map((consent) => shownConsent(consent, documents, context)) };
  }),

  route(ownConsents, { audience: 'patient' }, async (context: PatientContext) => {
    const { clinicId } = context.clinic;
    const { patientId } = context.actor;
    context.audit({ action: 'screening.own-consents-opened', patientId });
    const documents = await listConsentDocuments(context.tx, clinicId);
    const consents = await listConsents(context.tx, clinicId, patientId);
    const patient = await findPatient(context.tx, clinicId, patientId);
    const isSigned = (document: StoredDocument) => consents.some((consent) => consent.document.documentId === document.documentId && consentState(consent, context.now) === 'signed');
    const input = await readEligibilityInput(context.tx, context.clinic, patientId, context.now);
    const readable = inLanguage(documents.filter((document) => isInForce(document) && isOffered(document.scope, input)), patient?.language ?? 'en');
    return { toSign: readable.filter((document) => !isSigned(document)).map(shownDocument), signed: consents.map((consent) => shownConsent(consent, documents, context)) };
  }),

  route(signConsent, { audience: 'patient' }, async (context: PatientContext, { body }) => {
    const { clinicId } = context.clinic;
    await holdPatient(context.tx, clinicId, context.actor.patientId);
    const document = (await listConsentDocuments(context.tx, clinicId)).find((each) => each.documentId === body.documentId && each.version === body.version);
    if (document === undefined) return refuse('screening.unknown');
    if (!isInForce(document) || document.textHash !== body.textHash) return refuse('screening.consent-text-changed');
    const consentId = context.newId<'Consent'>();
    const expiresAt = consentExpiry(context.now, settingsInForce(screeningSettings, context.clinic.settings));
    await insertConsent(context.tx, {
      clinic_id: clinicId, patient_id: context.actor.patientId, consent_id: consentId, document_id: document.documentId, version: document.version,
      text_hash: document.textHash, scope: JSON.stringify(document.scope), signed_by: body.signedBy, printed_name: body.printedName, meaning: body.meaning,
      teach_back: JSON.stringify(body.teachBack), capacity_note: null, interpreter: null, witnessed_by: null, signed_at: context.now, expires_at: expiresAt, withdrawn_at: null,
    });
    context.audit({ action: 'screening.consent-signed', patientId: context.actor.patientId, subject: { kind: 'consent', id: consentId }, facts: { version: document.version, textHash: body.textHash } });
    context.announce('consents', context.actor.patientId);
    return { consentId, signedAt: context.now, expiresAt };
  }),

  route(withdrawOwnConsent, { audience: 'patient' }, async (context: PatientContext, { params }) => {
    await holdPatient(context.tx, context.clinic.clinicId, context.actor.patientId);
    const isWithdrawn = await withdrawConsent(context.tx, context.clinic.clinicId, context.actor.patientId, params.consentId, context.now);
    if (!isWithdrawn) return refuse('screening.unknown');
    context.audit({ action: 'screening.consent-withdrawn', patientId: context.actor.patientId, subject: { kind: 'consent', id: params.consentId } });
    context.announce('consents', context.actor.patientId);
    return { withdrawnAt: context.now };
  }),
];

/** Why a text asks for too much school to be decided by; null when it does not. */
function refuseTooHard({ clinic }: StaffContext, { text, language }: { readonly text: string; readonly language: GuideLanguage }): Refusal | null {
  const highest = settingsInForce(screeningSettings, clinic.settings)['CONSENT.readingGrade'];
  const { grade, longSentences } = consentGrade(text, language);
  return grade > highest ? refuse('screening.consent-too-hard', { grade, highest, longSentences }) : null;
}

function isInForce(document: StoredDocument): boolean {
  return document.supersededAt === null;
}

/** Each text once: in the person's language where there is one, else in English. */
function inLanguage(documents: readonly StoredDocument[], wanted: string): readonly StoredDocument[] {
  const texts = Map.groupBy(documents, ({ documentId }) => documentId);
  return [...texts.values()].flatMap((versions) => versions.find(({ language }) => language === wanted) ?? versions.find(({ language }) => language === 'en') ?? []);
}

function shownDocument({ documentId, version, language, title, text, textHash, scope, publishedAt, teachBack }: StoredDocument) {
  return { documentId, version, language, title, text, textHash, scope, publishedAt, teachBack };
}

/** A text for treatment names a site of this clinic; the scope is one value in the database, so no key watches over it. */
async function isScopeHere({ tx, clinic }: StaffContext, scope: ConsentScope): Promise<boolean> {
  return scope.kind !== 'treatment' || (await findSite(tx, clinic.clinicId, scope.siteId)) !== undefined;
}

function shownConsent(consent: Consent, documents: readonly StoredDocument[], context: { readonly now: StaffContext['now'] }) {
  const { document } = consent;
  const stored = documents.find((each) => each.documentId === document.documentId && each.version === document.version);
  return {
    consentId: consent.consentId, documentId: document.documentId, version: document.version, title: stored?.title ?? '', scope: document.scope,
    state: consentState(consent, context.now), signedAt: consent.signedAt, expiresAt: consent.expiresAt, withdrawnAt: consent.withdrawnAt,
  };
}
