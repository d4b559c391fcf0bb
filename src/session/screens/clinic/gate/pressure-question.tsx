import { useState } from 'react';
import { useNow } from '#interface/client/clock.ts';
import { Countdown } from '#interface/clinical/time-text.tsx';
import { Button } from '#interface/controls/button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { choosePressure } from '../../../api-gate.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { YesNo } from '../yes-no.tsx';
import { useGateAnswers } from './use-gate-answers.ts';
import { VitalsQuestion } from './vitals-question.tsx';
import styles from './gate.module.css';

/** Blood pressure before the dose: readings, the time of the recheck, and where it stays raised the prescriber’s choice. */
export function PressureQuestion({ isChoice }: { readonly isChoice: boolean }) {
  const say = useWords();
  const now = useNow();
  const { room } = useRoom();
  const { answers, answer } = useGateAnswers();
  return (
    <div className={styles['form']}>
      {room.nextRecheckAt !== null && (
        <p className={styles['recheck']}>
          {room.nextRecheckAt > now ? say('pressure.recheck') : say('pressure.recheck.now')} {room.nextRecheckAt > now && <Countdown to={room.nextRecheckAt} />}
        </p>
      )}
      <VitalsQuestion />
      <YesNo label={say('pressure.on-site')} value={answers.isPrescriberOnSite ?? null} onChange={(isPrescriberOnSite) => answer({ isPrescriberOnSite })} />
      {isChoice && <PressureChoice />}
    </div>
  );
}

function PressureChoice() {
  const say = useWords();
  const { roles } = useRoom();
  const { params, at } = useInRoom();
  const [choice, setChoice] = useState<'start' | 'delay' | null>(null);
  const [reason, setReason] = useState('');
  const chosen = useSend(choosePressure);
  if (!roles.includes('prescriber')) return <p className={styles['note']}>{say('gate.reason.prescriber')}</p>;
  return (
    <form
      className={styles['form']}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (choice !== null) void chosen.send({ params, body: { ...at(), choice, reason } });
      }}
    >
      <ChoiceField label={say('pressure.choice')} shape="rows" value={choice} onChange={setChoice} choices={(['start', 'delay'] as const).map((value) => ({ value, label: say(`pressure.choice.${value}`) }))} />
      <TextArea label={say('gate.reason')} value={reason} onChange={setReason} rows={2} maxLength={2000} />
      <Button type="submit" isBusy={chosen.isBusy} disabled={choice === null || reason.trim() === ''}>
        {say('gate.reason.give')}
      </Button>
      <Refused of={chosen} />
    </form>
  );
}
