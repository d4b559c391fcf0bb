import type { ConsentId, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { findGuardAfterDose } from '#people/store/after-dose.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context } from '#transport/route.ts';
import type { ConsentDocumentId } from '../consent.ts';
import { consentExpiry } from '../consent.ts';
import type { Signer } from '../consent-signing.ts';
import { isCapacityInDoubt, refuseSigning } from '../consent-signing.ts';
import { factSheetOf } from '../fact-sheet.ts';
import { refuse } from '../refusals.ts';
import { screeningSettings } from '../settings.ts';
import { insertConsent, listConsentDocuments, NOT_WITHDRAWN } from '../store/consent.ts';
import { listFacts } from '../store/fact.ts';
import type { ScreeningTables } from '../store/tables.ts';
import type { TeachBackAnswer } from '../teach-back.ts';

/** A signature as a phone or the clinic's tablet sends it; `witnessedBy` is the member of staff before whom it is given. */
export type Signature = {
  readonly patientId: PatientId;
  readonly documentId: ConsentDocumentId;
  readonly version: number;
  readonly textHash: string;
  readonly printedName: string;
  readonly meaning: string;
  readonly signer: Signer;
  readonly interpreter: { readonly name: string; readonly language: string } | null;
  readonly capacityNote: string | null;
  readonly afterDoseReason: string | null;
  readonly teachBack: readonly TeachBackAnswer[];
  readonly witnessedBy: StaffId | null;
};

type Signed = { readonly consentId: ConsentId; readonly signedAt: Instant; readonly expiresAt: Instant };

/** Takes a signature under exactly the text that was on the screen, or says why not. */
export async function takeSignature(context: Omit<Context<ScreeningTables & PeopleTables>, 'actor'>, given: Signature): Promise<Signed | Refusal> {
  const { tx, clinic, now } = context;
  const { patientId, signer, capacityNote, afterDoseReason, witnessedBy, interpreter } = given;
  await holdPatient(tx, clinic.clinicId, patientId);
  const document = (await listConsentDocuments(tx, clinic.clinicId)).find((each) => each.documentId === given.documentId && each.version === given.version);
  if (document === undefined) return refuse('screening.unknown');
  const refused = refuseSigning({
    signer, capacityNote, afterDoseReason, isInClinic: witnessedBy !== null,
    isCapacityInDoubt: isCapacityInDoubt(factSheetOf(await listFacts(tx, clinic.clinicId, patientId))),
    nothingBindingUntil: await findGuardAfterDose(tx, clinic.clinicId, patientId, now),
  });
  if (refused !== null) return refused;
  if (document.supersededAt !== null || document.textHash !== given.textHash) return refuse('screening.consent-text-changed');
  const consentId = context.newId<'Consent'>();
  const expiresAt = consentExpiry(now, settingsInForce(screeningSettings, clinic.settings));
  await insertConsent(tx, {
    clinic_id: clinic.clinicId, patient_id: patientId, consent_id: consentId, document_id: document.documentId, version: document.version,
    text_hash: document.textHash, scope: JSON.stringify(document.scope), printed_name: given.printedName, meaning: given.meaning, teach_back: JSON.stringify(given.teachBack),
    signed_by: signer.kind, signer_relation: signer.kind === 'representative' ? signer.relation : null, capacity_note: capacityNote,
    interpreter: interpreter?.name ?? null, interpreter_language: interpreter?.language ?? null, witnessed_by: witnessedBy, after_dose_reason: afterDoseReason,
    signed_at: now, expires_at: expiresAt, ...NOT_WITHDRAWN,
  });
  const facts = { version: document.version, textHash: document.textHash, ...(witnessedBy !== null && { signer: signer.kind }), ...(afterDoseReason !== null && { overridden: 'AFTER-DOSE' }) };
  context.audit({ action: 'screening.consent-signed', patientId, subject: { kind: 'consent', id: consentId }, facts });
  context.announce('consents', patientId);
  return { consentId, signedAt: now, expiresAt };
}
