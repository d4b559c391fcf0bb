import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Order, OrderState } from '#plan/order.ts';
import { orderInMilligrams } from '#plan/ordered-dose.ts';
import type { DischargeAssessment } from './discharge-criteria.ts';
import { judgeCriterion } from './discharge-criterion.ts';
import type { GateAssessment } from './gate.ts';
import type { GateItemState, GateReason } from './gate-item.ts';
import { gateItem, gateItemKeys } from './gate-item.ts';
import type { DosingSession, SessionStep } from './session-state.ts';
import { bookSession, possibleSteps, takeStep } from './session-state.ts';

const start = toInstant('2026-03-04T15:00:00Z');
const at = (minute: number) => after(start, minutes(minute));
const prescriber = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000001');
const orderId = idSchema<'Order'>().parse('00000000-0000-7000-8000-000000000002');
const reason: GateReason = { text: 'Pressure settled.', by: prescriber, isPrescriber: true, at: start };
const ruleIds = ['DC-1', 'DC-2', 'DC-3', 'DC-4', 'DC-5', 'DC-6', 'DC-7'] as const;

function gate(assessedAt: Instant, state: GateItemState = 'go'): GateAssessment {
  const items = gateItemKeys.map((key, index) => gateItem(key, { state: index === 0 ? state : 'go', why: 'Because.' }));
  return { assessedAt, verdict: state, items };
}

function order(version = 1, state: OrderState = 'signed'): Order {
  const dose = orderInMilligrams({ treatment: 'racemic-sublingual', dose: exact('100', 'mg'), concentration: null, infusionConcentration: null, infusionTime: null });
  return { id: orderId, version, state, dose, signature: null, cancelReason: null };
}

function discharge(assessedAt: Instant, openIndex: number | null = null): DischargeAssessment {
  const criteria = ruleIds.map((ruleId, index) =>
    judgeCriterion({ ruleId, parts: [{ what: 'part', holds: index !== openIndex }], inputs: [], threshold: '', source: { key: 'product-default', mark: 'P' } }),
  );
  return { assessedAt, criteria };
}

const complete = { prescriberNote: 'Talked it through.', escort: 'informed', isEventRecorded: true, leftAt: start } as const;

function take(session: DosingSession, ...steps: readonly SessionStep[]): DosingSession {
  return steps.reduce((current, step) => {
    const next = takeStep(current, step);
    if (isRefusal(next)) throw new Error(`${step.kind}: ${next.code}`);
    return next;
  }, session);
}

const ready = () => take(bookSession(start), { kind: 'check-in', at: at(1) }, { kind: 'open-gate', at: at(2) }, { kind: 'pass-gate', at: at(5), gate: gate(at(5)), order: order() });
const dosing = () => take(ready(), { kind: 'start-dosing', at: at(6), gate: gate(at(6)), order: order() });
const recovery = () => take(dosing(), { kind: 'end-dosing', at: at(46) });

describe('a dosing session', () => {
  it('goes from booking to discharge', () => {
    const session = take(
      dosing(),
      { kind: 'pause-dosing', at: at(20) },
      { kind: 'resume-dosing', at: at(22), hasRedPrompt: false, reason: null },
      { kind: 'end-dosing', at: at(48) },
      { kind: 'discharge', at: at(170), assessment: discharge(at(170)) },
    );
    expect(session).toEqual({ state: 'discharged', since: at(170), order: { id: orderId, version: 1 }, dosingStartedAt: at(6), dosingEndedAt: at(48), isStoppedEarly: false });
  });

  it('remembers that dosing was stopped early', () => {
    expect(take(dosing(), { kind: 'stop-dosing', at: at(15), reason: 'Vomiting.' })).toMatchObject({ state: 'recovery', isStoppedEarly: true, dosingEndedAt: at(15) });
  });

  it('ends when the person leaves against advice, with a complete record', () => {
    expect(take(recovery(), { kind: 'leave-against-advice', at: at(60), record: complete })).toMatchObject({ state: 'left-against-advice' });
    expect(takeStep(recovery(), { kind: 'leave-against-advice', at: at(60), record: { ...complete, escort: null } })).toMatchObject({ code: 'discharge.against-advice-incomplete', facts: { missing: ['word to the escort'] } });
  });

  it('can be aborted until dosing begins, with a reason', () => {
    expect(take(ready(), { kind: 'abort', at: at(6), reason: 'Ate breakfast.' })).toMatchObject({ state: 'aborted' });
    expect(takeStep(ready(), { kind: 'abort', at: at(6), reason: ' ' })).toMatchObject({ code: 'session.reason-missing' });
    expect(takeStep(dosing(), { kind: 'abort', at: at(7), reason: 'No.' })).toMatchObject({ code: 'session.step-not-possible' });
  });

  it('refuses a step before the last one', () => {
    expect(takeStep(dosing(), { kind: 'end-dosing', at: at(5) })).toMatchObject({ code: 'session.earlier-than-last-step' });
  });
});

