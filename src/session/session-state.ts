import type { OrderId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { between, minutes } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Order } from '#plan/order.ts';
import { isInForce } from '#plan/order.ts';
import type { DischargeAssessment } from './discharge-criteria.ts';
import { refuseDischarge } from './discharge-criteria.ts';
import type { GateAssessment } from './gate.ts';
import { isGo } from './gate.ts';
import type { GateReason } from './gate-item.ts';
import type { AgainstAdviceRecord } from './leaving-against-advice.ts';
import { judgeLeavingAgainstAdvice } from './leaving-against-advice.ts';
import { refuse } from './refusals.ts';

/** Where a dosing session stands. The last three are final. */
export type SessionState = 'booked' | 'checked-in' | 'gate' | 'ready' | 'dosing' | 'paused' | 'recovery' | 'discharged' | 'left-against-advice' | 'aborted';

/** One dosing session as far as its steps go. */
export type DosingSession = {
  readonly state: SessionState;
  /** When it entered this state. */
  readonly since: Instant;
  /** The order version the check was passed with; null before. */
  readonly order: { readonly id: OrderId; readonly version: number } | null;
  readonly dosingStartedAt: Instant | null;
  readonly dosingEndedAt: Instant | null;
  readonly isStoppedEarly: boolean;
};

/** One step with what it needs to be allowed. */
export type SessionStep =
  | { readonly kind: 'check-in'; readonly at: Instant }
  | { readonly kind: 'open-gate'; readonly at: Instant }
  | { readonly kind: 'pass-gate'; readonly at: Instant; readonly gate: GateAssessment; readonly order: Order }
  | { readonly kind: 'reopen-gate'; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'start-dosing'; readonly at: Instant; readonly gate: GateAssessment; readonly order: Order }
  | { readonly kind: 'pause-dosing'; readonly at: Instant }
  | { readonly kind: 'resume-dosing'; readonly at: Instant; readonly hasRedPrompt: boolean; readonly reason: GateReason | null }
  | { readonly kind: 'stop-dosing'; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'end-dosing'; readonly at: Instant }
  | { readonly kind: 'discharge'; readonly at: Instant; readonly assessment: DischargeAssessment }
  | { readonly kind: 'leave-against-advice'; readonly at: Instant; readonly record: AgainstAdviceRecord }
  | { readonly kind: 'abort'; readonly at: Instant; readonly reason: string };

type StepKind = SessionStep['kind'];

/** Which steps are possible in each state; a session whose dosing began can no longer be aborted, only stopped. */
export const possibleSteps: Readonly<Record<SessionState, readonly StepKind[]>> = {
  booked: ['check-in', 'abort'],
  'checked-in': ['open-gate', 'abort'],
  gate: ['pass-gate', 'abort'],
  ready: ['start-dosing', 'reopen-gate', 'abort'],
  dosing: ['pause-dosing', 'stop-dosing', 'end-dosing'],
  paused: ['resume-dosing', 'stop-dosing', 'end-dosing'],
  recovery: ['discharge', 'leave-against-advice'],
  discharged: [],
  'left-against-advice': [],
  aborted: [],
};

/** A session as booked. */
export function bookSession(at: Instant): DosingSession {
  return { state: 'booked', since: at, order: null, dosingStartedAt: null, dosingEndedAt: null, isStoppedEarly: false };
}

/**
 * Takes one step, or refuses it: not possible in this state, earlier than the last step, or against the step's own rule.
 * No path leads to dosing without a passed check and a signed order, and none to discharge without every criterion.
 */
export function takeStep(session: DosingSession, step: SessionStep): DosingSession | Refusal {
  if (!possibleSteps[session.state].includes(step.kind)) return refuseOutOfTurn(session, step);
  if (step.at < session.since) return refuse('session.earlier-than-last-step', { at: step.at, since: session.since });
  return refuseStep(session, step) ?? { ...afterStep(session, step), since: step.at };
}

/** No dose begins before the check is passed, whatever the check would say: a person passes it. */
function refuseOutOfTurn({ state }: DosingSession, step: SessionStep): Refusal {
  const isBeforeCheck = state === 'booked' || state === 'checked-in' || state === 'gate';
  if (step.kind === 'start-dosing' && isBeforeCheck) return refuse('session.gate-not-passed', { state, open: openItems(step.gate) });
  return refuse('session.step-not-possible', { state, step: step.kind });
}

