import { between } from '#foundation/instant.ts';
import { durationText } from '#interface/format/format.ts';
import type { useFormat } from '#interface/format/use-format.ts';
import type { WireRoom } from '../../../api-room.ts';
import { dueWord } from '../due-word.ts';
import type { useWords } from '../words.ts';

/** A late or missing observation in words: what was due when, and whether it was taken (INT-5). */
export function lateWords(say: ReturnType<typeof useWords>, format: ReturnType<typeof useFormat>, late: WireRoom['late'][number]): string {
  const { dueAt, takenAt, state } = late;
  const what = say(dueWord(late.askedBy, late.items));
  const due = format.clock(dueAt);
  if (takenAt === null) return say(state === 'gap' ? 'late.gap.open' : 'late.awaited', { what, due });
  return say(state === 'gap' ? 'late.gap.taken' : 'late.taken', { what, due, taken: format.clock(takenAt), length: durationText(between(dueAt, takenAt)) });
}
