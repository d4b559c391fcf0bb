import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Empty } from '#interface/states/empty.tsx';
import type { DosePart } from '../../../dose-part.ts';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { OrderReadBack } from './order-read-back.tsx';
import { PartForm } from './part-form.tsx';
import { SecondLook } from './second-look.tsx';
import styles from './dose.module.css';

/** Before the dose: the order read back in full, what was drawn, a second look at both, and the start. */
export function ReadyView() {
  const say = useWords();
  const { room, open } = useRoom();
  const [part, setPart] = useState<DosePart | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const { order } = room;
  if (order === null) {
    return (
      <Empty title={say('ready.no-order')} action={<Button onClick={() => open({ kind: 'reopen' })}>{say('ready.reopen')}</Button>}>
        <p>{say('ready.no-order.words')}</p>
      </Empty>
    );
  }
  if (isLooking && part !== null) return <SecondLook order={order} part={part} onBack={() => setIsLooking(false)} />;
  return (
    <div className={styles['ready']}>
      <OrderReadBack order={order} />
      <PartForm
        order={order}
        part={part}
        label={say('ready.look')}
        onReady={(ready) => {
          setPart(ready);
          setIsLooking(true);
        }}
      />
      <div className={styles['quiet']}>
        <Button look="plain" onClick={() => open({ kind: 'reopen' })}>
          {say('ready.reopen')}
        </Button>
        <Button look="plain" onClick={() => open({ kind: 'vital-signs' })}>
          {say('bar.vital-signs')}
        </Button>
        <Button look="plain" onClick={() => open({ kind: 'abort' })}>
          {say('abort.title')}
        </Button>
      </div>
    </div>
  );
}