describe('the table of steps', () => {
  const states = Object.keys(possibleSteps);

  it.each([
    ['start-dosing', ['ready']],
    ['pass-gate', ['gate']],
    ['discharge', ['recovery']],
    ['leave-against-advice', ['recovery']],
    ['resume-dosing', ['paused']],
    ['stop-dosing', ['dosing', 'paused']],
    ['abort', ['booked', 'checked-in', 'gate', 'ready']],
  ] as const)('offers %s only in %j', (kind, expected) => {
    expect(states.filter((state) => Object.entries(possibleSteps).some(([each, kinds]) => each === state && kinds.includes(kind)))).toEqual(expected);
  });

  it('offers nothing in a final state', () => {
    for (const state of ['discharged', 'left-against-advice', 'aborted'] as const) expect(possibleSteps[state]).toEqual([]);
  });
});

describe('passing the check and starting', () => {
  const atGate = () => take(bookSession(start), { kind: 'check-in', at: at(1) }, { kind: 'open-gate', at: at(2) });

  it.each<GateItemState>(['needs-reason', 'unknown', 'no-go'])('is refused with an item that is %s, naming it', (state) => {
    expect(takeStep(atGate(), { kind: 'pass-gate', at: at(5), gate: gate(at(5), state), order: order() })).toMatchObject({ code: 'session.gate-not-go', facts: { open: [{ key: 'identity', state }] } });
    expect(takeStep(ready(), { kind: 'start-dosing', at: at(6), gate: gate(at(6), state), order: order() })).toMatchObject({ code: 'session.gate-not-go' });
  });

  it('is refused before the check is passed, with what is open in it', () => {
    expect(takeStep(atGate(), { kind: 'start-dosing', at: at(5), gate: gate(at(5)), order: order() })).toMatchObject({ kind: 'rule', code: 'session.gate-not-passed', facts: { state: 'gate', open: [] } });
    expect(takeStep(bookSession(start), { kind: 'start-dosing', at: at(5), gate: gate(at(5), 'unknown'), order: order() })).toMatchObject({ code: 'session.gate-not-passed', facts: { state: 'booked', open: [{ key: 'identity' }] } });
  });

  it('is refused with a check older than a minute, or from later', () => {
    expect(takeStep(ready(), { kind: 'start-dosing', at: at(7), gate: gate(at(6)), order: order() })).toMatchObject({ state: 'dosing' });
    expect(takeStep(ready(), { kind: 'start-dosing', at: after(at(7), milliseconds(1)), gate: gate(at(6)), order: order() })).toMatchObject({ code: 'session.gate-out-of-date' });
    expect(takeStep(ready(), { kind: 'start-dosing', at: at(6), gate: gate(at(7)), order: order() })).toMatchObject({ code: 'session.gate-out-of-date' });
  });

  it.each<OrderState>(['draft', 'superseded', 'cancelled'])('is refused with an order that is %s', (state) => {
    expect(takeStep(atGate(), { kind: 'pass-gate', at: at(5), gate: gate(at(5)), order: order(1, state) })).toMatchObject({ code: 'session.order-not-signed' });
    expect(takeStep(ready(), { kind: 'start-dosing', at: at(6), gate: gate(at(6)), order: order(1, state) })).toMatchObject({ code: 'session.order-not-signed' });
  });

  it('is refused when the order has a new version since the check, until the check is opened again', () => {
    expect(takeStep(ready(), { kind: 'start-dosing', at: at(6), gate: gate(at(6)), order: order(2) })).toMatchObject({ code: 'session.order-changed' });
    const again = take(ready(), { kind: 'reopen-gate', at: at(6), reason: 'New order.' }, { kind: 'pass-gate', at: at(7), gate: gate(at(7)), order: order(2) });
    expect(takeStep(again, { kind: 'start-dosing', at: at(7), gate: gate(at(7)), order: order(2) })).toMatchObject({ state: 'dosing' });
  });
});

describe('going on after a pause', () => {
  const paused = () => take(dosing(), { kind: 'pause-dosing', at: at(20) });
  const resume = (hasRedPrompt: boolean, given: GateReason | null) => takeStep(paused(), { kind: 'resume-dosing', at: at(25), hasRedPrompt, reason: given });

  it('with an open red prompt needs the prescriber’s reason', () => {
    expect(resume(true, null)).toMatchObject({ code: 'session.prescriber-reason-missing' });
    expect(resume(true, { ...reason, isPrescriber: false })).toMatchObject({ code: 'session.prescriber-reason-missing' });
    expect(resume(true, reason)).toMatchObject({ state: 'dosing' });
    expect(resume(false, null)).toMatchObject({ state: 'dosing' });
  });
});

describe('discharge', () => {
  it.each(ruleIds.map((ruleId, index) => [ruleId, index] as const))('is refused while %s is open', (ruleId, index) => {
    expect(takeStep(recovery(), { kind: 'discharge', at: at(170), assessment: discharge(at(170), index) })).toMatchObject({ code: 'discharge.criteria-not-met', facts: { first: ruleId } });
  });

  it('is refused with criteria judged more than a minute ago', () => {
    expect(takeStep(recovery(), { kind: 'discharge', at: at(172), assessment: discharge(at(170)) })).toMatchObject({ code: 'discharge.out-of-date' });
  });
});
