import type { Instant } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { addDays, dayOf, mondayOf, readingOf } from '#interface/format/clinic-time.ts';
import type { NamedRoom } from '#people/room-names.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { treatments } from '../../../route.ts';
import { INTEGRATION_VISIT, sessionLength } from '../../../visit.ts';

/** What the rows and columns of the calendar stand for. */
export const LANE_KINDS = ['room', 'person', 'patient'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** A row or column of the calendar: a room, somebody of the staff or a patient, or the visits that have none; `key` is null for those. */
export type Lane = { readonly key: string | null; readonly name: string; readonly holds: (visit: WireVisit) => boolean };

/** A visit on the day’s page: from which minute to which, how long its room stays held after it, and where it stands among others at the same time. */
export type DayBlock = {
  readonly visit: WireVisit;
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly heldUntilMinute: number;
  readonly column: number;
  readonly columns: number;
};

const MINUTE_MS = 60_000;
const USUAL_HOURS = { from: 8, until: 18 } as const;

/** The days of a week from its Monday on. */
export function weekDays(monday: string): readonly LocalDate[] {
  return Array.from({ length: 7 }, (_none, index) => addDays(monday, index));
}

/** The visits of one day in one lane, by time. */
export function visitsAt(visits: readonly WireVisit[], day: string, lane: Pick<Lane, 'holds'>, zone: ZoneName): readonly WireVisit[] {
  return visits.filter((visit) => lane.holds(visit) && dayOf(visit.startsAt, zone) === day).toSorted((left, right) => left.startsAt.localeCompare(right.startsAt));
}

/** The lanes of one kind: every open room, and a closed one while visits lie in it; or everybody who has a visit, by name. One more where visits have none. */
export function lanesFor(kind: LaneKind, rooms: readonly NamedRoom[], visits: readonly WireVisit[], noneWord: string): readonly Lane[] {
  const lanes = kind === 'room' ? roomLanes(rooms, visits) : kind === 'person' ? staffLanes(visits) : patientLanes(visits);
  const isLeft = (visit: WireVisit) => lanes.every((lane) => !lane.holds(visit));
  return visits.some(isLeft) ? [...lanes, { key: null, name: noneWord, holds: isLeft }] : lanes;
}

function roomLanes(rooms: readonly NamedRoom[], visits: readonly WireVisit[]): readonly Lane[] {
  const shown = rooms.filter(({ roomId, isClosed }) => !isClosed || visits.some((visit) => visit.roomId === roomId));
  return shown.map(({ roomId, name }) => ({ key: roomId, name, holds: (visit) => visit.roomId === roomId }));
}

function staffLanes(visits: readonly WireVisit[]): readonly Lane[] {
  const names = new Map(visits.flatMap(({ staff }) => staff.map(({ staffId, name }) => [staffId, name] as const)));
  return byName([...names].map(([staffId, name]) => ({ key: staffId, name, holds: (visit) => visit.staff.some((each) => each.staffId === staffId) })));
}

function patientLanes(visits: readonly WireVisit[]): readonly Lane[] {
  const names = new Map(visits.map(({ patientId, patientName }) => [patientId, patientName]));
  return byName([...names].map(([patientId, name]) => ({ key: patientId, name, holds: (visit) => visit.patientId === patientId })));
}

function byName(lanes: readonly Lane[]): readonly Lane[] {
  return lanes.toSorted((left, right) => left.name.localeCompare(right.name));
}

/** Every day from a first to a last. */
export function daysFrom(firstDay: string, lastDay: string): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = addDays(firstDay, 0); day <= lastDay; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The Monday and the Sunday between which the month of a day lies. */
export function monthSpan(day: string): { readonly firstDay: LocalDate; readonly lastDay: LocalDate } {
  const first = addDays(`${day.slice(0, 7)}-01`, 0);
  const nextMonth = addDays(first, 31).slice(0, 7);
  return { firstDay: mondayOf(first), lastDay: addDays(mondayOf(addDays(`${nextMonth}-01`, -1)), 6) };
}

/** The blocks of one lane and day; visits at the same time stand side by side. */
export function dayBlocks(visits: readonly WireVisit[], zone: ZoneName): readonly DayBlock[] {
  const placed: DayBlock[] = [];
  for (const visit of visits) {
    const fromMinute = minuteOf(visit.startsAt, zone);
    const untilMinute = fromMinute + between(visit.startsAt, visit.endsAt) / MINUTE_MS;
    const taken = new Set(placed.filter((other) => other.untilMinute > fromMinute).map(({ column }) => column));
    const column = Array.from({ length: taken.size + 1 }, (_none, index) => index).find((index) => !taken.has(index)) ?? 0;
    placed.push({ visit, fromMinute, untilMinute, heldUntilMinute: untilMinute + heldAfter(visit), column, columns: 1 });
  }
  return placed.map((block) => {
    const together = placed.filter((other) => other.fromMinute < block.untilMinute && block.fromMinute < other.untilMinute);
    return { ...block, columns: Math.max(...together.map(({ column }) => column)) + 1 };
  });
}

/** The hours that a day’s page shows: the usual ones, wider where visits lie outside. */
export function shownHours(blocks: readonly DayBlock[]): { readonly from: number; readonly until: number } {
  const from = Math.min(USUAL_HOURS.from, ...blocks.map(({ fromMinute }) => Math.floor(fromMinute / 60)));
  const until = Math.max(USUAL_HOURS.until, ...blocks.map(({ heldUntilMinute }) => Math.ceil(heldUntilMinute / 60)));
  return { from, until: Math.min(24, until) };
}

export function minuteOf(at: Instant, zone: ZoneName): number {
  const [hours = 0, minutes = 0] = readingOf(at, zone).slice(11).split(':').map(Number);
  return 60 * hours + minutes;
}

/** Minutes for which the room stays held after a visit: recovery, and making it ready again. */
function heldAfter({ kind, treatment }: WireVisit): number {
  const length = kind === 'dosing-session' && treatment !== null ? sessionLength(treatments[treatment].form) : INTEGRATION_VISIT;
  return (length.recovery + length.turnover) / MINUTE_MS;
}
