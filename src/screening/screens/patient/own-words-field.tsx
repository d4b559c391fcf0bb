import { SavedTextArea } from '#measures/screens/patient/saved-text-area.tsx';
import { sendUntilHeard } from '#measures/screens/patient/outbox.ts';
import { sayWords } from '../../api-intake.ts';
import type { WordsKind } from './intake-progress.ts';
import { wordsKey } from './leave-empty.ts';

type Props = {
  readonly kind: WordsKind;
  readonly label: string;
  readonly hint?: string;
  readonly start: string;
  readonly rows?: number;
};

const LONGEST = 5000;

/** Several lines of the intake in the person's own words; nothing written is an answer too. */
export function OwnWordsField({ kind, label, hint, start, rows = 5 }: Props) {
  const key = wordsKey(kind);
  function send(words: string, settleMs: number): void {
    sendUntilHeard({ key, contract: sayWords, input: { body: { kind, words: words.trim() === '' ? null : words } }, settleMs });
  }
  return <SavedTextArea label={label} hint={hint} sendingKey={key} start={start} rows={rows} maxLength={LONGEST} onSend={send} />;
}
