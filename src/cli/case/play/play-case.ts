import type { Instant } from '#foundation/instant.ts';
import { localDateTimeOf } from '#foundation/zoned-time.ts';
import type { CaseReport, EventLine, ExpectationLine } from '../report.ts';
import { reportCase } from '../report.ts';
import type { Case } from '../read-case.ts';
import { resolveTime } from '../time-text.ts';
import type { CaseEntry } from '../timeline.ts';
import { judgeAttempt } from './attempt.ts';
import type { Cue } from './cue.ts';
import { listCreated } from './created.ts';
import { changesIntake } from './intake-changes.ts';
import { playEvent } from './events/play-event.ts';
import { askExpectation } from './expectations/ask-expectation.ts';
import { recordOf } from './missing.ts';
import type { EventOutcome } from './outcome.ts';
import { failed, NO_ADDRESS, writtenRefusal } from './outcome.ts';
import type { Later, Scene } from './scene.ts';
import { CannotLook } from './scene.ts';
import { takeOn } from './take-on.ts';
import type { Verdict } from './verdict.ts';
import { cannotJudge, notHeld } from './verdict.ts';

/** What a line of the report begins with when neither the platform nor this player foresaw it. */
export const UNFORESEEN = 'unforeseen:';

type EventEntry = Extract<CaseEntry, { type: 'event' }>;
type ExpectationEntry = Extract<CaseEntry, { type: 'expectation' }>;

/** The lines of a case's report as they come. */
export type Lines = { readonly events: EventLine[]; readonly expectations: ExpectationLine[] };

/** Plays a whole case from its first entry to its last. */
export async function playCase(scene: Scene, read: Case, file: string): Promise<CaseReport> {
  const lines: Lines = { events: [], expectations: [] };
  for (const entry of read.entries) await playEntry(scene, entry, lines);
  await settle(scene, null, lines);
  return reportCase({ id: read.document.id, title: read.document.title, file }, lines.events, lines.expectations);
}

/** Moves the clock to an entry and enters or asks it. */
export async function playEntry(scene: Scene, entry: CaseEntry, lines: Lines): Promise<void> {
  await settle(scene, entry.at, lines);
  scene.clock.moveTo(entry.at);
  const taken = await takeOnInTime(scene, entry);
  if (taken !== null && taken.state !== 'done') lines.events.push(eventLine(scene, entry, 'the person is taken on', taken));
  if (entry.type === 'event') return playOne(scene, entry, lines);
  const verdict = await ask(scene, entry);
  const { expect, rule = null, note = null } = entry.expectation;
  const found = verdict.status === 'not-held' ? `${verdict.found}${after(scene)}` : verdict.found;
  lines.expectations.push({ path: entry.path, at: readAt(scene, entry.at), expect, rule, note, ...verdict, found });
}

/** Does what earlier events left for later, as far as a moment; all of it at the end. */
export async function settle(scene: Scene, until: Instant | null, lines: Lines): Promise<void> {
  for (let next = nextDue(scene, until); next !== undefined; next = nextDue(scene, until)) {
    scene.later.splice(scene.later.indexOf(next), 1);
    scene.clock.moveTo(next.at);
    const outcome = await withoutCrash(next.act);
    if (outcome.state !== 'done') lines.events.push(eventLine(scene, next, next.event, outcome));
  }
}

function nextDue({ later }: Scene, until: Instant | null): Later | undefined {
  return later.filter(({ at }) => until === null || at <= until).toSorted((left, right) => (left.at < right.at ? -1 : 1))[0];
}

/** Before anything is entered or asked about a person, they are on record. */
async function takeOnInTime(scene: Scene, entry: CaseEntry): Promise<EventOutcome | null> {
  if (scene.record.patientId !== null) return null;
  if (entry.type === 'event' && WITHOUT_RECORD.has(entry.event.event)) return null;
  return withoutCrash(() => takeOn(scene));
}

const WITHOUT_RECORD: ReadonlySet<string> = new Set(['consultation-request', 'consultation-closed', 'setting-changed', 'wait']);

