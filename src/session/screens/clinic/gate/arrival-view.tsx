import { IconDoorEnter } from '@tabler/icons-react';
import { Button } from '#interface/controls/button.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { checkIn, openGate } from '../../../api-gate.ts';
import { readinessAhead } from '../../../readiness-ahead.ts';
import { ReadinessLines } from '../ahead/readiness-lines.tsx';
import { OrderReadBack } from '../dose/order-read-back.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import styles from './gate.module.css';

/** Before anybody has come: what is planned, what is settled and what still stands in the way, and one tap that checks the person in and opens the check. */
export function ArrivalView() {
  const say = useWords();
  const { room, open } = useRoom();
  const { params, who, at } = useInRoom();
  const arrive = useSend(checkIn);
  const gate = useSend(openGate);
  async function checkInAndOpen(): Promise<void> {
    if ((await arrive.send({ params, body: at() })) !== null) await gate.send({ params, body: who });
  }
  const { order } = room;
  return (
    <div className={styles['arrival']}>
      {order === null ? <FactList items={[{ name: say('arrival.treatment'), value: room.treatmentName }, { name: say('arrival.order'), value: say('arrival.no-order') }]} /> : <OrderReadBack order={order} />}
      {room.gate !== null && <ReadinessLines {...readinessAhead(room.gate)} />}
      <Refused of={arrive} />
      <Refused of={gate} />
      <div className={styles['lower']}>
        <Button look="primary" isWide icon={<IconDoorEnter aria-hidden="true" />} isBusy={arrive.isBusy || gate.isBusy} onClick={() => void checkInAndOpen()}>
          {say('arrival.check-in', { name: room.patient.spokenName })}
        </Button>
        <Button look="plain" onClick={() => open({ kind: 'abort' })}>
          {say('abort.title')}
        </Button>
      </div>
    </div>
  );
}
