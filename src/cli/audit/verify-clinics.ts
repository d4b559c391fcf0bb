import type { Verification, VerificationFault } from '#audit/store/verify.ts';
import { verifyRecord } from '#audit/store/verify.ts';
import type { Database } from '#database/tenant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { refuse } from '../refusals.ts';
import { say } from '../start/say.ts';
import { withDatabase } from '../with-database.ts';

type ClinicAddress = Pick<PeopleTables['clinic_directory'], 'slug' | 'clinic_id'>;

/** What was said on the command line. */
export type VerifyFlags = { readonly clinic?: string; readonly data: string };

/** Proves the audit record of one clinic or of all, a line each. */
export function verifyClinics({ clinic, data }: VerifyFlags): Promise<void> {
  return withDatabase(data, (database) => verify(database, clinic));
}

async function verify(database: Database, slug: string | undefined): Promise<Refusal | undefined> {
  const clinics = (await everyClinic(database)).filter((clinic) => slug === undefined || clinic.slug === slug);
  if (slug !== undefined && clinics.length === 0) return refuse('cli.clinic-unknown', { clinic: slug });
  if (clinics.length === 0) say('There is no clinic yet.');
  let broken = 0;
  for (const clinic of clinics) {
    const verification = await verifyRecord(database, clinic.clinic_id);
    say(`${clinic.slug}: ${wordsOf(verification)}`);
    if (!verification.holds) broken += 1;
  }
  return broken === 0 ? undefined : refuse('cli.record-does-not-hold', { clinics: broken });
}

function everyClinic(database: Database): Promise<readonly ClinicAddress[]> {
  return database.inDirectory<Pick<PeopleTables, 'clinic_directory'>, ClinicAddress[]>((tx) => tx.selectFrom('clinic_directory').selectAll().orderBy('slug').execute());
}

function wordsOf(verification: Verification): string {
  if (verification.holds) return `holds, ${verification.rows} ${verification.rows === 1 ? 'row' : 'rows'}, head ${verification.chain}`;
  return `does not hold from row ${verification.sequence} on: ${FAULT_WORDS[verification.fault]}`;
}

const FAULT_WORDS: Readonly<Record<VerificationFault, string>> = {
  missing: 'this row is missing',
  altered: 'this row’s event was altered',
  'columns-differ': 'the searchable columns of this row say something else than its event',
  'other-clinic': 'this row was written for another clinic',
  'chain-broken': 'this row does not follow from the one before it',
  'end-cut-off': 'this row and those after it were cut off',
  'row-after-head': 'this row stands behind the newest one',
  'head-missing': 'the head of the record is missing',
};
