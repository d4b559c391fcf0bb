import { Worker } from 'node:worker_threads';
import type { BookletContent } from './booklet-content.ts';
import { bookletTagOf } from './booklet-content.ts';

/** How many booklets are kept; each is about half a megabyte. */
const MOST_KEPT = 12;

const kept = new Map<string, Promise<Uint8Array>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a booklet in a thread of its own, one after another, because it takes seconds in which a dosing room must not
 * wait. What was printed lately is kept; equal content is printed once, however many ask for it.
 */
export async function printBooklet(content: BookletContent): Promise<Uint8Array> {
  const tag = bookletTagOf(content);
  const bytes = kept.get(tag) ?? inTurn(content);
  keep(tag, bytes);
  try {
    return await bytes;
  } catch (fault) {
    kept.delete(tag);
    throw fault;
  }
}

function keep(tag: string, bytes: Promise<Uint8Array>): void {
  // Taken out and put back in, so that what was asked for last goes last.
  kept.delete(tag);
  kept.set(tag, bytes);
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
}

function inTurn(content: BookletContent): Promise<Uint8Array> {
  const printed = last.then(() => printApart(content));
  last = printed.catch(() => undefined);
  return printed;
}

function printApart(content: BookletContent): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./booklet-worker.ts', import.meta.url), { workerData: content });
    worker.once('message', (bytes: Uint8Array) => resolve(bytes));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the booklet was not printed (${code})`)));
  });
}
