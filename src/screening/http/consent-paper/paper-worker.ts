import { parentPort, workerData } from 'node:worker_threads';
import type { PaperContent } from './paper-content.ts';
import { paperPdf } from './paper-pdf.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the thread is started with is the content that `printPaper` handed over
const bytes = await paperPdf(workerData as PaperContent);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin to name
parentPort?.postMessage(bytes);
