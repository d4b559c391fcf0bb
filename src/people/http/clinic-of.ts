import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '#database/tenant.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId } from '#foundation/id.ts';
import { idFromDigest } from '#foundation/id.ts';
import type { Clock } from '#foundation/instant.ts';
import { milliseconds } from '#foundation/instant.ts';
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
export function openClinicFinder(database: Database, clock: Clock): Services['clinicOf'] {
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

  /** Once set-up is closed, only the clinic that this very operation opened is found. */
  const clinicOfSetUp = async (request: FastifyRequest): Promise<Clinic | Refusal> => {
    const clinicId = clinicIdToBe(request);
    const isOpen = request.method !== setUp.method || (await database.inDirectory<PeopleTables, boolean>((tx) => isSetUpOpen(tx)));
    return isOpen ? clinicToBe(clinicId) : ((await clinicWith(clinicId)) ?? refuse('people.set-up-closed'));
  };

  return async (request, audience) => {
    if (audience !== 'public') {
      const cookie = readSignInCookie(request, audience);
      return (cookie && (await clinicWith(cookie.clinicId))) ?? refuseRequest('sign-in.needed');
    }
    if (request.routeOptions.url === setUp.path) return clinicOfSetUp(request);
    const path = slugInPath.safeParse(request.params);
    const clinicId = path.success ? await idOf(path.data.clinicSlug) : undefined;
    return (clinicId && (await clinicWith(clinicId))) ?? refuseRequest('request.unknown-clinic');
  };
}

/** For set-up: a clinic that is not there yet, so that setting it up is written like everything else. */
function clinicToBe(clinicId: ClinicId): Clinic {
  return { clinicId, slug: '', name: '', zone: zoneSchema.parse('UTC'), jurisdiction: 'us', isPractice: false, settings: {} };
}

/** The same for the same operation, so that whoever sets up again after a lost answer hears it; nobody can choose it. */
function clinicIdToBe(request: FastifyRequest): ClinicId {
  return idFromDigest<'Clinic'>(createHash('sha256').update(`set-up ${String(request.headers['operation-id'])}`).digest());
}
