import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { PHQ_9_SELF_HARM_ITEM } from '#measures/phq-9.ts';
import type { Log } from '../storm/writers.ts';
import { askServer } from '../support/served-clinic.ts';
import type { Phone, RoutingClinic } from './clinic.ts';

/** One answer about self-harm on its way: what became of it and when its phone heard so. */
export type Submission = { readonly operationId: string; readonly phone: Phone; heardAtMs: number | null; timesHeard: number };

/** An answer that waits on a phone; those about other questions go with it. */
type Queued = { readonly operationId: string; readonly itemId: string; readonly answer: number; readonly onHeard: () => void };

export const SENDERS = 16;
const PAUSE_BEFORE_RETRY_MS = 100;
/** One phone in so many has been offline: its answers come late, in any order, and some of them twice. */
const OFFLINE_ONE_IN = 3;
/** Nine in ten follow-ups are taken at once by the nurse; the others climb the ladder. */
const UNTAKEN_ONE_IN = 10;

/** Whether those at work go on. */
export type Working = { isOn: boolean };

/** What senders work on; `log` counts for whoever kills. */
export type Sending = { readonly origin: string; readonly clinic: RoutingClinic; readonly log: Log; readonly submissions: Submission[] };

/** Sends at least so many answers about self-harm from all phones, in forms that are never sent in, and goes on until told to stop. */
export async function sendAll(sending: Sending, atLeast: number, working: Working): Promise<void> {
  const { submissions, clinic } = sending;
  await Promise.all(Array.from({ length: SENDERS }, async () => {
    while (submissions.length < atLeast || working.isOn) {
      const phone = clinic.phones[submissions.length % clinic.phones.length];
      if (phone === undefined) throw new Error('expected phones');
      const submission: Submission = { operationId: crypto.randomUUID(), phone, heardAtMs: null, timesHeard: 0 };
      submissions.push(submission);
      await deliver(sending, submission);
    }
  }));
}

async function deliver(sending: Sending, submission: Submission): Promise<void> {
  const queue: Queued[] = [
    { operationId: crypto.randomUUID(), itemId: `phq-9.${1 + randomInt(8)}`, answer: randomInt(4), onHeard: () => undefined },
    { operationId: submission.operationId, itemId: PHQ_9_SELF_HARM_ITEM, answer: 1 + randomInt(3), onHeard: () => hear(submission) },
  ];
  const wasOffline = randomInt(OFFLINE_ONE_IN) === 0;
  const order = wasOffline ? [...queue.toReversed(), ...queue.filter(() => randomInt(2) === 0)] : queue;
  for (const queued of order) await sendUntilHeard(sending, submission.phone, queued);
}

async function sendUntilHeard({ origin, log }: Sending, { assessmentId, cookie }: Phone, { operationId, itemId, answer, onHeard }: Queued): Promise<void> {
  while (!(await ask(origin, `/api/patient/assessments/${assessmentId}/answer`, cookie, { itemId, answer }, operationId, log))) await pause(PAUSE_BEFORE_RETRY_MS);
  onHeard();
}

function hear(submission: Submission): void {
  submission.heardAtMs ??= Date.now();
  submission.timesHeard += 1;
}

const followUpsSchema = z.object({ followUps: z.array(z.object({ followUpId: z.string(), acknowledgedAt: z.string().nullable() })) });

/** How many follow-ups are taken at the same time. */
const HANDS = 6;

/** Nurses open the list again and again and take most of what stands there, until told to stop. */
export async function takeMost(sending: Sending, working: Working): Promise<void> {
  const left = new Set<string>();
  while (working.isOn) {
    await pause(PAUSE_BEFORE_RETRY_MS);
    const open = (await read(sending.origin, sending.clinic.nurseCookie)).filter(({ followUpId, acknowledgedAt }) => acknowledgedAt === null && !left.has(followUpId));
    await Promise.all(Array.from({ length: HANDS }, (_, hand) => takeEach(sending, working, open.filter((__, index) => index % HANDS === hand), left)));
  }
}

async function takeEach({ origin, clinic, log }: Sending, working: Working, open: readonly { readonly followUpId: string }[], left: Set<string>): Promise<void> {
  for (const { followUpId } of open) {
    if (!working.isOn) return;
    if (randomInt(UNTAKEN_ONE_IN) === 0) left.add(followUpId);
    else await ask(origin, `/api/staff/follow-ups/${followUpId}/complete`, clinic.nurseCookie, { outcome: 'Spoken with.' }, crypto.randomUUID(), log);
  }
}

async function read(origin: string, cookie: string): Promise<z.output<typeof followUpsSchema>['followUps']> {
  try {
    const response = await askServer(origin, '/api/staff/follow-ups', { cookie });
    return response.ok ? followUpsSchema.parse(await response.json()).followUps : [];
  } catch {
    return [];
  }
}

/** Whether the server answered; what it refuses by a rule is an answer, and here a fault of the trial. */
async function ask(origin: string, path: string, cookie: string, body: object, operationId: string, log: Log): Promise<boolean> {
  try {
    const response = await askServer(origin, path, { cookie, body, operationId });
    const text = await response.text();
    if (response.status >= 500) {
      log.unknown[response.status === 503 ? 'busy' : 'fault'] += 1;
      return false;
    }
    if (!response.ok && !path.endsWith('/complete')) throw new Refused(`${response.status} ${text}`);
    log.answered += 1;
    log.done += 1;
    log.answeredAtMs.push(performance.now());
    return true;
  } catch (error) {
    if (error instanceof Refused) throw error;
    log.unknown['no-answer'] += 1;
    return false;
  }
}

class Refused extends Error {}
