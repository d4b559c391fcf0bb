import { hashText } from '#database/text-hash.ts';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import type { ConsentId, PatientId, StaffId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import { findGuardAfterDose } from '#people/store/after-dose.ts';
import { findPatient, holdPatient } from '#people/store/patient.ts';
import { findSite } from '#people/store/room.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { consentDocuments, ownConsents, patientConsents, publishConsentDocument, signConsent, withdrawOwnConsent, withdrawSaidAloud } from '../api-consent.ts';
import type { Consent, ConsentScope, TextHash } from '../consent.ts';
import { consentState, isRunningOut } from '../consent.ts';
import { consentsToSign, signInClinic } from '../api-clinic-signing.ts';
import { consentGrade } from '../consent-grade.ts';
import { isOffered } from '../consent-label.ts';
import { isCapacityInDoubt } from '../consent-signing.ts';
import { factSheetOf } from '../fact-sheet.ts';
import { refuse } from '../refusals.ts';
import { screeningSettings } from '../settings.ts';
import { readEligibilityInput } from '../store/eligibility-input.ts';
import { listFacts } from '../store/fact.ts';
import type { StoredDocument } from '../store/consent.ts';
import { insertConsentDocument, listConsentDocuments, listConsents, lockConsentDocument, withdrawConsent } from '../store/consent.ts';
import type { ScreeningTables } from '../store/tables.ts';
import { takeSignature } from './take-signature.ts';

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
    const nothingBindingUntil = await findGuardAfterDose(context.tx, clinicId, patientId, context.now);
    const toSign = nothingBindingUntil === null ? await documentsToSign(context, patientId, patient?.language ?? 'en') : [];
    return { nothingBindingUntil, toSign: toSign.map(shownDocument), signed: consents.map((consent) => shownConsent(consent, documents, context)) };
  }),

  route(signConsent, { audience: 'patient' }, (context: PatientContext, { body }) =>
    takeSignature(context, { ...body, patientId: context.actor.patientId, signer: { kind: 'person' }, interpreter: null, capacityNote: null, afterDoseReason: null, witnessedBy: null })),

  chartRoute(consentsToSign, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params, query }) => {
    const { clinicId } = context.clinic;
    context.audit({ action: 'screening.consents-opened', patientId: params.patientId });
    const documents = await documentsToSign(context, params.patientId, query.language);
    return {
      documents: documents.map(shownDocument),
      isCapacityInDoubt: isCapacityInDoubt(factSheetOf(await listFacts(context.tx, clinicId, params.patientId))),
      nothingBindingUntil: await findGuardAfterDose(context.tx, clinicId, params.patientId, context.now),
    };
  }),

  chartRoute(signInClinic, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params, body }) => {
    if (body.afterDoseReason !== null && !context.actor.roles.includes('prescriber')) return refuse('screening.not-a-prescriber');
    return takeSignature(context, { ...body, patientId: params.patientId, witnessedBy: context.actor.staffId });
  }),

  route(withdrawOwnConsent, { audience: 'patient' }, async (context: PatientContext, { params }) =>
    takeBack(context, { patientId: context.actor.patientId, consentId: params.consentId, how: 'on-phone', staffId: null })),

  chartRoute(withdrawSaidAloud, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) =>
    takeBack(context, { ...params, how: 'said-aloud', staffId: context.actor.staffId })),
];

type TakenBack = { readonly patientId: PatientId; readonly consentId: ConsentId; readonly how: 'on-phone' | 'said-aloud'; readonly staffId: StaffId | null };

/** Ends a consent from this moment and tells every open screen, above all a running room (H29). */
async function takeBack(context: Omit<Context<Tables>, 'actor'>, { patientId, consentId, how, staffId }: TakenBack) {
  await holdPatient(context.tx, context.clinic.clinicId, patientId);
  const isWithdrawn = await withdrawConsent(context.tx, context.clinic.clinicId, patientId, consentId, { withdrawn_at: context.now, withdrawn_how: how, withdrawn_by: staffId });
  if (!isWithdrawn) return refuse('screening.unknown');
  context.audit({ action: 'screening.consent-withdrawn', patientId, subject: { kind: 'consent', id: consentId }, facts: { how } });
  context.announce('consents', patientId);
  return { withdrawnAt: context.now };
}

/** The texts that somebody can sign, each once: those that fit them and that they have not signed for a good while yet. */
async function documentsToSign({ tx, clinic, now }: Omit<Context<Tables>, 'actor'>, patientId: PatientId, language: string): Promise<readonly StoredDocument[]> {
  const settings = settingsInForce(screeningSettings, clinic.settings);
  const consents = await listConsents(tx, clinic.clinicId, patientId);
  const input = await readEligibilityInput(tx, clinic, patientId, now);
  const isSigned = ({ documentId }: StoredDocument) => consents.some((consent) => consent.document.documentId === documentId && consentState(consent, now) === 'signed' && !isRunningOut(consent, now, settings));
  const documents = await listConsentDocuments(tx, clinic.clinicId);
  return inLanguage(documents.filter((document) => isInForce(document) && isOffered(document.scope, input)), language).filter((document) => !isSigned(document));
}

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

function shownConsent(consent: Consent, documents: readonly StoredDocument[], context: Pick<StaffContext, 'now' | 'clinic'>) {
  const { document } = consent;
  const stored = documents.find((each) => each.documentId === document.documentId && each.version === document.version);
  return {
    consentId: consent.consentId, documentId: document.documentId, version: document.version, title: stored?.title ?? '', scope: document.scope,
    state: consentState(consent, context.now), signedAt: consent.signedAt, expiresAt: consent.expiresAt, withdrawnAt: consent.withdrawnAt,
    isRunningOut: isRunningOut(consent, context.now, settingsInForce(screeningSettings, context.clinic.settings)),
  };
}