async function playOne(scene: Scene, entry: EventEntry, lines: Lines): Promise<void> {
  const { event } = entry;
  if (event.id !== undefined && isCountedFrom(scene, event.id)) scene.record.createdBefore.set(event.id, await listCreated(scene));
  scene.record.entered.push({ at: entry.at, event: event.event });
  const outcome = await withoutCrash(() => playEvent(event.event, cueOf(scene, entry)));
  if (outcome.state === 'done' && changesIntake(event.event)) scene.record.screening.isStale = true;
  const attempt = judgeAttempt(event, outcome);
  const line = { ...eventLine(scene, entry, event.event, outcome), status: attempt.status };
  lines.events.push(line);
  if (attempt.status === 'failed') scene.record.misfortunes.push({ path: line.path, event: line.event, found: line.found });
  if (attempt.expectation === null) return;
  const { path, at } = entry;
  lines.expectations.push({ path, at: readAt(scene, at), rule: null, note: event.note ?? null, ...attempt.expectation });
}

function isCountedFrom({ document }: Scene, id: string): boolean {
  return document.timeline.some((entry) => 'expect' in entry && entry.expect === 'nothing-created' && entry.sinceEntry === id);
}

function cueOf(scene: Scene, { path, event, at, context }: EventEntry): Cue<EventEntry['event']> {
  const effectiveAt = event.effectiveAt === undefined ? at : (resolveTime(event.effectiveAt, context) ?? at);
  return { scene, path, event, at, effectiveAt, context };
}

async function ask(scene: Scene, { expectation, at, context }: ExpectationEntry): Promise<Verdict> {
  try {
    return await askExpectation(expectation.expect, { scene, expectation, at, context });
  } catch (error) {
    if (error instanceof CannotLook && error.refusal.code === 'request.unknown-address') return cannotJudge(expectation, `${error.message}: ${NO_ADDRESS}`, recordOf(expectation.expect));
    return notHeld(expectation, messageOf(error));
  }
}

/** An event that cannot be entered is a line of the report, never the end of it. */
async function withoutCrash(act: () => Promise<EventOutcome>): Promise<EventOutcome> {
  try {
    return await act();
  } catch (error) {
    return failed(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  if (error instanceof CannotLook) return `${error.message}: ${error.refusal.code}, ${error.refusal.sentence}`;
  return `${UNFORESEEN} ${error instanceof Error ? error.message : String(error)}`;
}

/** What went wrong before and may be why an expectation does not hold. */
function after({ record }: Scene): string {
  const last = record.misfortunes.at(-1);
  return last === undefined ? '' : ` (before it, ${last.path} ${last.event}: ${last.found})`;
}

function eventLine(scene: Scene, { path, at, ...entry }: CaseEntry | Later, event: string, outcome: EventOutcome): EventLine {
  const isLaidOut = 'type' in entry && !standsInFile(scene, path, event);
  return { path: isLaidOut ? `${path} ${event}` : path, at: readAt(scene, at), event, ...resultOf(outcome) };
}

function standsInFile({ document }: Scene, path: string, event: string): boolean {
  const entry = document.timeline[Number(/\d+/.exec(path)?.[0] ?? 0)];
  // A session carries what it expects of its start.
  return entry === undefined || !('event' in entry) || entry.event === event || (entry.event === 'session' && event === 'session-start');
}

function resultOf(outcome: EventOutcome): Pick<EventLine, 'status' | 'found' | 'missingRules'> {
  switch (outcome.state) {
    case 'done':
      return { status: 'done', found: outcome.found, missingRules: [] };
    case 'failed':
      return { status: 'failed', found: outcome.found, missingRules: [] };
    case 'refused':
      return { status: 'failed', found: writtenRefusal(outcome.refusal, outcome.rules), missingRules: [] };
    case 'not-supported':
      return { status: 'not-yet-supported', found: outcome.reason, missingRules: outcome.missing };
  }
}

function readAt({ document }: Scene, at: Instant): string {
  return localDateTimeOf(at, document.zone);
}
