import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '#foundation/refusal.ts';
import type { PeoplePart, PopulationQuestion, Spread, Tally } from '#pharmacology/population.ts';
import { refusePopulation, spreadFrom, spreadOf } from '#pharmacology/population.ts';

/** A thread takes some tens of milliseconds to begin: fewer people are sooner counted in one. */
const LEAST_PEOPLE = 20_000;

/** What one thread is told: the question with its model by name, because a model holds functions, and which people it counts. */
export type TallyTask = { readonly question: Omit<PopulationQuestion, 'model'>; readonly modelId: string; readonly part: PeoplePart };

/** The same as `spreadOf`, by as many threads as the machine has where the people are many; the answer does not depend on how many. */
export async function spreadInThreads(question: PopulationQuestion, shares: readonly number[], threads = availableParallelism()): Promise<readonly Spread[] | Refusal> {
  const fault = refusePopulation(question, shares);
  if (fault !== null) return fault;
  if (question.people < LEAST_PEOPLE || threads === 1) return spreadOf(question, shares);
  return spreadFrom(question, shares, await Promise.all(Array.from({ length: threads }, (_, part) => tallyInThread(question, { part, of: threads }))));
}

function tallyInThread({ model, ...question }: PopulationQuestion, part: PeoplePart): Promise<readonly Tally[]> {
  const workerData: TallyTask = { question, modelId: model.id, part };
  const worker = new Worker(new URL('tally-worker.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
