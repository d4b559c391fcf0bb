import { Worker } from 'node:worker_threads';
import type { PaperContent } from './paper-content.ts';

/** Prints a signed consent in a thread of its own, because a dosing room must not wait for it. Nothing is kept: it holds what a person signed. */
export function printPaper(content: PaperContent): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), { workerData: content });
    worker.once('message', (bytes: Uint8Array) => resolve(bytes));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the paper was not printed (${code})`)));
  });
}
