import { useFormat } from '#interface/format/use-format.ts';
import { useRoom } from '../room/room-context.ts';
import { nameOfStaff } from '../room/staff-name.ts';
import { useWords } from '../words.ts';
import type { WirePrompt } from './open-prompts.ts';

/** Who answered a prompt last and what they do about it; null while nobody has. */
export function useAnswerWords({ answers }: Pick<WirePrompt, 'answers'>): string | null {
  const say = useWords();
  const format = useFormat();
  const { room } = useRoom();
  const last = answers.at(-1);
  if (last === undefined) return null;
  return say(`prompt.answered.${last.action}`, { name: nameOfStaff(room.record, last.by) ?? say('staff.colleague'), clock: format.clock(last.at) });
}
