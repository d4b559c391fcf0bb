import { useState } from 'react';
import { TextArea } from '#interface/controls/text-area.tsx';
import { AnswerMark } from './answer-mark.tsx';
import styles from './answer-mark.module.css';

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Under which key the text is on its way. */
  readonly sendingKey: string;
  readonly start: string;
  readonly rows: number;
  readonly maxLength: number;
  /** Sends the words; `settleMs` is how long to wait for newer ones. */
  readonly onSend: (words: string, settleMs: number) => void;
};

const SETTLES_MS = 4000;

/** Several lines in the person's own words, saved by themselves when the writing pauses or the field is left. */
export function SavedTextArea({ label, hint, sendingKey, start, rows, maxLength, onSend }: Props) {
  const [text, setText] = useState(start);
  const [leftAs, setLeftAs] = useState(start);
  function write(words: string): void {
    setText(words);
    onSend(words, SETTLES_MS);
  }
  function leave(): void {
    if (text === leftAs) return;
    setLeftAs(text);
    onSend(text, 0);
  }
  return (
    <div className={styles['field']} onBlur={leave}>
      <TextArea label={label} hint={hint} value={text} onChange={write} rows={rows} maxLength={maxLength} />
      <AnswerMark sendingKey={sendingKey} />
    </div>
  );
}
