import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { enterIdentity } from '../../../api-gate.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import styles from './gate.module.css';

/** Two identifiers, asked of the person and typed; never clicked through. */
export function IdentityQuestion() {
  const say = useWords();
  const { params, at } = useInRoom();
  const [initials, setInitials] = useState('');
  const [year, setYear] = useState('');
  const identity = useSend(enterIdentity);
  const isTyped = initials.trim() !== '' && /^\d{4}$/.test(year);
  async function send(): Promise<void> {
    const answer = await identity.send({ params, body: { ...at(), initials, birthYear: Number(year) } });
    if (answer === null) return;
    setInitials('');
    setYear('');
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (isTyped) void send();
      }}
    >
      <p className={styles['note']}>{say('identity.ask')}</p>
      <div className={styles['pair']}>
        <TextField label={say('identity.initials')} value={initials} onChange={setInitials} maxLength={12} autoComplete="off" spellCheck={false} />
        <TextField label={say('identity.year')} kind="whole" value={year} onChange={setYear} maxLength={4} autoComplete="off" />
      </div>
      <Button type="submit" isBusy={identity.isBusy} disabled={!isTyped}>
        {say('identity.check')}
      </Button>
      <Refused of={identity} />
    </form>
  );
}
