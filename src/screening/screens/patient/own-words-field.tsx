import { useState } from 'react';
import { TextArea } from '#interface/controls/text-area.tsx';
import { AnswerMark } from '#measures/screens/patient/answer-mark.tsx';
import { sendUntilHeard } from '#measures/screens/patient/outbox.ts';
import { sayWords } from '../../api-intake.ts';
import type { WordsKind } from './intake-progress.ts';
import { wordsKey } from './leave-empty.ts';
import styles from './intake.module.css';

type Props = {
  readonly kind: WordsKind;
  readonly label: string;
  readonly hint?: string;
  readonly start: string;
  readonly rows?: number;
};

const SETTLES_MS = 4000;
const LONGEST = 5000;

/** Several lines in the person's own words, saved by themselves when the writing pauses. */
export function OwnWordsField({ kind, label, hint, start, rows = 5 }: Props) {
  const [text, setText] = useState(start);
  const [leftAs, setLeftAs] = useState(start);
  const key = wordsKey(kind);

  function send(settleMs: number, words: string): void {
    sendUntilHeard({ key, contract: sayWords, input: { body: { kind, words: words.trim() === '' ? null : words } }, settleMs });
  }
  function write(words: string): void {
    setText(words);
    send(SETTLES_MS, words);
  }
  function leave(): void {
    if (text === leftAs) return;
    setLeftAs(text);
    send(0, text);
  }

  return (
    <div className={styles['ownWords']} onBlur={leave}>
      <TextArea label={label} hint={hint} value={text} onChange={write} rows={rows} maxLength={LONGEST} />
      <AnswerMark sendingKey={key} />
    </div>
  );
}
