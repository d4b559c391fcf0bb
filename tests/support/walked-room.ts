import type { Instant } from '#foundation/instant.ts';
import { between, minutes, toInstant } from '#foundation/instant.ts';
import type { OrderState } from '#plan/order.ts';
import type { DischargeAssessment, DischargeInput } from '#session/discharge-criteria.ts';
import { assessDischarge } from '#session/discharge-criteria.ts';
import type { GateAssessment, GateInput } from '#session/gate.ts';
import { assessGate } from '#session/gate.ts';
import type { SessionState } from '#session/session-state.ts';
import { fitForDose, fitToLeave, settings, vitalSignsAt } from './fit-person.ts';

const start = toInstant('2026-03-04T15:00:00Z');

/** What may be wrong before the dose, each as the check would meet it. */
const BEFORE = {
  identity: { identityEntered: { initials: 'ZZ', birthYear: 1984 } },
  consent: { consent: 'withdrawn' },
  screening: { screening: 'undecided' },
  dose: { doseFindings: null },
  hold: { concerns: [{ ruleId: 'SAFE-3', kind: 'hold', since: start }] },
  medicines: { medicines: null },
  pregnancy: { pregnancy: { result: 'positive', testedAt: start, hasMissedPeriodSince: false } },
  food: { lastFood: null },
  escort: { escort: 'none' },
} as const satisfies Readonly<Record<string, Partial<GateInput>>>;

/** What may be wrong after it, beside the time and the readings; at least one for each of DC-3 to DC-7. */
const AFTER = {
  walking: { walksSteadily: false },
  clear: { patientSaysClear: null },
  thoughts: { itemNine: 2 },
  ride: { escort: null },
  instructions: { hasWrittenInstructions: null },
  'sign-off': { signedOffBy: null },
} as const satisfies Readonly<Record<string, Partial<DischargeInput>>>;

export type Wrong = keyof typeof BEFORE | keyof typeof AFTER;
export const WRONGS = Object.keys({ ...BEFORE, ...AFTER }) as readonly Wrong[];
const isBefore = (wrong: Wrong): wrong is keyof typeof BEFORE => wrong in BEFORE;

/** What somebody in the room knows: the model that decides what must be possible. */
export type Room = {
  state: SessionState;
  readonly reached: Set<SessionState>;
  now: Instant;
  since: Instant;
  readonly wrong: Set<Wrong>;
  order: { version: number; state: OrderState };
  passedVersion: number | null;
  readings: Instant[];
  doseAt: Instant | null;
  /** What was judged the last time somebody looked, and when. */
  judged: { at: Instant; isFitForDose: boolean; isFitToLeave: boolean };
};

/** The judgements that the rules make of the same facts. */
export type Judged = { readonly gate: GateAssessment; readonly discharge: DischargeAssessment };

function lastReadingIsFresh({ readings, now }: Room): boolean {
  const last = readings.at(-1);
  return last !== undefined && between(last, now) <= minutes(30);
}

function isFitForDose(room: Room): boolean {
  return ![...room.wrong].some(isBefore) && room.order.state === 'signed' && lastReadingIsFresh(room);
}

/** DC-1 of a lozenge is two hours; DC-2 wants two readings since the dose, the last of the last half hour. */
function isFitToLeave(room: Room): boolean {
  const { doseAt, now, readings, wrong } = room;
  if (doseAt === null || between(doseAt, now) < minutes(120)) return false;
  return ![...wrong].some((each) => !isBefore(each)) && readings.filter((each) => each > doseAt).length >= 2 && lastReadingIsFresh(room);
}

/** Somebody looks: both sides judge the present moment. */
export function look(room: Room): Judged {
  const { now, wrong, doseAt } = room;
  const readings = room.readings.map((at) => vitalSignsAt(at));
  const base = fitForDose(start);
  const gate: GateInput = { ...base, now, readings, lastFood: 'none-today', order: orderOf(room) };
  const leaving: DischargeInput = {
    ...fitToLeave(start), now,
    times: { treatment: 'racemic-sublingual', startedAt: doseAt ?? now, lastGivenAt: doseAt ?? now, endedAt: null },
    baseline: readings.findLast((each) => doseAt === null || each.takenAt <= doseAt) ?? null,
    recovery: readings.filter((each) => doseAt !== null && each.takenAt > doseAt),
  };
  const before = [...wrong].filter(isBefore).map((each) => BEFORE[each]);
  const afterwards = [...wrong].flatMap((each) => (isBefore(each) ? [] : [AFTER[each]]));
  room.judged = { at: now, isFitForDose: isFitForDose(room), isFitToLeave: isFitToLeave(room) };
  return { gate: assessGate(Object.assign({}, gate, ...before), settings), discharge: assessDischarge(Object.assign({}, leaving, ...afterwards), settings) };
}

export function orderOf({ order }: Room) {
  const base = fitForDose(start).order;
  if (base === null) throw new Error('the order is missing');
  return { ...base, ...order };
}

/** A room at the time of the visit, in which nothing is right yet. */
export function emptyRoom(): Room {
  return {
    state: 'booked', reached: new Set(), now: start, since: start, wrong: new Set(WRONGS), order: { version: 1, state: 'draft' },
    passedVersion: null, readings: [], doseAt: null, judged: { at: start, isFitForDose: false, isFitToLeave: false },
  };
}
