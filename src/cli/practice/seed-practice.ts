import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DatabaseAddress } from '#database/address.ts';
import { openDatabase } from '#database/tenant.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { daysBetween, localDateOf, localDateTimeOf } from '#foundation/zoned-time.ts';
import type { Random } from '#foundation/random.ts';
import { PRACTICE_SLUG } from '#people/clinic-slug.ts';
import { finishClinic } from '#people/store/clinic-directory.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { compose } from '#server/compose.ts';
import type { Case } from '../case/read-case.ts';
import { readCase } from '../case/read-case.ts';
import type { EventLine } from '../case/report.ts';
import { openPlayedClock } from '../case/play/clock.ts';
import { playTogether } from '../case/play/play-together.ts';
import { openScene, openStage } from '../case/play/scene.ts';
import { openPracticeClinic } from './practice-clinic.ts';
import { newRequest, PRACTICE_NAMES, sessionToday } from './practice-story.ts';
import { daysIn, shiftWeeks, weeksToNow } from './shift-case.ts';

export type PracticeSeed = {
  readonly address: DatabaseAddress;
  /** The present moment: every story ends before it. */
  readonly now: Instant;
  readonly random: Random;
  readonly zone: ZoneName;
  readonly casesFolder: string;
  /** Aborted when it shall end early; the clinic then stays unfinished, for the next start to make it anew. */
  readonly signal: AbortSignal;
};

/** How long before today the latest thing of a shipped case happened, at least. */
const DAYS_BEFORE_TODAY = 2;
const PER_MINUTE = 1_000_000;

/**
 * Makes the practice clinic and lives through its past months: the shipped cases, moved by whole weeks so that each ends
 * a few days ago, somebody with a session today, and a new request. Everything goes through the public interface, in
 * order of time.
 * @returns what did not go through, for whoever asked; nothing when it was ended early
 */
export async function seedPractice({ address, now, random, zone, casesFolder, signal }: PracticeSeed): Promise<readonly EventLine[] | undefined> {
  const database = openDatabase(address, { mayForget: true });
  const today = localDateOf(now, zone);
  const written = [...(await shippedCases(casesFolder, today, zone)), sessionToday(today, zone, timeOfSession(now, zone)), newRequest(today, zone)];
  const cases = written.map(read);
  const clock = openPlayedClock(cases.flatMap(({ entries }) => entries.map(({ at }) => at)).toSorted()[0] ?? now);
  const clinic = await openPracticeClinic({ database, clock: clock.now, random, slug: PRACTICE_SLUG, name: 'Fenestra practice clinic', zone, isUnfinished: true });
  const server = await compose({ database, clock: clock.now, random, perMinute: PER_MINUTE });
  try {
    const stage = openStage(server.app, clinic, clock);
    const failed = await playTogether(cases.map((each, index) => ({ read: each, scene: openScene(stage, each, index) })), now, signal);
    if (failed !== undefined) await database.inDirectory<PeopleTables, void>((tx) => finishClinic(tx, clinic.clinicId));
    return failed;
  } finally {
    await server.close();
    await database.close();
  }
}

const caseSchema = z.looseObject({ person: z.looseObject({}), clinic: z.looseObject({ staff: z.array(z.looseObject({ id: z.string(), role: z.string() })).default([]) }).default({ staff: [] }), timeline: z.array(z.looseObject({})) });

async function shippedCases(folder: string, today: LocalDate, zone: ZoneName): Promise<readonly unknown[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text, index) => forPractice(caseSchema.parse(JSON.parse(text)), PRACTICE_NAMES[index], today, zone));
}

/** A shipped case as a story of the practice clinic: its events alone, about now, with the staff that the clinic has. */
function forPractice({ person, clinic, timeline, ...head }: z.output<typeof caseSchema>, name: string | undefined, today: LocalDate, zone: ZoneName): unknown {
  const events = timeline.filter((entry) => 'event' in entry && (entry['refused'] === undefined || entry['event'] === 'session'));
  const lastDay = events.flatMap((event) => daysIn(event['at'])).toSorted().at(-1) ?? today;
  const shifted = shiftWeeks(withRepeatedTests(events), weeksToNow(lastDay, today, DAYS_BEFORE_TODAY));
  const { staff, ...rest } = clinic;
  return { ...head, zone, person: { ...person, ...(name !== undefined && { name }) }, clinic: rest, timeline: withUsualStaff(shifted, staff) };
}

type Entry = z.output<typeof caseSchema>['timeline'][number];

const TEST_REPEATED_AFTER_DAYS = 12;

/** A pregnancy test is repeated before it runs out; a case need not say so, because its dates are fixed. */
function withRepeatedTests(events: readonly Entry[]): readonly Entry[] {
  let tested: LocalDate | null = null;
  let day: LocalDate | null = null;
  return events.flatMap((event) => {
    day = daysIn(event['at'])[0] ?? day;
    if (event['event'] === 'pregnancy-test') tested = day;
    const isOld = event['event'] === 'session' && day !== null && tested !== null && daysBetween(tested, day) > TEST_REPEATED_AFTER_DAYS;
    if (isOld) tested = day;
    return isOld ? [{ event: 'pregnancy-test', at: `${day}T08:00`, result: 'negative' }, event] : [event];
  });
}

/** Members that a case brings with it are played by those of the clinic who do the same work. */
function withUsualStaff(timeline: unknown, staff: readonly { readonly id: string; readonly role: string }[]): unknown {
  return staff.reduce<unknown>((changed, member, index) => {
    const earlier = staff.slice(0, index).filter(({ role }) => role === member.role).length;
    return replaced(changed, member.id, earlier === 0 ? member.role : `second-${member.role}`);
  }, timeline);
}

function replaced(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((each: unknown) => replaced(each, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(each, from, to)]));
}

function read(written: unknown): Case {
  const found = readCase(JSON.stringify(written));
  if (found.malformed) throw new Error(found.faults.map(({ path, sentence }) => `${path}: ${sentence}`).join('; '));
  return found;
}

const EARLIEST = '09:00';
const LATEST = '17:00';

/** The full hour after next in which a session can still begin today, within the clinic's day. */
function timeOfSession(now: Instant, zone: ZoneName): string {
  const soon = `${localDateTimeOf(after(now, minutes(60)), zone).slice(11, 13)}:00`;
  const isTomorrow = localDateOf(after(now, minutes(60)), zone) !== localDateOf(now, zone);
  if (isTomorrow || soon > LATEST) return LATEST;
  return soon < EARLIEST ? EARLIEST : soon;
}
