import type { Id, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate, LocalDateTime, ZoneName } from '#foundation/zoned-time.ts';
import { addDays, instantOf, localDateOf } from '#foundation/zoned-time.ts';

/**
 * One person’s turn on duty, every week: the days it begins on, and from when until when by the clinic’s clock, in
 * minutes of the day, 0 to 1,439. One that ends no later than it begins goes on past midnight. `place` 1 is told first.
 */
export type DutyTurn = {
  readonly turnId: Id<'DutyTurn'>;
  readonly staffId: StaffId;
  readonly place: 1 | 2;
  readonly weekdays: readonly number[];
  readonly fromMinute: number;
  readonly untilMinute: number;
};

/** How far ahead the next turn is looked for: a week, and the day itself. */
const DAYS_AHEAD = 8;

/** Everybody on duty at a moment, in the order in which they are told, each once. */
export function onDuty(turns: readonly DutyTurn[], now: Instant, zone: ZoneName): readonly StaffId[] {
  const present = turns.filter((turn) => spansAround(turn, now, zone).some(({ from, until }) => from <= now && now < until));
  return [...new Set(present.toSorted((left, right) => left.place - right.place || (left.turnId < right.turnId ? -1 : 1)).map(({ staffId }) => staffId))];
}

/** When somebody is on duty next; the moment itself while somebody is, null when no turn stands. */
export function nextOnDutyAt(turns: readonly DutyTurn[], now: Instant, zone: ZoneName): Instant | null {
  if (onDuty(turns, now, zone).length > 0) return now;
  const beginnings = turns.flatMap((turn) => spansAround(turn, now, zone).map(({ from }) => from));
  return beginnings.filter((from) => from > now).toSorted()[0] ?? null;
}

/** The turn as it falls from the day before to a week later; a turn through the night has begun the day before. */
function spansAround(turn: DutyTurn, now: Instant, zone: ZoneName): readonly { readonly from: Instant; readonly until: Instant }[] {
  const today = localDateOf(now, zone);
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, index) => addDays(today, index - 1))
    .filter((day) => turn.weekdays.includes(weekdayOf(day)))
    .map((day) => ({ from: atMinute(day, turn.fromMinute, zone), until: atMinute(turn.untilMinute > turn.fromMinute ? day : addDays(day, 1), turn.untilMinute, zone) }));
}

function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function atMinute(day: LocalDate, minute: number, zone: ZoneName): Instant {
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from a calendar day and a minute of the day
  return instantOf(`${day}T${clock}` as LocalDateTime, zone);
}
