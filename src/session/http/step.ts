import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { SessionHead } from '../session-record.ts';
import type { SessionStep } from '../session-state.ts';
import { takeStep } from '../session-state.ts';
import { updateSession } from '../store/dosing-session.ts';
import { insertEntries } from '../store/session-entry.ts';
import type { SessionContext } from './session-context.ts';
import { leaveTrail, newEntry } from './session-context.ts';

/** What is settled together with a step. */
export type Settled = Partial<Pick<SessionHead, 'checkedInAt' | 'isCloselyWatched' | 'hasLiverConcern'>>;

/** Takes one step of a locked session and writes it, with what it was judged on; or says why it cannot be taken. */
export async function writeStep(context: SessionContext, session: SessionHead, step: SessionStep, device: string | null = null, settled: Settled = {}): Promise<SessionHead | Refusal> {
  const taken = takeStep(session, step);
  if (isRefusal(taken)) return taken;
  const next = { ...session, ...taken, ...settled };
  await updateSession(context.tx, context.clinic.clinicId, next);
  const entry = newEntry(context, { kind: 'step', step: step.kind, reason: reasonOf(step) }, step.at, device);
  await insertEntries(context.tx, context.clinic.clinicId, session.sessionId, [{ ...entry, judged: judgedIn(step) }]);
  leaveTrail(context, next, step.kind, { from: session.state, to: next.state, at: step.at });
  return next;
}

/** The answer of every step. */
export function stepTaken({ sessionId, state, since }: SessionHead) {
  return { sessionId, state, since };
}

function reasonOf(step: SessionStep): string | null {
  if (!('reason' in step) || step.reason === null) return null;
  return typeof step.reason === 'string' ? step.reason : step.reason.text;
}

/** The check or the criteria as they were judged at the step, kept word for word. */
function judgedIn(step: SessionStep): unknown {
  if ('gate' in step) return step.gate;
  return 'assessment' in step ? step.assessment : undefined;
}
