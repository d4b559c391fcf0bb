import type { Instant } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { addDays, dayOf, readingOf } from '#interface/format/clinic-time.ts';
import type { NamedRoom } from '#people/room-names.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { treatments } from '../../../route.ts';
import { INTEGRATION_VISIT, sessionLength } from '../../../visit.ts';

/** A row or column of the calendar: a room, or the visits that need none. */
export type Lane = { readonly roomId: string | null; readonly name: string };

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
export function visitsAt(visits: readonly WireVisit[], day: string, roomId: string | null, zone: ZoneName): readonly WireVisit[] {
  return visits.filter((visit) => visit.roomId === roomId && dayOf(visit.startsAt, zone) === day).toSorted((left, right) => left.startsAt.localeCompare(right.startsAt));
}

/** The lanes that are shown: every open room, a closed one while visits lie in it, and one for visits without a room where there are any. */
export function lanesFor(rooms: readonly NamedRoom[], visits: readonly WireVisit[], noRoomWord: string): readonly Lane[] {
  const withoutRoom = visits.some(({ roomId }) => roomId === null) ? [{ roomId: null, name: noRoomWord }] : [];
  const shown = rooms.filter(({ roomId, isClosed }) => !isClosed || visits.some((visit) => visit.roomId === roomId));
  return [...shown.map(({ roomId, name }) => ({ roomId, name })), ...withoutRoom];
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
