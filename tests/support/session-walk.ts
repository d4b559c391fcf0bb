import fc from 'fast-check';
import { expect } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { after, between, minutes } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { OrderState } from '#plan/order.ts';
import type { DosingSession, SessionState, SessionStep, takeStep } from '#session/session-state.ts';
import { bookSession } from '#session/session-state.ts';
import { prescriber } from './fit-person.ts';
import type { Judged, Room, Wrong } from './walked-room.ts';
import { emptyRoom, look, orderOf, WRONGS } from './walked-room.ts';

/** How the clinic itself would tell where a session may go: plain words, written without the table under test. */
const MOVES: Readonly<Record<SessionStep['kind'], { readonly from: readonly SessionState[]; readonly to: SessionState }>> = {
  'check-in': { from: ['booked'], to: 'checked-in' },
  'open-gate': { from: ['checked-in'], to: 'gate' },
  'pass-gate': { from: ['gate'], to: 'ready' },
  'reopen-gate': { from: ['ready'], to: 'gate' },
  'start-dosing': { from: ['ready'], to: 'dosing' },
  'pause-dosing': { from: ['dosing'], to: 'paused' },
  'resume-dosing': { from: ['paused'], to: 'dosing' },
  'stop-dosing': { from: ['dosing', 'paused'], to: 'recovery' },
  'end-dosing': { from: ['dosing', 'paused'], to: 'recovery' },
  discharge: { from: ['recovery'], to: 'discharged' },
  'leave-against-advice': { from: ['recovery'], to: 'left-against-advice' },
  abort: { from: ['booked', 'checked-in', 'gate', 'ready'], to: 'aborted' },
};
const KINDS = Object.keys(MOVES) as SessionStep['kind'][];

/** What runs: the session under the rules, with the judgements as last made. */
type Running = { readonly take: typeof takeStep; session: DosingSession; judged: Judged };
type Wish = { readonly isLikely: boolean; readonly pick: number; readonly isStale: boolean; readonly isTooEarly: boolean; readonly words: string; readonly hasRedPrompt: boolean; readonly isByPrescriber: boolean };

/** Whether this step must be possible now, as somebody in the room would say. */
function mayTake(room: Room, kind: SessionStep['kind'], at: Instant, wish: Wish): boolean {
  if (!MOVES[kind].from.includes(room.state) || at < room.since) return false;
  const isCurrent = between(room.judged.at, at) >= 0 && between(room.judged.at, at) <= minutes(1);
  const mayDose = isCurrent && room.judged.isFitForDose && room.order.state === 'signed';
  if (kind === 'pass-gate') return mayDose;
  if (kind === 'start-dosing') return mayDose && room.order.version === room.passedVersion;
  if (kind === 'discharge') return isCurrent && room.judged.isFitToLeave;
  if (kind === 'resume-dosing') return !wish.hasRedPrompt || wish.isByPrescriber;
  return !['reopen-gate', 'stop-dosing', 'abort', 'leave-against-advice'].includes(kind) || wish.words !== '';
}

function stepOf(room: Room, { judged }: Running, kind: SessionStep['kind'], at: Instant, wish: Wish): SessionStep {
  const { words, hasRedPrompt, isByPrescriber } = wish;
  switch (kind) {
    case 'check-in':
    case 'open-gate':
    case 'pause-dosing':
    case 'end-dosing':
      return { kind, at };
    case 'pass-gate':
    case 'start-dosing':
      return { kind, at, gate: judged.gate, order: orderOf(room) };
    case 'reopen-gate':
    case 'stop-dosing':
    case 'abort':
      return { kind, at, reason: words };
    case 'resume-dosing':
      return { kind, at, hasRedPrompt, reason: { text: 'Settled.', by: prescriber, isPrescriber: isByPrescriber, at } };
    case 'discharge':
      return { kind, at, assessment: judged.discharge };
    case 'leave-against-advice':
      return { kind, at, record: { prescriberNote: words, escort: 'informed', isEventRecorded: true, leftAt: at } };
  }
}

