import { useState } from 'react';
import { HoldButton } from '#interface/clinical/hold-button.tsx';
import { NumberPad } from '#interface/clinical/number-pad.tsx';
import { noteDose } from '../../../api-dose.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { isAmount, written } from './dose-amounts.ts';
import { rateNow } from './rate-now.ts';
import styles from './dose.module.css';

const LIMITS = { min: 0.1, max: 999, decimals: 1 } as const;

/** A new rate of the pump, as set on the pump. */
export function RatePanel() {
  const say = useWords();
  const { charted, close } = useRoom();
  const { params, at } = useInRoom();
  const before = rateNow(charted);
  const [rate, setRate] = useState('');
  const note = useSend(noteDose);
  async function save(): Promise<void> {
    if ((await note.send({ params, body: { ...at(), note: { note: 'rate-change', rate: written(rate, 'mL/h') } } })) !== null) close();
  }
  return (
    <PanelFrame title={say('rate.title')} actions={<HoldButton action={say('rate.save')} look="primary" disabled={!isAmount(rate) || note.isBusy} onConfirm={() => void save()} />}>
      <div className={styles['centre']}>
        <NumberPad label={say('part.rate')} unit="mL/h" value={rate} onChange={setRate} limits={LIMITS} previous={before === null ? null : { value: before.value, words: `${before.value} mL/h` }} onDone={() => {}} />
      </div>
      <p className={styles['hint']}>{say('rate.hint')}</p>
      <Refused of={note} />
    </PanelFrame>
  );
}
