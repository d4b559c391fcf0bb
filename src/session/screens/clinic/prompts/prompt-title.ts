import { useWords } from '../words.ts';
import type { WirePrompt } from './open-prompts.ts';
import { readingOf } from './prompt-reading.ts';

/** What a prompt says first: the reading that crossed the line, then the sentence. */
export function useTitle({ prompt }: Pick<WirePrompt, 'prompt'>): string {
  const say = useWords();
  const reading = readingOf(prompt);
  return reading === null ? prompt.sentence : say('prompt.title', { reading, sentence: prompt.sentence });
}
