import { z } from 'zod';
import type { PracticeClinic, PracticeRole } from '#cli/practice/practice-clinic.ts';
import { openPracticeClinic } from '#cli/practice/practice-clinic.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import type { PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { PatientDetails } from '#people/patient-details.ts';
import { compose } from '#server/compose.ts';
import { createTestDatabase } from './database.ts';
import type { Browser, Reply } from './people-story.ts';
import { admit, auditOf, browserOf } from './people-story.ts';
import { standingClock, testRandom } from './test-clinic.ts';

const STORY_START = '2026-03-02T15:00:00.000Z';

/** The whole server over a practice clinic with its people, rooms and consent texts, and a clock that stands until it is set. */
export type ClinicStory = {
  readonly clinic: PracticeClinic;
  readonly database: Database;
  readonly clock: ReturnType<typeof standingClock>;
  /** Lets time pass; whoever goes on afterwards signs in again. */
  wait(minutesPassed: number): Instant;
  /** A browser in which this member of staff has just signed in. */
  as(role: PracticeRole): Promise<Browser>;
  /** The same for somebody who came to the clinic during the story. */
  asStaff(staffId: StaffId): Promise<Browser>;
  /** The same, with a fresh proof of who they are, as signing asks for. */
  signing(role: PracticeRole): Promise<Browser>;
  /** The phone of a patient who has just signed in. */
  phoneOf(patientId: PatientId): Promise<Browser>;
  admit(details?: Partial<PatientDetails>): Promise<PatientId>;
  /** A browser in which nobody is signed in. */
  stranger(): Browser;
  /** Another clinic on the same server. */
  openOtherClinic(slug: string): Promise<{ readonly clinic: PracticeClinic; readonly prescriber: Browser; admit(): Promise<PatientId> }>;
  /** What the audit record says, oldest first. */
  auditOf(): ReturnType<typeof auditOf>;
  /** Puts the reads so far into the audit record. */
  flushReads(): Promise<void>;
  close(): Promise<void>;
};

export async function openClinicStory(start: string = STORY_START): Promise<ClinicStory> {
  return openClinicStoryOn(openDatabase(await createTestDatabase()), start);
}

/** The same over a database that is there already; closing the story closes it. */
export async function openClinicStoryOn(database: Database, start: string): Promise<ClinicStory> {
  const clock = standingClock(start);
  const common = { database, clock: clock.now, random: testRandom, zone: 'America/New_York' };
  const clinic = await openPracticeClinic({ ...common, slug: 'harbour', name: 'Harbour' });
  const server = await compose({ database, clock: clock.now, random: testRandom, perMinute: 100_000 });
  let browsers = 0;
  const stranger = () => browserOf(server.app, `10.3.${Math.floor((browsers += 1) / 250)}.${browsers % 250}`);
  const enter = async (slug: string, door: string, who: object): Promise<Browser> => {
    const browser = stranger();
    taken(await browser.post(`/api/public/${slug}/${door}`, who));
    return browser;
  };
  const stepUp = async (browser: Browser): Promise<Browser> => {
    taken(await browser.post('/api/staff/step-up', { proof: { practice: true } }));
    return browser;
  };
  const asStaff = (staffId: StaffId): Promise<Browser> => enter(clinic.slug, 'practice-sign-in', { staffId });
  const as = (role: PracticeRole): Promise<Browser> => asStaff(clinic.staff[role]);
  return {
    clinic,
    database,
    clock,
    as,
    asStaff,
    wait(minutesPassed) {
      clock.set(after(clock.now(), minutes(minutesPassed)));
      return clock.now();
    },
    signing: async (role) => stepUp(await as(role)),
    phoneOf: (patientId) => enter(clinic.slug, 'practice-patient-sign-in', { patientId }),
    admit: (details) => admit(database, clock.now(), clinic, details),
    stranger,
    async openOtherClinic(slug) {
      const other = await openPracticeClinic({ ...common, slug, name: slug });
      const prescriber = await stepUp(await enter(slug, 'practice-sign-in', { staffId: other.staff.prescriber }));
      return { clinic: other, prescriber, admit: () => admit(database, clock.now(), other) };
    },
    async auditOf() {
      await server.flushReads();
      return auditOf(database, clinic);
    },
    flushReads: server.flushReads,
    async close() {
      await server.close();
      await database.close();
    },
  };
}

/** The body of a reply that went well. @throws Error with the refusal when it did not */
export function taken({ status, body, code }: Reply): Record<string, unknown> {
  if (status !== 200) throw new Error(`expected to be taken, got ${status} ${code ?? ''}: ${JSON.stringify(body)}`);
  return body;
}

/** One text of a reply that went well, such as the id of what was made. */
export function textIn(reply: Reply, name: string): string {
  return z.string().parse(taken(reply)[name]);
}
