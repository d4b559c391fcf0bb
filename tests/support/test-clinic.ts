import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beginChain } from '#audit/store/record.ts';
import type { Database } from '#database/tenant.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';

export const testRandom: Random = (length) => new Uint8Array(randomBytes(length));

/** A clock that stands still until it is set. */
export function standingClock(start: string): { now(): Instant; set(instant: string): void } {
  let present = toInstant(start);
  return {
    now: () => present,
    set: (instant) => {
      present = toInstant(instant);
    },
  };
}

/** A bare clinic with its audit chain, without people, for tests of the platform. */
export async function openTestClinic(database: Database, slug: string): Promise<Clinic> {
  const clinicId = newId<'Clinic'>(toInstant(Date.now()), testRandom) as ClinicId;
  const clinic: Clinic = { clinicId, slug, name: `Clinic ${slug}`, zone: 'America/New_York' as ZoneName, jurisdiction: 'us', isPractice: false, settings: {} };
  await database.inTenant(clinicId, async (tx) => {
    await sql`insert into clinic (clinic_id, slug, name, zone, jurisdiction, is_practice, created_at)
      values (${clinicId}, ${slug}, ${clinic.name}, ${clinic.zone}, 'us', false, now())`.execute(tx);
    await sql`insert into site (clinic_id, site_id, name) values (${clinicId}, ${clinicId}, 'Main')`.execute(tx);
    await beginChain(tx, clinicId);
  });
  return clinic;
}
