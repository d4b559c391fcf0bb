import { answerOf } from '#cli/pk/answer.ts';
import { commandOf } from '#cli/pk/flags.ts';
import { questionOf } from '#cli/pk/typed-question.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Asked } from './asked.ts';
import { askOf } from './asked.ts';
import type { Gate } from './gate.ts';
import { gateOf } from './gate.ts';
import type { ObservedRow } from './observed-rows.ts';
import { reasonsNotToScore } from './reasons.ts';

/** `pass` and `fail` are scored; `drawn` stands beside its prediction without a score; `apart` has no prediction. */
export type Verdict = 'pass' | 'fail' | 'drawn' | 'apart';

/** A row with what the models say of it. */
export type Judged = {
  readonly row: ObservedRow;
  readonly command: string | null;
  readonly model: string | null;
  readonly predicted: number | null;
  readonly gate: Gate | null;
  readonly verdict: Verdict;
  /** Why it is not scored, or what was assumed. */
  readonly notes: readonly string[];
};

/** Asks the models for a row by the same way as the command line and holds the answer against it. */
export async function judge(row: ObservedRow): Promise<Judged> {
  const asked = askOf(row);
  if (asked === null) return apart(row, null, 'an interaction: its ratio is an input of the engine and never its proof');
  const command = commandOf(asked.flags);
  const found = await predictionOf(asked);
  if ('sentence' in found) return apart(row, command, found.sentence.replace(/;.*$/, '.'));
  const reasons = reasonsNotToScore(row);
  const gate = reasons.length === 0 ? gateOf(row) : null;
  const notes = [...(asked.assumed === null ? [] : [asked.assumed]), ...reasons, ...(reasons.length === 0 && gate === null ? [unscorable(row)] : [])];
  return { row, command, ...found, gate, verdict: gate === null ? 'drawn' : found.predicted >= gate.least && found.predicted <= gate.most ? 'pass' : 'fail', notes };
}

function apart(row: ObservedRow, command: string | null, note: string): Judged {
  return { row, command, model: null, predicted: null, gate: null, verdict: 'apart', notes: [note] };
}

function unscorable({ measure }: ObservedRow): string {
  return measure.startsWith('Tmax') ? 'how far apart the samples were is not known here' : 'no spread is printed, and fewer than ten people or how many is not stated';
}


async function predictionOf(asked: Asked): Promise<{ readonly model: string; readonly predicted: number } | { readonly sentence: string }> {
  const question = questionOf(asked.flags, null);
  if (isRefusal(question)) return { sentence: question.sentence };
  const answer = await answerOf(question);
  if (isRefusal(answer)) return { sentence: answer.sentence };
  const predicted = asked.read(answer.rows);
  if (predicted === null) throw new Error(`the answer to ${commandOf(asked.flags)} holds no value to compare`);
  return { model: answer.model, predicted };
}
