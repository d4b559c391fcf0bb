import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { SchemaFault } from '#foundation/schema-fault.ts';
import { pathText } from '#foundation/schema-fault.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { CaseEvent, PlayedEvent } from './events.ts';
import { expandIntake } from './expand-intake.ts';
import { expandReadiness } from './expand-readiness.ts';
import { expandSession } from './expand-session.ts';
import type { CaseExpectation } from './expectations.ts';
import type { CaseDocument } from './format.ts';
import { isEvent } from './format.ts';
import { orderNameOf } from './order-name.ts';
import type { TimeContext } from './time-text.ts';
import { isAfterDose, resolveTime } from './time-text.ts';

/** One thing to do or to ask, at its moment; `context` resolves the other times it states. */
export type CaseEntry = {
  readonly path: string;
  readonly at: Instant;
  readonly context: TimeContext;
} & ({ readonly type: 'event'; readonly event: PlayedEvent } | { readonly type: 'expectation'; readonly expectation: CaseExpectation });

/** A timeline laid out: every entry at its moment, earliest first, and what keeps others from being laid out. */
export type LaidOutTimeline = { readonly entries: readonly CaseEntry[]; readonly faults: readonly SchemaFault[] };

type Entry = CaseEvent | CaseExpectation;
type Placed = { readonly entry: Entry; readonly position: number; readonly at: Instant; readonly context: TimeContext };
type PlayedAt = { readonly at: Instant; readonly event: PlayedEvent };

/** Gives every entry its moment, lays shorthands out, and puts all in order of time; entries of one moment keep the order of the file. */
export function layOutTimeline(document: CaseDocument): LaidOutTimeline {
  const { placed, faults } = placeEntries(document);
  const entries = placed.flatMap((each) => layOut(each, placed, document));
  return { entries: entries.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at)), faults };
}

function placeEntries(document: CaseDocument): { readonly placed: readonly Placed[]; readonly faults: readonly SchemaFault[] } {
  const placed: Placed[] = [];
  const faults: SchemaFault[] = [];
  let context: TimeContext = { zone: document.zone, previous: null, floor: null, doseBegan: null };
  for (const [position, entry] of document.timeline.entries()) {
    const at = entry.at === undefined ? context.previous : resolveTime(entry.at, context);
    const isTooEarly = at !== null && context.floor !== null && at < context.floor;
    if (at === null || isTooEarly) {
      faults.push({ path: `${pathText(['timeline', position])}.at`, sentence: isTooEarly ? 'comes before the entry above it; entries stand in order of time' : whyNoMoment(entry.at) });
      continue;
    }
    const own: TimeContext = { ...context, previous: at, floor: at, doseBegan: doseBeganAt(entry, at, context) };
    const dangling = own.doseBegan === null ? findAfterDose(entry, ['timeline', position]) : null;
    if (dangling !== null) faults.push({ path: dangling, sentence: whyNoMoment('+') });
    placed.push({ entry, position, at, context: own });
    context = { ...own, previous: endOf(entry, position, at) };
  }
  return { placed, faults };
}

function layOut({ entry, position, at, context }: Placed, all: readonly Placed[], document: CaseDocument): readonly CaseEntry[] {
  const path = pathText(['timeline', position]);
  if (!isEvent(entry)) return [{ path, at, context, type: 'expectation', expectation: entry }];
  return playedBy(entry, { entry, position, at, context }, all, document).map((played) => ({ path, at: played.at, context: { ...context, previous: played.at }, type: 'event', event: played.event }));
}

function playedBy(event: CaseEvent, { position, at, context }: Placed, all: readonly Placed[], document: CaseDocument): readonly PlayedAt[] {
  const events = all.flatMap((each) => (isEvent(each.entry) ? [{ ...each, event: each.entry }] : []));
  const earlier = events.filter((each) => each.position < position).map((each) => each.event);
  const later = events.filter((each) => each.position > position);
  switch (event.event) {
    case 'session':
      return sessionAt(event, position, at);
    case 'intake-completed':
      return expandIntake(document.person, earlier, at).map((played) => ({ at, event: played }));
    case 'ready-for-dosing': {
      const sessionDays = later.filter((each) => each.event.event === 'session' || each.event.event === 'session-check-in').map((each) => localDateOf(each.at, context.zone));
      const around = { person: document.person, at, zone: context.zone, earlier, later: later.map((each) => each.event), sessionDays };
      return expandReadiness(event, around).map((played) => ({ at, event: played }));
    }
    default:
      return [{ at, event }];
  }
}

function sessionAt(session: Parameters<typeof expandSession>[0], position: number, at: Instant): readonly PlayedAt[] {
  return expandSession(session, orderNameOf(session, position)).map(({ minute, event }) => ({ at: after(at, minutes(minute)), event }));
}

/** When an entry is over: a session at its discharge, anything else at once. */
function endOf(entry: Entry, position: number, at: Instant): Instant {
  return isEvent(entry) && entry.event === 'session' ? (sessionAt(entry, position, at).at(-1)?.at ?? at) : at;
}

function whyNoMoment(text: string | undefined): string {
  if (text === undefined) return 'expected a time, because no entry stands above it';
  return text.startsWith('+') ? 'expected a dose before it, because the time counts from the beginning of a dose' : 'expected a day with the time, because no entry stands above it';
}

function doseBeganAt(entry: Entry, at: Instant, context: TimeContext): Instant | null {
  return isEvent(entry) && beginsDose(entry) ? resolveTime(entry.effectiveAt ?? at, { ...context, previous: at }) : context.doseBegan;
}

function beginsDose(event: CaseEvent): boolean {
  switch (event.event) {
    case 'session':
    case 'infusion-start':
    case 'injection':
    case 'lozenge':
    case 'oral-dose':
    case 'nasal-spray':
      return event.refused === undefined;
    case 'device':
      return event.number === 1 && event.refused === undefined;
    default:
      return false;
  }
}

function findAfterDose(value: unknown, steps: readonly (string | number)[]): string | null {
  if (typeof value === 'string') return isAfterDose(value) ? pathText(steps) : null;
  if (typeof value !== 'object' || value === null) return null;
  const parts: readonly (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [step, part] of parts) {
    const found = findAfterDose(part, [...steps, step]);
    if (found !== null) return found;
  }
  return null;
}
