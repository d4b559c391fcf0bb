import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { Refused } from '../room/refused.tsx';
import { useWords } from '../words.ts';
import { useGateAnswers } from './use-gate-answers.ts';
import styles from './gate.module.css';

/** Who takes the person home. */
export function EscortQuestion() {
  const say = useWords();
  const { answers, answer, sending } = useGateAnswers();
  const known = typeof answers.escort === 'object' ? answers.escort : { name: '', relation: '', phone: '' };
  const [escort, setEscort] = useState(known);
  const isWhole = [escort.name, escort.relation].every((text) => text.trim() !== '') && escort.phone.trim().length >= 3;
  const set = (name: keyof typeof known) => (value: string) => setEscort({ ...escort, [name]: value });
  return (
    <form
      className={styles['form']}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (isWhole) answer({ escort: { name: escort.name.trim(), relation: escort.relation.trim(), phone: escort.phone.trim() } });
      }}
    >
      <TextField label={say('escort.name')} value={escort.name} onChange={set('name')} maxLength={200} autoComplete="off" />
      <div className={styles['pair']}>
        <TextField label={say('escort.relation')} value={escort.relation} onChange={set('relation')} maxLength={200} autoComplete="off" />
        <TextField label={say('escort.phone')} kind="tel" value={escort.phone} onChange={set('phone')} maxLength={40} autoComplete="off" />
      </div>
      <div className={styles['pair']}>
        <Button type="submit" isBusy={sending.isBusy} disabled={!isWhole}>
          {say('save')}
        </Button>
        <Button aria-pressed={answers.escort === 'none'} onClick={() => answer({ escort: 'none' })}>
          {say('escort.none')}
        </Button>
      </div>
      <Refused of={sending} />
    </form>
  );
}
