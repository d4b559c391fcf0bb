import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { journal } from '#audit/store/journal.ts';
import { openReadRecorder } from '#audit/store/read-record.ts';
import { beginChain } from '#audit/store/record.ts';
import type { DatabaseAddress } from '#database/address.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId, Id, PatientId, StaffId } from '#foundation/id.ts';
import { idSchema, newId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Role } from '#foundation/role.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { ClinicOpened } from '#people/events.ts';
import { CLINIC_OPENED } from '#people/events.ts';
import { openRecogniser } from '#people/http/recognise.ts';
import { peopleRoutes } from '#people/http/routes.ts';
import { openStillIn } from '#people/http/still-in.ts';
import type { PatientDetails } from '#people/patient-details.ts';
import { createClinic } from '#people/store/clinic.ts';
import { hashPassword } from '#people/store/password-hash.ts';
import { addPatient } from '#people/store/patient.ts';
import { addStaff } from '#people/store/staff.ts';
import { setPasswordHash } from '#people/store/staff-password.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { openApp } from '#transport/app.ts';
import { openLiveUpdates } from '#transport/live.ts';
import type { Page } from '#transport/page.ts';
import type { Route } from '#transport/route.ts';
import { reaction } from '#transport/route.ts';
import { createTestDatabase } from './database.ts';
import { standingClock, testRandom } from './test-clinic.ts';

/** The password of everybody in stories. */
export const STORY_PASSWORD = 'orbit pencil summer cactus';
const STORY_START = '2026-03-02T15:00:00.000Z';
export const STORY_HOST = 'clinic.example';

/** The server over a database of its own, with a clock that stands until it is set. */
export type Story = {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly address: DatabaseAddress;
  readonly clock: ReturnType<typeof standingClock>;
  /** Opens a clinic with its audit chain. */
  openClinic(slug: string, isPractice?: boolean): Promise<Clinic>;
  hire(clinic: Clinic, name: string, roles: readonly Role[]): Promise<StaffId>;
  admit(clinic: Clinic, details?: Partial<PatientDetails>): Promise<PatientId>;
  /** A browser of its own, with its own cookies and its own address, behind the clinic's proxy that speaks HTTPS. */
  browser(): Browser;
  /** A browser in which this person has signed in with their password, as if a second factor had been shown beside it. */
  signedIn(clinic: Clinic, name: string): Promise<Browser>;
  /** What the audit record of the clinic says, oldest first. */
  auditOf(clinic: Clinic): Promise<readonly { readonly action: string; readonly outcome: string; readonly patientId: string | null; readonly facts: Record<string, unknown> }[]>;
  close(): Promise<void>;
};

export type Reply = { readonly status: number; readonly body: Record<string, unknown>; readonly code: string | null };

export type Browser = {
  get(path: string): Promise<Reply>;
  post(path: string, body?: object, operationId?: string): Promise<Reply>;
  /** The sign-in cookies it holds now, as it sends them. */
  cookies(): string;
  setCookies(text: string): void;
};

