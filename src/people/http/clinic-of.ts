import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '#database/tenant.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { Clock } from '#foundation/instant.ts';
import { milliseconds } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { readSignInCookie } from '#transport/cookie.ts';
import { refuse as refuseRequest } from '#transport/refusals.ts';
import type { Services } from '#transport/services.ts';
import { setUp } from '../api-set-up.ts';
import { refuse } from '../refusals.ts';
import { findClinic, findClinicId, isSetUpOpen } from '../store/clinic.ts';
import type { PeopleTables } from '../store/tables.ts';
import { openRecentMemory } from './recent-memory.ts';

const KEPT_FOR = milliseconds(5_000);
const slugInPath = z.object({ clinicSlug: z.string() });

/** Finds the clinic of a request: by the name in the path for the public, by the sign-in cookie for people. */
export function openClinicFinder(database: Database, clock: Clock, random: Random): Services['clinicOf'] {
  const idBySlug = new Map<string, ClinicId>();
  const memory = openRecentMemory<Clinic>(KEPT_FOR);

  const idOf = async (slug: string): Promise<ClinicId | undefined> => {
    const known = idBySlug.get(slug);
    if (known !== undefined) return known;
    const clinicId = await database.inDirectory<PeopleTables, ClinicId | undefined>((tx) => findClinicId(tx, slug));
    // An address is given once and never changed.
    if (clinicId !== undefined) idBySlug.set(slug, clinicId);
    return clinicId;
  };

  const clinicWith = async (clinicId: ClinicId): Promise<Clinic | undefined> => {
    const now = clock();
    const remembered = memory.find(clinicId, 'clinic', now);
    if (remembered !== undefined) return remembered;
    const clinic = await database.inTenant<PeopleTables, Clinic | undefined>(clinicId, (tx) => findClinic(tx, clinicId), { mode: 'read-only' });
    if (clinic !== undefined) memory.keep(clinicId, 'clinic', clinic, now);
    return clinic;
  };

  return async (request, audience) => {
    if (audience !== 'public') {
      const cookie = readSignInCookie(request, audience);
      return (cookie && (await clinicWith(cookie.clinicId))) ?? refuseRequest('sign-in.needed');
    }
    if (request.routeOptions.url === setUp.path) return clinicToBe({ database, clock, random }, request);
    const path = slugInPath.safeParse(request.params);
    const clinicId = path.success ? await idOf(path.data.clinicSlug) : undefined;
    return (clinicId && (await clinicWith(clinicId))) ?? refuseRequest('request.unknown-clinic');
  };
}

/** For set-up: a clinic that is not there yet, so that setting it up is written like everything else. */
async function clinicToBe({ database, clock, random }: Pick<Services, 'database' | 'clock' | 'random'>, request: FastifyRequest): Promise<Clinic | Refusal> {
  const isOpen = await database.inDirectory<PeopleTables, boolean>((tx) => isSetUpOpen(tx));
  if (!isOpen && request.method === setUp.method) return refuse('people.set-up-closed');
  const clinicId = newId<'Clinic'>(clock(), random);
  return { clinicId, slug: '', name: '', zone: zoneSchema.parse('UTC'), jurisdiction: 'us', isPractice: false, settings: {} };
}
