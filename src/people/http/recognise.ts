import type { FastifyRequest } from 'fastify';
import type { Database } from '#database/tenant.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { idSchema } from '#foundation/id.ts';
import type { Clock, Instant } from '#foundation/instant.ts';
import { between, milliseconds, minutes } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { readSignInCookie } from '#transport/cookie.ts';
import type { Recognised } from '#transport/policy.ts';
import { refuse as refuseRequest } from '#transport/refusals.ts';
import type { Services } from '#transport/services.ts';
import { hasSteppedUp, patientSignInState, staffSignInState } from '../idle-lock.ts';
import { refuse } from '../refusals.ts';
import { tokenHash } from '../store/secret-token.ts';
import type { PatientSignIn, StaffSignIn } from '../store/sign-in.ts';
import { findPatientSignIn, findStaffSignIn, noteSeen, signInTimesOf, wasRenewedBy } from '../store/sign-in.ts';
import type { PeopleTables } from '../store/tables.ts';
import { signInAgain } from './begin-sign-in.ts';
import { openClinicFinder } from './clinic-of.ts';
import type { Acting } from './people-route.ts';
import type { RecentMemory } from './recent-memory.ts';
import { openRecentMemory } from './recent-memory.ts';

/** Finds out, for every request, which clinic it is for and who sends it. */
export type Recogniser = Pick<Services, 'clinicOf' | 'recognise' | 'signInAgain'>;

const operationIdSchema = idSchema<'Operation'>();
const KEPT_FOR = milliseconds(1_000);
const SEEN_NOTED_EVERY = minutes(1);
const NOBODY: Recognised = { actor: { kind: 'public' }, hasSteppedUp: false, owesFactor: false };

export function openRecogniser(database: Database, clock: Clock): Recogniser {
  const staff = openSignIns<StaffSignIn>(database, findStaffSignIn);
  const patients = openSignIns<PatientSignIn>(database, findPatientSignIn);
  return {
    clinicOf: openClinicFinder(database, clock),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as for each route, this domain names its own tables
    signInAgain: (context) => signInAgain(context as unknown as Acting),
    async recognise(request, audience, clinic) {
      if (audience === 'public') return NOBODY;
      const cookie = readSignInCookie(request, audience);
      if (cookie === null) return refuseRequest('sign-in.needed');
      const now = clock();
      const known = { clinic, hash: tokenHash(cookie.token), now };
      return audience === 'staff' ? recogniseStaff(database, staff, known, request) : recognisePatient(patients, known);
    },
  };
}

type Known = { readonly clinic: Clinic; readonly hash: Buffer; readonly now: Instant };

async function recogniseStaff(database: Database, signIns: SignIns<StaffSignIn>, known: Known, request: FastifyRequest): Promise<Recognised | Refusal> {
  const row = await signIns.find(known);
  if (row === undefined) return refuseRequest('sign-in.needed');
  const times = signInTimesOf(row);
  const state = staffSignInState(times, known.now);
  if (state === 'ended' && !(await isRepeatedRenewal(database, known, row, request))) return refuseRequest('sign-in.needed');
  if (state === 'locked' && !isEvenForLocked(request)) return refuse('people.locked');
  if (state === 'open') await signIns.noteSeen(known, row);
  const actor = { kind: 'staff', staffId: row.staff_id, signInId: row.sign_in_id, name: row.name, roles: row.roles } as const;
  return { actor, hasSteppedUp: state === 'open' && hasSteppedUp(times, known.now), owesFactor: row.owes_factor };
}

/**
 * Whether this repeats the very command that ended the sign-in by going on under a new one, as a screen does that never
 * heard the answer with its new token. Such a request is let in to hear that answer and can do nothing else: its
 * operation has been answered, and nothing but the same request is answered again.
 */
async function isRepeatedRenewal(database: Database, { clinic }: Known, row: StaffSignIn, request: FastifyRequest): Promise<boolean> {
  const operationId = operationIdSchema.safeParse(request.headers['operation-id']);
  if (!operationId.success || request.routeOptions.config.declared?.contract.kind !== 'command') return false;
  return database.inTenant<PeopleTables, boolean>(clinic.clinicId, (tx) => wasRenewedBy(tx, clinic.clinicId, row.sign_in_id, operationId.data), { mode: 'read-only' });
}

async function recognisePatient(signIns: SignIns<PatientSignIn>, known: Known): Promise<Recognised | Refusal> {
  const row = await signIns.find(known);
  if (row === undefined || row.patient_id === null || patientSignInState(signInTimesOf(row), known.now) === 'ended') return refuseRequest('sign-in.needed');
  await signIns.noteSeen(known, row);
  return { actor: { kind: 'patient', patientId: row.patient_id, signInId: row.sign_in_id }, hasSteppedUp: false, owesFactor: false };
}

function isEvenForLocked(request: FastifyRequest): boolean {
  const policy = request.routeOptions.config.declared?.policy;
  return policy?.audience === 'staff' && policy.evenLocked === true;
}

type SignIns<Row> = {
  find(known: Known): Promise<Row | undefined>;
  /** Notes, at most once a minute, that the person is there. */
  noteSeen(known: Known, row: Row): Promise<void>;
};

/** Sign-ins by the hash of their token, remembered for a moment. */
function openSignIns<Row extends PatientSignIn>(database: Database, read: (...args: Parameters<typeof findPatientSignIn>) => Promise<Row | undefined>): SignIns<Row> {
  const memory: RecentMemory<Row> = openRecentMemory(KEPT_FOR);
  return {
    async find({ clinic: { clinicId }, hash, now }) {
      const key = hash.toString('base64url');
      const remembered = memory.find(clinicId, key, now);
      if (remembered !== undefined) return remembered;
      const row = await database.inTenant<PeopleTables, Row | undefined>(clinicId, (tx) => read(tx, clinicId, hash), { mode: 'read-only' });
      if (row !== undefined) memory.keep(clinicId, key, row, now);
      return row;
    },
    async noteSeen({ clinic: { clinicId }, hash, now }, row) {
      if (between(row.seen_at, now) < SEEN_NOTED_EVERY) return;
      await database.inTenant<PeopleTables, void>(clinicId, (tx) => noteSeen(tx, clinicId, row.sign_in_id, now));
      memory.keep(clinicId, hash.toString('base64url'), { ...row, seen_at: now }, now);
    },
  };
}
