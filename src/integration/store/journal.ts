import type { Kysely } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { JournalEntryId } from '../own-work.ts';
import type { IntegrationTables } from './tables.ts';

type Tx = Kysely<IntegrationTables>;
export type EntryRow = IntegrationTables['journal_entry'];
/** An entry without its sound, which is large and asked for by itself. */
export type EntryHead = Omit<EntryRow, 'sound'>;

const HEAD = ['clinic_id', 'entry_id', 'patient_id', 'words', 'sound_type', 'seconds', 'written_at', 'changed_at', 'shared_at'] as const;

export async function insertEntry(tx: Tx, row: EntryRow): Promise<void> {
  await tx.insertInto('journal_entry').values(row).execute();
}

/** A person's own entries, newest first. */
export function listOwnEntries(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<EntryHead[]> {
  return tx.selectFrom('journal_entry').select(HEAD).where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('written_at', 'desc').execute();
}

/** The entries that a person shares just now, newest first. */
export function listSharedEntries(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<EntryHead[]> {
  return tx.selectFrom('journal_entry').select(HEAD).where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('shared_at', 'is not', null).orderBy('written_at', 'desc').execute();
}

/** One entry of this person, locked until the transaction ends. */
export function lockOwnEntry(tx: Tx, clinicId: ClinicId, patientId: PatientId, entryId: JournalEntryId): Promise<EntryHead | undefined> {
  return tx.selectFrom('journal_entry').select(HEAD).where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('entry_id', '=', entryId).forUpdate().executeTakeFirst();
}

/** One entry of this person with its sound. */
export function findOwnEntry(tx: Tx, clinicId: ClinicId, patientId: PatientId, entryId: JournalEntryId): Promise<EntryRow | undefined> {
  return tx.selectFrom('journal_entry').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('entry_id', '=', entryId).executeTakeFirst();
}

/** One entry with its sound, if it is shared just now. */
export function findSharedEntry(tx: Tx, clinicId: ClinicId, entryId: JournalEntryId): Promise<EntryRow | undefined> {
  return tx.selectFrom('journal_entry').selectAll().where('clinic_id', '=', clinicId).where('entry_id', '=', entryId).where('shared_at', 'is not', null).executeTakeFirst();
}

export async function updateEntry(tx: Tx, { clinic_id, entry_id }: EntryHead, change: Partial<EntryRow>): Promise<void> {
  await tx.updateTable('journal_entry').set(change).where('clinic_id', '=', clinic_id).where('entry_id', '=', entry_id).execute();
}

export async function deleteEntryRow(tx: Tx, { clinic_id, entry_id }: EntryHead): Promise<void> {
  await tx.deleteFrom('journal_entry').where('clinic_id', '=', clinic_id).where('entry_id', '=', entry_id).execute();
}
