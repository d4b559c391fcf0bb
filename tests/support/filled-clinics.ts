import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { PlayedClock } from '#cli/case/play/clock.ts';
import { playTogether } from '#cli/case/play/play-together.ts';
import type { Scene } from '#cli/case/play/scene.ts';
import { openScene, openStage } from '#cli/case/play/scene.ts';
import type { Case } from '#cli/case/read-case.ts';
import { readCase } from '#cli/case/read-case.ts';
import type { PracticeClinic } from '#cli/practice/practice-clinic.ts';
import { openPracticeClinic } from '#cli/practice/practice-clinic.ts';
import { newRequest } from '#cli/practice/practice-story.ts';
import { shiftWeeks } from '#cli/practice/shift-case.ts';
import type { Database } from '#database/tenant.ts';
import type { Id, PatientId, SessionId } from '#foundation/id.ts';
import { after, days, minutes, toInstant } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { addTheRest } from './rest-of-a-clinic.ts';
import { testRandom } from './test-clinic.ts';
import { writeReminder } from './written-reminder.ts';

/** A clinic in the middle of a day, with a word that stands in everything anybody wrote there and nowhere else. */
export type FilledClinic = { readonly clinic: PracticeClinic; readonly canary: string; readonly patientId: PatientId; readonly sessionId: SessionId; readonly reminderId: Id<'MeasureReminder'> };

const ZONE = 'America/New_York';
/** When the course of care begins with a request. */
export const COURSE_START = toInstant('2026-02-25T23:00:00Z');
/** The fifth infusion of O1 is running, the sixth is booked. */
export const MID_SESSION = toInstant('2026-03-11T14:20:00Z');
const DAYS_IN_A_WEEK = 7;

export type House = { readonly app: FastifyInstance; readonly database: Database; readonly clock: PlayedClock };

/**
 * Fills a clinic for each name on one server: a shipped case up to the middle of a session, a new request, and one of
 * everything else. All of it lies so many weeks later than in the case.
 */
export async function fillClinics({ app, database, clock }: House, names: readonly string[], weeksLater = 0): Promise<readonly FilledClinic[]> {
  const present = after(MID_SESSION, days(DAYS_IN_A_WEEK * weeksLater));
  const clinics = [];
  for (const name of names) {
    const canary = `quetzal${name}`;
    const clinic = await openPracticeClinic({ database, clock: clock.now, random: testRandom, slug: name, name: `${canary} clinic`, zone: ZONE });
    const cases = (await stories()).map((story) => readMarked(shiftWeeks(story, weeksLater), canary));
    clinics.push({ clinic, canary, played: cases.map((read, index) => ({ read, scene: openScene(openStage(app, clinic, clock), read, clinics.length * 10 + index) })) });
  }
  const failed = await playTogether(clinics.flatMap(({ played }) => played), present, new AbortController().signal);
  if (failed === undefined || failed.length > 0) throw new Error(JSON.stringify(failed));
  clock.moveTo(present);
  const filled = [];
  for (const { clinic, canary, played } of clinics) {
    const scene = played[0]?.scene ?? raise('a clinic without a story');
    await addTheRest(scene, canary, after(present, minutes(-filled.length)));
    const course = midSession(scene);
    const reminderId = await writeReminder(database, clinic.clinicId, course.patientId, present);
    filled.push({ clinic, canary, reminderId, ...course });
  }
  return filled;
}

function midSession({ record }: Scene): Pick<FilledClinic, 'patientId' | 'sessionId'> {
  const sessionId = record.allSessions.at(-1)?.sessionId;
  if (record.patientId === null || sessionId === undefined) return raise('the case left no person or no session');
  return { patientId: record.patientId, sessionId };
}

/** The case as it is shipped, and somebody who asked for a consultation the day before. */
async function stories(): Promise<readonly unknown[]> {
  const text = await readFile(join(PROJECT, 'cases', 'o1-six-infusions.json'), 'utf8');
  const today = localDateSchema.parse(MID_SESSION.slice(0, 10));
  return [JSON.parse(text), newRequest(today, ZONE)];
}

const WORDS = new Set(['text', 'message', 'cameUp', 'insight', 'emotionalShift', 'bringIntoLife']);

/** The case with the canary in its person's name and in everything that is written down. */
function readMarked(written: unknown, canary: string): Case {
  const marked = JSON.parse(JSON.stringify(written, (key, value: unknown) => (WORDS.has(key) && typeof value === 'string' ? `${value} ${canary}` : value))) as { id: string; person: { name: string } };
  marked.id = `${marked.id}-${canary}`;
  marked.person.name = `${marked.person.name} ${canary}`;
  const read = readCase(JSON.stringify(marked));
  return read.malformed ? raise(JSON.stringify(read.faults)) : read;
}

function raise(sentence: string): never {
  throw new Error(sentence);
}