/** Tries one step on both sides: the rules must allow it exactly when the room would. */
function tryStep(room: Room, running: Running, wish: Wish): void {
  const offered = KINDS.filter((kind) => kind !== 'abort' && MOVES[kind].from.includes(room.state));
  const kinds = wish.isLikely && offered.length > 0 ? offered : KINDS;
  const kind = kinds[wish.pick % kinds.length] ?? 'abort';
  const at = wish.isTooEarly ? after(room.now, minutes(-3)) : room.now;
  if (!wish.isStale) running.judged = look(room);
  const isAllowed = mayTake(room, kind, at, wish);
  const next = running.take(running.session, stepOf(room, running, kind, at, wish));
  expect({ kind, isAllowed: !isRefusal(next), from: running.session.state }).toEqual({ kind, isAllowed, from: room.state });
  if (isRefusal(next)) return;
  running.session = next;
  Object.assign(room, { state: MOVES[kind].to, since: at });
  room.reached.add(room.state);
  if (kind === 'pass-gate') room.passedVersion = room.order.version;
  if (kind === 'reopen-gate') room.passedVersion = null;
  if (kind === 'start-dosing') room.doseAt = at;
  expect(next).toMatchObject({ state: room.state, since: at, dosingStartedAt: room.doseAt });
}

const wishes = fc.record<Wish>({
  isLikely: fc.nat(9).map((chance) => chance < 8),
  pick: fc.nat(1000),
  isStale: fc.nat(9).map((chance) => chance < 2),
  isTooEarly: fc.nat(19).map((chance) => chance === 0),
  words: fc.constantFrom('A reason.', 'A reason.', ''),
  hasRedPrompt: fc.boolean(),
  isByPrescriber: fc.boolean(),
});

type Act = fc.Command<Room, Running>;
const act = (name: string, run: (room: Room, running: Running) => void): Act => ({ check: () => true, run, toString: () => name });
const wait = (length: number) => act(`wait ${length}`, (room) => void (room.now = after(room.now, minutes(length))));
const read = act('vital signs', (room) => void room.readings.push(room.now));
const goesWrong = (wrong: Wrong) => act(`wrong: ${wrong}`, (room) => void room.wrong.add(wrong));
const putRight = (room: Room): void => {
  room.wrong.clear();
  room.order = { ...room.order, state: 'signed' };
  room.readings.push(room.now);
};
const comesRight = act('everything put right', putRight);
const restsWell = act('two quiet hours', (room) => {
  for (const length of [100, 20]) {
    room.now = after(room.now, minutes(length));
    putRight(room);
  }
});
const newOrder = (state: OrderState) => act(`order ${state}`, (room) => void (room.order = { version: room.order.version + 1, state }));
const step = (wish: Wish) => act(`step ${JSON.stringify(wish)}`, (room, running) => tryStep(room, running, wish));

const acts = fc.oneof(
  { weight: 12, arbitrary: wishes.map(step) },
  { weight: 5, arbitrary: fc.constantFrom(comesRight, comesRight, restsWell) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2, 20, 31, 60).map(wait) },
  { weight: 1, arbitrary: fc.constant(read) },
  { weight: 1, arbitrary: fc.constantFrom<Wrong>(...WRONGS).map(goesWrong) },
  { weight: 1, arbitrary: fc.constantFrom<OrderState>('signed', 'draft', 'superseded', 'cancelled').map(newOrder) },
);

function begin(take: typeof takeStep): { model: Room; real: Running } {
  const model = emptyRoom();
  return { model, real: { take, session: bookSession(model.now), judged: look(model) } };
}

export type Walks = { readonly reached: ReadonlyMap<SessionState, number>; readonly disagreement: string | null; readonly seed: number };

/** Walks `count` times at random through a session under these rules; tells in how many walks each state was reached, and the first walk on which rules and room disagree. */
export function walkSessions(take: typeof takeStep, count: number): Walks {
  const reached = new Map<SessionState, number>();
  const walk = fc.property(fc.commands([acts], { maxCommands: 120, size: 'max' }), (commands) => {
    const both = begin(take);
    fc.modelRun(() => both, commands);
    for (const state of both.model.reached) reached.set(state, (reached.get(state) ?? 0) + 1);
  });
  const details = fc.check(walk, { numRuns: count });
  return { reached, disagreement: details.failed ? fc.defaultReportMessage(details) ?? 'a walk failed' : null, seed: details.seed };
}
