import { parentPort, workerData } from 'node:worker_threads';
import type { BookletContent } from './booklet-content.ts';
import { bookletPdf } from './booklet-pdf.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the thread is started with is the content that `printBooklet` handed over
const content = workerData as BookletContent;
const bytes = new Uint8Array(await bookletPdf(content));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin to name
parentPort?.postMessage(bytes);
