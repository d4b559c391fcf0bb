import { createReadStream } from 'node:fs';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { CohortScores, ScoresFault } from '#outcomes/cohort/scores.ts';
import { outcomesOfCohort } from '#outcomes/cohort/cohort-outcomes.ts';
import { refuse, refuseFile } from '../refusals.ts';
import { lineOf, ScoreReader } from './score-reader.ts';
import { writeOutcomes } from './write-outcomes.ts';

/** How to print: one of them, or neither for a table. */
export type OutcomesFlags = { readonly json?: boolean; readonly csv?: boolean };

const PIECE_BYTES = 2 ** 20;

/** Answers on standard output; a refusal is told in its sentence and ends with 1. */
export async function runOutcomes(file: string, flags: OutcomesFlags): Promise<void> {
  const text = await outcomesText(file, flags);
  if (isRefusal(text)) process.stderr.write(`${text.sentence}\n`);
  else process.stdout.write(text);
  process.exitCode = isRefusal(text) ? 1 : 0;
}

/** What the command prints for a file, or why it prints nothing. */
export async function outcomesText(file: string, flags: OutcomesFlags): Promise<string | Refusal> {
  const cohort = await readScores(file);
  if (isRefusal(cohort)) return cohort;
  const outcomes = outcomesOfCohort(cohort);
  return 'fault' in outcomes ? refuseScores(outcomes) : writeOutcomes(outcomes, flags.json === true ? 'json' : flags.csv === true ? 'csv' : 'table');
}

async function readScores(file: string): Promise<CohortScores | Refusal> {
  const reader = new ScoreReader();
  const pieces: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: PIECE_BYTES });
  try {
    for await (const piece of pieces) {
      const fault = reader.read(piece);
      if (fault !== null) return fault;
    }
  } catch (error) {
    return refuseFile(file, error);
  }
  return reader.end();
}

function refuseScores(fault: ScoresFault): Refusal {
  const line = lineOf(fault.row);
  return fault.fault === 'same-day' ? refuse('cli.outcomes-same-day', { line, earlier: lineOf(fault.earlierRow) }) : refuse('cli.outcomes-no-baseline', { line });
}
