import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, ConsentId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Consent, ConsentDocument } from '../consent.ts';
import { consentScopeSchema } from '../consent-schema.ts';
import type { TeachBack } from '../teach-back.ts';
import { teachBacksSchema } from '../teach-back.ts';
import type { ScreeningTables } from './tables.ts';

type Tx = Kysely<ScreeningTables>;
type DocumentRow = ScreeningTables['consent_document'];
export type StoredDocument = ConsentDocument & { readonly title: string; readonly text: string; readonly publishedAt: Instant; readonly teachBack: TeachBack[] };

export async function insertConsentDocument(tx: Tx, row: DocumentRow): Promise<void> {
  await tx.insertInto('consent_document').values(row).execute();
}

/** Lets those who write the next version of a text go one after the other, also where it has none yet. */
export async function lockConsentDocument(tx: Tx, clinicId: ClinicId, documentId: DocumentRow['document_id']): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${clinicId} consent text ${documentId}`}, 0))`.execute(tx);
}

/** Every version of every consent text; a newer version of the same document supersedes the ones before it. */
export async function listConsentDocuments(tx: Tx, clinicId: ClinicId): Promise<readonly StoredDocument[]> {
  const { rows } = await sql<DocumentRow & { superseded_at: Instant | null }>`
    select d.*, lead(d.published_at) over (partition by d.document_id, d.language order by d.version) as superseded_at
    from consent_document d where d.clinic_id = ${clinicId} order by d.title, d.version`.execute(tx);
  return rows.map((row) => ({
    documentId: row.document_id,
    version: row.version,
    language: row.language,
    textHash: row.text_hash,
    scope: consentScopeSchema.parse(row.scope),
    supersededAt: row.superseded_at,
    title: row.title,
    text: row.text,
    publishedAt: row.published_at,
    teachBack: teachBacksSchema.parse(row.teach_back),
  }));
}

/** A consent as it is signed: nobody has taken it back. */
export const NOT_WITHDRAWN = { withdrawn_at: null, withdrawn_how: null, withdrawn_by: null } as const;

export async function insertConsent(tx: Tx, row: ScreeningTables['consent']): Promise<void> {
  await tx.insertInto('consent').values(row).execute();
}

type SignedRow = Pick<ScreeningTables['consent'], 'consent_id' | 'document_id' | 'version' | 'text_hash' | 'signed_at' | 'signed_by' | 'expires_at' | 'withdrawn_at'>;
type OfDocument = Pick<DocumentRow, 'language' | 'scope'> & { readonly document_hash: DocumentRow['text_hash']; readonly superseded_at: Instant | null };

/** A person's consents, newest first. Every step of a dosing session reads them, so the texts themselves stay where they are. */
export async function listConsents(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly Consent[]> {
  const { rows } = await sql<SignedRow & OfDocument>`
    select c.consent_id, c.document_id, c.version, c.text_hash, c.signed_at, c.signed_by, c.expires_at, c.withdrawn_at, d.language, d.scope, d.text_hash as document_hash,
      (select min(newer.published_at) from consent_document newer
       where newer.clinic_id = d.clinic_id and newer.document_id = d.document_id and newer.language = d.language and newer.version > d.version) as superseded_at
    from consent c join consent_document d on d.clinic_id = c.clinic_id and d.document_id = c.document_id and d.version = c.version
    where c.clinic_id = ${clinicId} and c.patient_id = ${patientId} order by c.signed_at desc`.execute(tx);
  return rows.map((row) => ({
    consentId: row.consent_id,
    patientId,
    document: { documentId: row.document_id, version: row.version, language: row.language, textHash: row.document_hash, scope: consentScopeSchema.parse(row.scope), supersededAt: row.superseded_at },
    signedTextHash: row.text_hash,
    signedAt: row.signed_at,
    signedBy: row.signed_by,
    expiresAt: row.expires_at,
    withdrawnAt: row.withdrawn_at,
  }));
}

/** Ends a consent, and says by whom and how; false when there is none that still stands. */
export async function withdrawConsent(tx: Tx, clinicId: ClinicId, patientId: PatientId, consentId: ConsentId, withdrawal: Pick<ScreeningTables['consent'], keyof typeof NOT_WITHDRAWN>): Promise<boolean> {
  const result = await tx
    .updateTable('consent')
    .set(withdrawal)
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('consent_id', '=', consentId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