function afterStep(session: DosingSession, step: SessionStep): DosingSession {
  switch (step.kind) {
    case 'check-in':
      return { ...session, state: 'checked-in' };
    case 'open-gate':
      return { ...session, state: 'gate' };
    case 'reopen-gate':
      return { ...session, state: 'gate', order: null };
    case 'pass-gate':
      return { ...session, state: 'ready', order: { id: step.order.id, version: step.order.version } };
    case 'start-dosing':
      return { ...session, state: 'dosing', dosingStartedAt: step.at };
    case 'pause-dosing':
      return { ...session, state: 'paused' };
    case 'resume-dosing':
      return { ...session, state: 'dosing' };
    case 'stop-dosing':
      return { ...session, state: 'recovery', dosingEndedAt: step.at, isStoppedEarly: true };
    case 'end-dosing':
      return { ...session, state: 'recovery', dosingEndedAt: step.at };
    case 'discharge':
      return { ...session, state: 'discharged' };
    case 'leave-against-advice':
      return { ...session, state: 'left-against-advice' };
    case 'abort':
      return { ...session, state: 'aborted' };
  }
}

function refuseStep(session: DosingSession, step: SessionStep): Refusal | null {
  switch (step.kind) {
    case 'check-in':
    case 'open-gate':
    case 'pause-dosing':
    case 'end-dosing':
      return null;
    case 'pass-gate':
      return refuseGate(step.gate, step.at) ?? refuseOrder(step.order);
    case 'start-dosing':
      return refuseGate(step.gate, step.at) ?? refuseOrder(step.order) ?? refuseOtherOrder(session, step.order);
    case 'resume-dosing':
      return step.hasRedPrompt && !isPrescribersReason(step.reason) ? refuse('session.prescriber-reason-missing') : null;
    case 'reopen-gate':
    case 'stop-dosing':
    case 'abort':
      return step.reason.trim() === '' ? refuse('session.reason-missing', { step: step.kind }) : null;
    case 'discharge':
      return isCurrent(step.assessment.assessedAt, step.at) ? refuseDischarge(step.assessment) : refuse('discharge.out-of-date', { assessedAt: step.assessment.assessedAt });
    case 'leave-against-advice':
      return refuseRecord(step.record);
  }
}

/** Why the check as judged at `at` does not allow the dose, naming every open item; null when it does. */
export function refuseGate(gate: GateAssessment, at: Instant): Refusal | null {
  if (!isCurrent(gate.assessedAt, at)) return refuse('session.gate-out-of-date', { assessedAt: gate.assessedAt });
  if (isGo(gate)) return null;
  return refuse('session.gate-not-go', { verdict: gate.verdict, open: openItems(gate) });
}

function openItems({ items }: GateAssessment) {
  return items
    .filter((item) => item.state !== 'go')
    .map(({ key, state, why, wouldMakeItGo, findings }) => ({ key, state, why, wouldMakeItGo, rules: [...new Set(findings.map(({ ruleId }) => ruleId))] }));
}

// A withdrawn consent or a new hold must count at once (H29), so the judgement is made anew with the step itself.
function isCurrent(assessedAt: Instant, at: Instant): boolean {
  const age = between(assessedAt, at);
  return age >= 0 && age <= minutes(1);
}

function refuseOrder(order: Order): Refusal | null {
  return isInForce(order) ? null : refuse('session.order-not-signed', { state: order.state });
}

function refuseOtherOrder(session: DosingSession, order: Order): Refusal | null {
  const isSame = session.order !== null && session.order.id === order.id && session.order.version === order.version;
  return isSame ? null : refuse('session.order-changed', { version: order.version });
}

function isPrescribersReason(reason: GateReason | null): boolean {
  return reason !== null && reason.isPrescriber && reason.text.trim() !== '';
}

function refuseRecord(record: AgainstAdviceRecord): Refusal | null {
  const judged = judgeLeavingAgainstAdvice(record);
  return judged.state === 'met' ? null : refuse('discharge.against-advice-incomplete', { missing: judged.missing });
}
