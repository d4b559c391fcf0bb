import type { Instant } from '#foundation/instant.ts';
import { between, minutes } from '#foundation/instant.ts';
import { addDays, instantOf, localDateOf, localDateTimeSchema } from '#foundation/zoned-time.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { BoardRow } from '../api-room.ts';
import { lockedRooms, sessionBoard } from '../api-room.ts';
import { boardName, lockedName } from '../person-in-room.ts';
import { nextDueOf } from '../recorded-observations.ts';
import { isOpenPrompt, listPrompts } from '../recorded-prompts.ts';
import type { SessionRecord, StandingRecord } from '../session-record.ts';
import { isOver, standingRecord } from '../session-record.ts';
import type { SessionSettings } from '../settings.ts';
import type { BoardVisit } from '../store/board.ts';
import { listBoardVisits } from '../store/board.ts';
import { OBSERVED_KINDS, readRecords } from '../store/session-record.ts';
import type { VitalSigns } from '../vital-signs.ts';
import type { SessionContext } from './session-context.ts';
import { clinicians, cliniciansEvenLocked, settingsOf } from './session-context.ts';

/** What the session domain offers to the corridor: every session of the day at a glance, and those that run while a screen is locked. */
export const boardRoutes: readonly Route[] = [
  route(sessionBoard, clinicians, async (context: SessionContext) => {
    const { clinic: { clinicId, zone }, now, tx } = context;
    context.audit({ action: 'session.board-opened' });
    const today = localDateOf(now, zone);
    const midnight = (day: typeof today) => instantOf(localDateTimeSchema.parse(`${day}T00:00`), zone);
    const visits = await listBoardVisits(tx, clinicId, midnight(today), midnight(addDays(today, 1)));
    return { now, sessions: await boardRows(context, visits, boardName) };
  }),

  route(lockedRooms, cliniciansEvenLocked, async (context: SessionContext) => {
    const { clinic: { clinicId }, now, tx } = context;
    // A span without length holds no visit of the day, only what runs.
    const visits = await listBoardVisits(tx, clinicId, now, now);
    context.audit({ action: 'session.locked-rooms-shown', facts: { rooms: visits.length } });
    return { now, sessions: await boardRows(context, visits, lockedName) };
  }),
];

type Naming = (patient: BoardVisit['patient']) => string;

async function boardRows(context: SessionContext, visits: readonly BoardVisit[], nameOf: Naming): Promise<BoardRow[]> {
  const { clinic: { clinicId }, now, tx } = context;
  const records = await readRecords(tx, clinicId, visits.flatMap(({ session }) => session ?? []), OBSERVED_KINDS);
  const bySession = new Map(records.map((record) => [record.session.sessionId, record]));
  const rows = visits.map((visit) => ({ ...boardRow(visit, visit.session && (bySession.get(visit.session.sessionId) ?? null), now, settingsOf(context)), name: nameOf(visit.patient) }));
  return rows.toSorted(byUrgency);
}

function boardRow(visit: BoardVisit, record: SessionRecord | null, now: Instant, settings: SessionSettings): Omit<BoardRow, 'name'> {
  const { visitId, roomName, treatment, startsAt, bookedAt, session } = visit;
  const plain = { visitId, roomName, treatment, startsAt };
  if (record === null || session === null) {
    return { ...plain, sessionId: null, state: 'booked', since: bookedAt, minuteOfSession: null, latest: latestValues({ readings: [] }), nextDue: null, openPrompts: 0, highestPriority: null };
  }
  const standing = standingRecord(record);
  return {
    ...plain,
    sessionId: session.sessionId,
    state: session.state,
    since: session.since,
    minuteOfSession: minuteOf(standing, now),
    latest: latestValues(standing),
    nextDue: nextDue(standing, now, settings),
    ...promptsOf(standing, now, settings),
  };
}

function minuteOf({ session: { dosingStartedAt, state, since } }: StandingRecord, now: Instant): number | null {
  return dosingStartedAt === null ? null : Math.floor(between(dosingStartedAt, isOver(state) ? since : now) / minutes(1));
}

/** The last value of each sign, which a set of others or a sedation score alone does not take from the board. */
function latestValues({ readings }: Pick<StandingRecord, 'readings'>): BoardRow['latest'] {
  const last = <Value>(valueOf: (vitalSigns: VitalSigns) => Value | null) => {
    const found = readings.findLast(({ vitalSigns }) => valueOf(vitalSigns) !== null);
    const value = found && valueOf(found.vitalSigns);
    return found === undefined || value === undefined || value === null ? null : { value, measuredAt: found.measuredAt };
  };
  return { pressureMmHg: last(({ bloodPressure }) => bloodPressure), heartRatePerMinute: last(({ heartRate }) => heartRate), oxygenSaturationPercent: last(({ oxygenSaturation }) => oxygenSaturation) };
}

function nextDue(record: StandingRecord, now: Instant, settings: SessionSettings): BoardRow['nextDue'] {
  const next = nextDueOf(record, now, settings);
  return next === null ? null : { ruleId: next.ruleId, dueAt: next.dueAt, items: [...next.items], state: next.state };
}

function promptsOf(record: StandingRecord, now: Instant, settings: SessionSettings): Pick<BoardRow, 'openPrompts' | 'highestPriority'> {
  const open = listPrompts(record, now, settings).filter(isOpenPrompt);
  const highestPriority = open.some(({ priority }) => priority === 'red') ? 'red' : open.length > 0 ? 'amber' : null;
  return { openPrompts: open.length, highestPriority };
}

/** What is due soonest stands first; rooms where nothing is due follow by their time. */
function byUrgency(left: BoardRow, right: BoardRow): number {
  const dueAt = ({ nextDue: due }: BoardRow) => due?.dueAt ?? '9999';
  return compare(dueAt(left), dueAt(right)) || compare(left.startsAt, right.startsAt) || compare(left.visitId, right.visitId);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
