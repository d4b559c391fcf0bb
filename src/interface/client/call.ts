import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { InputOf, RequestParts } from '#foundation/contract-request.ts';
import { addressOf } from '#foundation/contract-request.ts';
import type { Refusal, RefusalKind } from '#foundation/refusal.ts';
import { kindOfStatus } from '#foundation/refusal-status.ts';
import { noteServerTime } from './clock.ts';
import { noteConnected, noteLost } from './connection.ts';
import { isClosed, noteClosed } from './closed.ts';
import { noteSignInNeeded } from './sign-in-needed.ts';

/** A server that has not answered for so long is not heard; a command goes again as the same operation, so nothing is done twice. */
const LONGEST_WAIT_MS = 20_000;

/**
 * Asks the server what a contract promises. Expected failures come back as refusals; a network that is down, or a
 * server that does not answer, is the refusal `offline`. Commands carry an operation id: pass the same one again to repeat a try without doing it twice.
 */
export async function call<C extends Contract>(contract: C, input: InputOf<C>, operationId = newOperationId()): Promise<AnswerOf<C> | Refusal> {
  const address = addressOf(contract.path, input);
  const result = contract.method === 'GET' ? await askAt(address) : await send(address, orderFor(input, contract.kind === 'command' ? operationId : null));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server shapes every answer with the same contract before it sends it
  return result as AnswerOf<C> | Refusal;
}

/** Asks the query contract whose filled-in address this is. */
export function askAt(address: string): Promise<unknown> {
  return send(address, { headers: { accept: 'application/json' } });
}

/** Sends one request to an address and reads what comes back. */
export async function send(address: string, request: RequestInit): Promise<unknown> {
  const sentAt = performance.now();
  const heard = await hear(address, { ...request, credentials: 'same-origin', signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
  if (heard === null) {
    noteLost();
    return refusal('unavailable', 'offline', 'There is no connection to the clinic’s server. Nothing is lost; try again in a moment.');
  }
  noteConnected();
  noteServerTime(heard.response.headers.get('date'), sentAt, heard.atMs);
  return heard.response.ok && heard.body !== undefined ? heard.body : refusalFrom(heard.response, heard.body);
}

type Heard = { readonly response: Response; readonly atMs: number; readonly body: unknown };

/** An answer that arrived whole, its body undefined when it is no JSON; null when none did. */
async function hear(address: string, request: RequestInit): Promise<Heard | null> {
  try {
    const response = await fetch(address, request);
    const atMs = performance.now();
    const text = await response.text();
    return { response, atMs, body: parsed(text) };
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A command as it travels; what was kept of one is sent by it as well. */
export function orderFor({ body = {} }: RequestParts, operationId: string | null): RequestInit {
  const headers = { accept: 'application/json', 'content-type': 'application/json', ...(operationId !== null && { 'operation-id': operationId }) };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

/** A fresh id for one intention of the person: kept over its retries, never used for a second intention. */
export function newOperationId(): string {
  return crypto.randomUUID();
}

function refusalFrom(response: Response, body: unknown): Refusal {
  const kind = response.ok ? 'fault' : kindOfStatus(response.status);
  if (kind === 'not-signed-in') noteSignInNeeded();
  if (!isErrorBody(body)) return refusal(kind, 'server.unreadable', 'The server gave an answer that this page cannot read. Please try again.');
  if (isClosed(body.error.code)) noteClosed();
  return refusal(kind, body.error.code, body.error.sentence, body.error.facts);
}

function isErrorBody(body: unknown): body is { readonly error: Pick<Refusal, 'code' | 'sentence' | 'facts'> } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && 'sentence' in error;
}

function refusal(kind: RefusalKind, code: string, sentence: string, facts: Refusal['facts'] = {}): Refusal {
  return { refused: true, kind, code, sentence, facts };
}
