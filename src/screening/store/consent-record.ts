import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { ClinicId, ConsentId, PatientId } from '#foundation/id.ts';
import { namesOfStaff } from '#people/store/staff.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { ConsentRecord } from '../consent-record.ts';
import { listConsentDocuments, listConsents } from './consent.ts';
import type { ScreeningTables } from './tables.ts';

const answersSchema = z.array(z.object({ question: z.string(), answer: z.string() }));

/** One of a person's consents with everything that stands with its signature. */
export async function findConsentRecord(tx: Kysely<ScreeningTables & PeopleTables>, clinicId: ClinicId, patientId: PatientId, consentId: ConsentId): Promise<ConsentRecord | undefined> {
  const row = await tx.selectFrom('consent').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('consent_id', '=', consentId).executeTakeFirst();
  const consent = (await listConsents(tx, clinicId, patientId)).find((each) => each.consentId === consentId);
  const document = (await listConsentDocuments(tx, clinicId)).find((each) => each.documentId === row?.document_id && each.version === row.version);
  if (row === undefined || consent === undefined || document === undefined) return undefined;
  const names = await namesOfStaff(tx, clinicId, [row.witnessed_by, row.withdrawn_by].flatMap((staffId) => staffId ?? []));
  return {
    consent,
    title: document.title,
    text: document.text,
    questions: document.teachBack,
    answers: answersSchema.parse(row.teach_back),
    printedName: row.printed_name,
    meaning: row.meaning,
    signerRelation: row.signer_relation,
    interpreter: row.interpreter === null ? null : { name: row.interpreter, language: row.interpreter_language ?? '' },
    capacityNote: row.capacity_note,
    witness: row.witnessed_by === null ? null : (names.get(row.witnessed_by) ?? null),
    withdrawal: row.withdrawn_at === null ? null : { at: row.withdrawn_at, how: row.withdrawn_how ?? 'on-phone', to: row.withdrawn_by === null ? null : (names.get(row.withdrawn_by) ?? null) },
  };
}