export function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@mail.example`;
}

export type StoryParts = { readonly pages?: readonly Page[]; readonly heartbeatMs?: number };

export async function openStory(routes: readonly Route[] = peopleRoutes, { pages = [], heartbeatMs }: StoryParts = {}): Promise<Story> {
  const address = await createTestDatabase();
  const database = openDatabase(address);
  const clock = standingClock(STORY_START);
  const live = openLiveUpdates(openStillIn(database, clock.now), heartbeatMs);
  const reads = openReadRecorder(database, testRandom);
  const services = {
    database,
    clock: clock.now,
    random: testRandom,
    journal: journal(testRandom),
    recordRead: reads.record,
    reactions: [reaction<ClinicOpened, unknown>(CLINIC_OPENED, (context, event) => beginChain(context.tx, event.clinicId))],
    live,
    ...openRecogniser(database, clock.now),
  };
  const app = await openApp({ services, routes, pages, perMinute: 10_000 });
  let browsers = 0;
  const browser = (): Browser => browserOf(app, `10.0.${Math.floor((browsers += 1) / 250)}.${browsers % 250}`);
  return {
    app,
    database,
    address,
    clock,
    browser,
    openClinic: (slug, isPractice = false) => openClinic(database, clock.now(), slug, isPractice),
    hire: (clinic, name, roles) => hire(database, clock.now(), clinic, name, roles),
    admit: (clinic, details) => admit(database, clock.now(), clinic, details),
    async signedIn(clinic, name) {
      const own = browser();
      const reply = await own.post(`/api/public/${clinic.slug}/staff-sign-in`, { email: emailOf(name), password: STORY_PASSWORD });
      if (reply.status !== 200) throw new Error(`${name} could not sign in: ${reply.code ?? ''}`);
      await forgiveFactor(database, clinic, name);
      return own;
    },
    async auditOf(clinic) {
      await reads.flush();
      return auditOf(database, clinic);
    },
    async close() {
      live.close();
      await app.close();
      await reads.flush();
      await database.close();
    },
  };
}

/** Lets somebody who came in with a password alone reach everything, without the second factor that they owe. */
export async function forgiveFactor(database: Database, { clinicId }: Pick<Clinic, 'clinicId'>, name: string): Promise<void> {
  await database.inTenant<Pick<PeopleTables, 'sign_in' | 'staff'>, unknown>(clinicId, (tx) =>
    tx
      .updateTable('sign_in')
      .set({ owes_factor: false })
      .where('staff_id', 'in', tx.selectFrom('staff').select('staff_id').where('email', '=', emailOf(name)))
      .execute(),
  );
}

async function openClinic(database: Database, now: Instant, slug: string, isPractice: boolean): Promise<Clinic> {
  const clinicId = newId<'Clinic'>(now, testRandom);
  const clinic = { clinicId, slug, name: `Clinic ${slug}`, zone: zoneSchema.parse('America/New_York'), jurisdiction: 'us' as const, isPractice };
  await database.inTenant<PeopleTables, void>(clinicId, async (tx) => {
    const site = { siteId: newId<'Site'>(now, testRandom), name: 'Main' };
    await createClinic(tx, { clinic, createdAt: now, site, rooms: [{ roomId: newId<'Room'>(now, testRandom), name: 'Willow' }] });
    await beginChain(tx, clinicId);
  });
  return { ...clinic, settings: {} };
}

async function hire(database: Database, now: Instant, { clinicId }: Clinic, name: string, roles: readonly Role[]): Promise<StaffId> {
  const staffId = newId<'Staff'>(now, testRandom);
  const hash = await hashPassword(STORY_PASSWORD, testRandom);
  await database.inTenant<PeopleTables, void>(clinicId, async (tx) => {
    await addStaff(tx, clinicId, { staffId, email: emailOf(name), name, roles, createdAt: now });
    await setPasswordHash(tx, clinicId, staffId, hash, now);
  });
  return staffId;
}

const ADA: PatientDetails = {
  familyName: 'Okafor',
  givenName: 'Adaeze',
  calledName: 'Ada',
  pronouns: null,
  birthDate: localDateSchema.parse('1984-05-02'),
  sex: 'female',
  language: 'en',
  email: 'ada@mail.example',
  phone: null,
};

/** Adds a patient, Ada where nothing else is said. */
export async function admit(database: Database, now: Instant, { clinicId }: Pick<Clinic, 'clinicId'>, details: Partial<PatientDetails> = {}): Promise<PatientId> {
  const patientId = newId<'Patient'>(now, testRandom);
  await database.inTenant<PeopleTables, void>(clinicId, (tx) => addPatient(tx, clinicId, patientId, { ...ADA, ...details }, now));
  return patientId;
}

const errorSchema = z.object({ error: z.object({ code: z.string() }) });

/** A browser of its own at one network address, with its own cookies, behind the clinic's proxy that speaks HTTPS. */
export function browserOf(app: FastifyInstance, address: string): Browser {
  const jar = new Map<string, string>();
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: string): Promise<Reply> => {
    const response = await app.inject({
      method,
      url,
      headers: { host: STORY_HOST, 'x-forwarded-for': address, 'x-forwarded-proto': 'https', cookie: cookies(), ...headers },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const body = z.record(z.string(), z.unknown()).parse(response.json());
    const failed = errorSchema.safeParse(body);
    return { status: response.statusCode, body, code: failed.success ? failed.data.error.code : null };
  };
  return {
    cookies,
    setCookies(text) {
      jar.clear();
      for (const pair of text.split('; ')) {
        const [name, ...value] = pair.split('=');
        if (name !== undefined && name !== '') jar.set(name, value.join('='));
      }
    },
    get: (path) => send('GET', path, {}),
    post: (path, body = {}, operationId = newOperationId()) => send('POST', path, { 'content-type': 'application/json', 'operation-id': operationId }, JSON.stringify(body)),
  };
}

/** The clinic in which this browser is signed in as staff. */
export function clinicIdOf(browser: Browser): ClinicId {
  return idSchema<'Clinic'>().parse(/__Host-staff=([0-9a-f-]{36})\./.exec(browser.cookies())?.[1]);
}

export function newOperationId(): Id<'Operation'> {
  return idSchema<'Operation'>().parse(crypto.randomUUID());
}

const auditRowSchema = z.object({ action: z.string(), outcome: z.string(), patientId: z.string().nullable(), facts: z.record(z.string(), z.unknown()) });

/** What the audit record of a clinic says, oldest first; reads stand in it once they have been flushed. */
export async function auditOf(database: Database, { clinicId }: Pick<Clinic, 'clinicId'>) {
  return database.inTenant<{ audit_event: { sequence: number; event: Buffer } }, z.output<typeof auditRowSchema>[]>(clinicId, async (tx) => {
    const rows = await tx.selectFrom('audit_event').select('event').orderBy('sequence').execute();
    return rows.map((row) => auditRowSchema.parse(JSON.parse(row.event.toString())));
  });
}
