import { parentPort, workerData } from 'node:worker_threads';
import { MODELS } from '#pharmacology/models.ts';
import { tallyOf } from '#pharmacology/population.ts';
import type { TallyTask } from './spread-in-threads.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only spread-in-threads.ts begins this thread
const { question, modelId, part } = workerData as TallyTask;
const model = MODELS.find(({ id }) => id === modelId);
if (model === undefined) throw new Error(`there is no model ${modelId}`);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin to name
parentPort?.postMessage(tallyOf({ ...question, model }, part));
