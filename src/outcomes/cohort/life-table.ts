/**
 * How long the people of one group were followed, counted by whole days: all that Kaplan-Meier, log-rank and hazard
 * ratio look at. Day 0 is the day from which times are counted.
 */
export class LifeTable {
  /** By day: people to whom it happened on that day. */
  readonly events: Int32Array;
  /** By day: people whose following ended on that day, with the event or before it. */
  readonly ends: Int32Array;
  #people = 0;

  /** @param lastDay the latest day that will be added, a whole number, 0 or more */
  constructor(lastDay: number) {
    this.events = new Int32Array(lastDay + 1);
    this.ends = new Int32Array(lastDay + 1);
  }

  get people(): number {
    return this.#people;
  }

  /** Adds one person. @param days whole days until the event, or until following ended before it; 0 to the last day */
  add(days: number, isEvent: boolean): void {
    this.#people += 1;
    this.ends[days] = (this.ends[days] ?? 0) + 1;
    if (isEvent) this.events[days] = (this.events[days] ?? 0) + 1;
  }

  /** Adds everybody of another table, whose days must not go beyond the last of this one. */
  addAll(other: LifeTable): void {
    this.#people += other.people;
    for (let day = 0; day < other.ends.length; day++) {
      this.ends[day] = (this.ends[day] ?? 0) + (other.ends[day] ?? 0);
      this.events[day] = (this.events[day] ?? 0) + (other.events[day] ?? 0);
    }
  }
}

/** People whose time is known: whole days until the event, or until following ended before it. */
export type FollowedTime = { readonly days: number; readonly isEvent: boolean };

/** The life table of a list of people. @throws RangeError for days that are no whole number of 0 or more */
export function lifeTableOf(times: readonly FollowedTime[]): LifeTable {
  const odd = times.find(({ days }) => !Number.isSafeInteger(days) || days < 0);
  if (odd !== undefined) throw new RangeError(`expected whole days of 0 or more, found ${odd.days}`);
  const table = new LifeTable(times.reduce((last, { days }) => Math.max(last, days), 0));
  for (const { days, isEvent } of times) table.add(days, isEvent);
  return table;
}

/** Several groups as one. */
export function joined(tables: readonly LifeTable[]): LifeTable {
  const whole = new LifeTable(tables.reduce((last, { ends }) => Math.max(last, ends.length - 1), 0));
  for (const table of tables) whole.addAll(table);
  return whole;
}

/** How many people had the event. */
export function eventsIn({ events }: LifeTable): number {
  return events.reduce((sum, count) => sum + count, 0);
}

/**
 * How many people are still followed and free of the event just before a day; who is censored on a day is still at
 * risk on it.
 */
export function peopleAtRisk({ people, ends }: LifeTable, day: number): number {
  return people - ends.subarray(0, day).reduce((sum, count) => sum + count, 0);
}

/**
 * Goes through the days on which the event came in any of several groups.
 * @param visit is handed the day, and by group who had the event on it and who was at risk just before; the lists are used again for the next day
 */
export function eachEventDay(tables: readonly LifeTable[], visit: (day: number, events: readonly number[], atRisk: readonly number[]) => void): void {
  const atRisk = tables.map(({ people }) => people);
  const events = tables.map(() => 0);
  const days = tables.reduce((most, { ends }) => Math.max(most, ends.length), 0);
  for (let day = 0; day < days; day++) {
    let isEventDay = false;
    for (const [group, table] of tables.entries()) {
      events[group] = table.events[day] ?? 0;
      isEventDay ||= events[group] !== 0;
    }
    if (isEventDay) visit(day, events, atRisk);
    for (const [group, table] of tables.entries()) atRisk[group] = (atRisk[group] ?? 0) - (table.ends[day] ?? 0);
  }
}
