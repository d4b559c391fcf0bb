import { IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { HoldButton } from '#interface/clinical/hold-button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { stopDose } from '../../../api-dose.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import styles from './dose.module.css';

const REASONS = ['asked', 'blood-pressure', 'nausea', 'distress', 'sedation', 'prescriber', 'other'] as const;

/** Stops the dose before it is whole: a reason, one second, and nothing else in the way; amounts follow afterwards. */
export function StopPanel() {
  const say = useWords();
  const { close } = useRoom();
  const { params, at } = useInRoom();
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null);
  const [words, setWords] = useState('');
  const stop = useSend(stopDose);
  const written = reason === null ? words.trim() : reason === 'other' ? words.trim() : [say(`stop.because.${reason}`), words.trim()].filter(Boolean).join(': ');
  async function send(): Promise<void> {
    if ((await stop.send({ params, body: { ...at(), reason: written } })) !== null) close();
  }
  return (
    <PanelFrame
      title={say('stop.title')}
      actions={<HoldButton action={say('stop.hold')} icon={<IconPlayerStop aria-hidden="true" />} disabled={written === '' || stop.isBusy} onConfirm={() => void send()} />}
    >
      <ChoiceField label={say('stop.reason')} shape="rows" value={reason} onChange={setReason} choices={REASONS.map((value) => ({ value, label: say(`stop.because.${value}`) }))} />
      <TextField label={say('stop.words')} value={words} onChange={setWords} maxLength={1900} {...(reason !== 'other' && { optionalWord: say('optional') })} />
      <p className={styles['hint']}>{say('stop.hint')}</p>
      <Refused of={stop} />
    </PanelFrame>
  );
}
