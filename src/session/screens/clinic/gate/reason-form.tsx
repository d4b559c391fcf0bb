import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { answerGate } from '../../../api-gate.ts';
import type { GateItemKey } from '../../../gate-item.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import styles from './gate.module.css';

/** A prescriber’s reason to go on; anybody else reads who can give it. */
export function ReasonForm({ item }: { readonly item: GateItemKey }) {
  const say = useWords();
  const { roles } = useRoom();
  const { params, at } = useInRoom();
  const [words, setWords] = useState('');
  const reason = useSend(answerGate);
  if (!roles.includes('prescriber')) return <p className={styles['note']}>{say('gate.reason.prescriber')}</p>;
  return (
    <form
      className={styles['form']}
      onSubmit={(submit) => {
        submit.preventDefault();
        void reason.send({ params, body: { ...at(), answers: {}, reasons: [{ item, words }] } });
      }}
    >
      <TextArea label={say('gate.reason')} value={words} onChange={setWords} rows={2} maxLength={2000} />
      <Button type="submit" isBusy={reason.isBusy} disabled={words.trim() === ''}>
        {say('gate.reason.give')}
      </Button>
      <Refused of={reason} />
    </form>
  );
}
