import { lastGiven, sendUntilHeard } from '#measures/screens/patient/outbox.ts';
import { sayWords } from '../../api-intake.ts';
import type { OwnIntake, WordsKind } from './intake-progress.ts';
import { latestWords } from './intake-progress.ts';

/** Under which name words of a kind are sent. */
export function wordsKey(kind: WordsKind): string {
  return `words/${kind}`;
}

/** Notes of questions that were seen and left empty that they need not come again; what was said stays. */
export function leaveEmptyUnlessSaid(kinds: readonly WordsKind[], words: OwnIntake['words']): void {
  for (const kind of kinds) {
    const key = wordsKey(kind);
    if (latestWords(words, kind) === null && lastGiven(key, sayWords) === null) sendUntilHeard({ key, contract: sayWords, input: { body: { kind } } });
  }
}

/** What the person said of a kind: what was given on this page, else what the clinic has. */
export function saidOf(kind: WordsKind, words: OwnIntake['words']): { readonly words: string; readonly rating: number | null } {
  const given = lastGiven(wordsKey(kind), sayWords)?.body ?? latestWords(words, kind);
  return { words: given?.words ?? '', rating: given?.rating ?? null };
}
