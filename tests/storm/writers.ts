import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { askServer } from '../support/served-clinic.ts';
import { nextCommand } from './commands.ts';
import type { Intention, Outcome } from './intention.ts';
import type { StormClinic } from './storm-clinic.ts';

/** What all writers have done so far. */
export type Log = {
  readonly intentions: Intention[];
  answered: number;
  /** Of the answers, those to what was done. */
  done: number;
  /** Answers that were asked for again although they had come, as when a person taps twice. */
  repeated: number;
  /** Repeats that heard something else than the first time. */
  readonly changedAnswers: Intention[];
  readonly unknown: Record<'no-answer' | 'busy' | 'fault', number>;
  /** When each answer came, for measuring how long nobody got any. */
  readonly answeredAtMs: number[];
};

export function emptyLog(): Log {
  return { intentions: [], answered: 0, done: 0, repeated: 0, changedAnswers: [], unknown: { 'no-answer': 0, busy: 0, fault: 0 }, answeredAtMs: [] };
}

export const WRITERS = 16;
const PAUSE_BEFORE_RETRY_MS = 100;
/** One answered command in so many is sent again under the same id. */
const REPEATED_ONE_IN = 50;

/** What writers are to do: go on, end once they know what became of their last command, or give up at once. */
export type Writing = { stage: 'on' | 'ending' | 'given-up' };

/** What writers write about, and after how many commands the next is a rare one. */
type Task = { readonly clinic: StormClinic; readonly log: Log; readonly spacing: number };

/** Sixteen writers at once. */
export async function write(writing: Writing, origin: string, task: Task): Promise<void> {
  await Promise.all(Array.from({ length: WRITERS }, () => writeAlone(writing, origin, task)));
}

async function writeAlone(writing: Writing, origin: string, { clinic, log, spacing }: Task): Promise<void> {
  let patientId: string | undefined;
  for (let count = 0; writing.stage === 'on'; count += 1) {
    const intention: Intention = { operationId: crypto.randomUUID(), command: nextCommand(clinic, patientId, count, spacing), outcome: { kind: 'unknown', because: 'no-answer' }, tries: 0 };
    log.intentions.push(intention);
    await sendUntilAnswered(writing, origin, intention, log);
    if (randomInt(REPEATED_ONE_IN) === 0) await repeat(origin, intention, log);
    patientId = addedPatient(intention) ?? patientId;
  }
}

async function sendUntilAnswered(writing: Writing, origin: string, intention: Intention, log: Log): Promise<void> {
  for (;;) {
    intention.tries += 1;
    intention.outcome = await send(origin, intention);
    if (intention.outcome.kind !== 'unknown') break;
    log.unknown[intention.outcome.because] += 1;
    if (writing.stage === 'given-up') return;
    await pause(PAUSE_BEFORE_RETRY_MS);
  }
  log.answered += 1;
  if (intention.outcome.kind === 'ok') log.done += 1;
  log.answeredAtMs.push(performance.now());
}

async function repeat(origin: string, intention: Intention, log: Log): Promise<void> {
  const again = await send(origin, intention);
  if (again.kind === 'unknown') return;
  log.repeated += 1;
  if (JSON.stringify(again) !== JSON.stringify(intention.outcome)) log.changedAnswers.push(intention);
}

const refusalSchema = z.object({ error: z.object({ code: z.string() }) });

/** Three outcomes and no more: done, refused by a rule, or not known. */
async function send(origin: string, { operationId, command }: Intention): Promise<Outcome> {
  try {
    const response = await askServer(origin, command.path, { cookie: command.cookie, body: command.body, operationId });
    const text = await response.text();
    if (response.status >= 500) return { kind: 'unknown', because: response.status === 503 ? 'busy' : 'fault' };
    return response.ok ? { kind: 'ok', answer: text } : { kind: 'refused', code: refusalSchema.parse(JSON.parse(text)).error.code };
  } catch {
    return { kind: 'unknown', because: 'no-answer' };
  }
}

const addedSchema = z.object({ patientId: z.string() });

function addedPatient({ command, outcome }: Intention): string | undefined {
  return command.kind === 'patient' && outcome.kind === 'ok' ? addedSchema.parse(JSON.parse(outcome.answer)).patientId : undefined;
}
