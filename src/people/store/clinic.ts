import type { Kysely } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId, RoomId, SiteId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { clinicSettings } from './clinic-setting.ts';
import { addRoom, addSite } from './room.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'clinic' | 'clinic_directory' | 'clinic_setting' | 'installation' | 'site' | 'room'>;

/** Everything a new clinic begins with. */
export type NewClinic = {
  readonly clinic: Omit<Clinic, 'settings'>;
  readonly createdAt: Instant;
  readonly site: { readonly siteId: SiteId; readonly name: string };
  readonly rooms: readonly { readonly roomId: RoomId; readonly name: string }[];
  /** Whether it is still to be filled before anyone may be led to it. */
  readonly isUnfinished?: boolean;
};

/**
 * Creates a clinic with its address, site and rooms; false, with nothing written, when another clinic has the address.
 * Its audit chain is begun by whoever hears that a clinic has opened.
 */
export async function createClinic(tx: Kysely<Tables>, { clinic, createdAt, site, rooms, isUnfinished = false }: NewClinic): Promise<boolean> {
  const { clinicId } = clinic;
  const isFree = await takeSlug(tx, { slug: clinic.slug, clinic_id: clinicId, is_unfinished: isUnfinished });
  if (!isFree) return false;
  await tx
    .insertInto('clinic')
    .values({
      clinic_id: clinicId,
      slug: clinic.slug,
      name: clinic.name,
      zone: clinic.zone,
      jurisdiction: clinic.jurisdiction,
      is_practice: clinic.isPractice,
      created_at: createdAt,
    })
    .execute();
  await addSite(tx, clinicId, site.siteId, site.name);
  for (const { roomId, name } of rooms) await addRoom(tx, clinicId, { roomId, siteId: site.siteId, name });
  return true;
}

async function takeSlug(tx: Kysely<Tables>, entry: PeopleTables['clinic_directory']): Promise<boolean> {
  const taken = await tx
    .insertInto('clinic_directory')
    .values(entry)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n;
}

/** Which clinic has this address; for a transaction of the directory. */
export async function findClinicId(tx: Kysely<Pick<Tables, 'clinic_directory'>>, slug: string): Promise<ClinicId | undefined> {
  const row = await tx.selectFrom('clinic_directory').select('clinic_id').where('slug', '=', slug).executeTakeFirst();
  return row?.clinic_id;
}

/** The clinic with its own values of settings. */
export async function findClinic(tx: Kysely<Tables>, clinicId: ClinicId): Promise<Clinic | undefined> {
  const row = await tx.selectFrom('clinic').selectAll().where('clinic_id', '=', clinicId).executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    clinicId,
    slug: row.slug,
    name: row.name,
    zone: row.zone,
    jurisdiction: row.jurisdiction,
    isPractice: row.is_practice,
    settings: await clinicSettings(tx),
  };
}

/** Closes set-up for good; false when it was closed before. Of two at once the second waits for the first. */
export async function closeSetUp(tx: Kysely<Pick<Tables, 'installation'>>, setUpAt: Instant): Promise<boolean> {
  const closed = await tx
    .insertInto('installation')
    .values({ only_one: true, set_up_at: setUpAt })
    .onConflict((conflict) => conflict.column('only_one').doNothing())
    .executeTakeFirst();
  return closed.numInsertedOrUpdatedRows === 1n;
}

/** Whether the first real clinic has not been set up yet. */
export async function isSetUpOpen(tx: Kysely<Pick<Tables, 'installation'>>): Promise<boolean> {
  return (await tx.selectFrom('installation').select('only_one').executeTakeFirst()) === undefined;
}
