import type { Kysely } from 'kysely';
import type { ClinicId } from '#foundation/id.ts';
import { PRACTICE_SLUG } from '../clinic-slug.ts';
import type { PeopleTables } from './tables.ts';

type Directory = Kysely<Pick<PeopleTables, 'clinic_directory'>>;

/** The names of the clinics that people may be led to: real ones first, the newest of them before the others. */
export async function listSlugs(tx: Directory): Promise<readonly string[]> {
  const rows = await tx.selectFrom('clinic_directory').select('slug').where('is_unfinished', '=', false).orderBy('clinic_id', 'desc').execute();
  const slugs = rows.map(({ slug }) => slug);
  return [...slugs.filter((slug) => slug !== PRACTICE_SLUG), ...slugs.filter((slug) => slug === PRACTICE_SLUG)];
}

/** Every clinic that was opened and finished. */
export async function listClinicIds(tx: Directory): Promise<readonly ClinicId[]> {
  const rows = await tx.selectFrom('clinic_directory').select('clinic_id').where('is_unfinished', '=', false).orderBy('clinic_id').execute();
  return rows.map((row) => row.clinic_id);
}

/** Clinics that were opened and never finished, because their start was interrupted. */
export async function listUnfinishedClinics(tx: Directory): Promise<readonly ClinicId[]> {
  const rows = await tx.selectFrom('clinic_directory').select('clinic_id').where('is_unfinished', '=', true).execute();
  return rows.map((row) => row.clinic_id);
}

/** From now on people may be led to this clinic. */
export async function finishClinic(tx: Directory, clinicId: ClinicId): Promise<void> {
  await tx.updateTable('clinic_directory').set({ is_unfinished: false }).where('clinic_id', '=', clinicId).execute();
}
