import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { WireOrder } from '#plan/api-order.ts';
import { useNow } from '#interface/client/clock.ts';
import { HoldButton } from '#interface/clinical/hold-button.tsx';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { amountText, doseText, numberText } from '#interface/format/format.ts';
import { pauseDose, resumeDose } from '../../../api-dose.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { infusedSoFar } from './infused-so-far.ts';
import { rateNow } from './rate-now.ts';
import styles from './dose.module.css';

/** A running or paused infusion: about how much has run in, its rate, and pause, go on and end. */
export function InfusionNow({ order }: { readonly order: WireOrder }) {
  const say = useWords();
  const now = useNow();
  const { room, charted, open } = useRoom();
  const soFar = infusedSoFar(charted, order, now);
  const rate = rateNow(charted);
  const isPaused = room.record.session.state === 'paused';
  return (
    <section className={styles['now']} aria-label={say('now.title')}>
      <p className={styles['soFar']}>
        <span className={styles['about']}>{say(isPaused ? 'now.paused' : 'now.about')}</span>
        <strong>{soFar === null ? '–' : say('now.mg', { mg: numberText(soFar.mg.toFixed(0)) })}</strong>
        <span>{say('now.of', { dose: doseText(order.dose, order.perWeight) })}</span>
      </p>
      {soFar !== null && (
        <span className={styles['share']} aria-hidden="true">
          <span style={{ width: `${soFar.share * 100}%` }} />
        </span>
      )}
      <p className={styles['hint']}>{[rate === null ? null : amountText(rate), soFar === null ? null : say(soFar.isByRate ? 'now.by-rate' : 'now.by-time')].filter(Boolean).join(' · ')}</p>
      <div className={styles['nowActions']}>
        {isPaused ? <Resume /> : <Pause />}
        <Button onClick={() => open({ kind: 'end' })}>{say('now.end')}</Button>
      </div>
    </section>
  );
}

function Pause() {
  const say = useWords();
  const { params, at } = useInRoom();
  const pause = useSend(pauseDose);
  return (
    <>
      <HoldButton action={say('now.pause')} icon={<IconPlayerPause aria-hidden="true" />} disabled={pause.isBusy} onConfirm={() => void pause.send({ params, body: at() })} />
      <Refused of={pause} />
    </>
  );
}

/** Goes on; while a red prompt stands, with a prescriber's reason. */
function Resume() {
  const say = useWords();
  const { params, at } = useInRoom();
  const [reason, setReason] = useState('');
  const resume = useSend(resumeDose);
  const needsReason = resume.refusal?.code === 'session.prescriber-reason-missing';
  return (
    <>
      {needsReason && <TextField label={say('now.reason')} value={reason} onChange={setReason} maxLength={2000} />}
      <HoldButton
        action={say('now.resume')}
        icon={<IconPlayerPlay aria-hidden="true" />}
        look="primary"
        disabled={resume.isBusy}
        onConfirm={() => void resume.send({ params, body: { ...at(), reason: reason.trim() === '' ? null : reason.trim() } })}
      />
      <Refused of={resume} />
    </>
  );
}
