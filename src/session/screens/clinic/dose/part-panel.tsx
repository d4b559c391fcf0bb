import { addDosePart } from '../../../api-dose.ts';
import { entriesOf } from '../room/charted.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { OrderReadBack } from './order-read-back.tsx';
import { PartForm } from './part-form.tsx';
import styles from './dose.module.css';

/** A further part of the same order: the next device, lozenge or injection. */
export function PartPanel() {
  const say = useWords();
  const { room, charted, close } = useRoom();
  const { params, at } = useInRoom();
  const part = useSend(addDosePart);
  const { order } = room;
  if (order === null) return null;
  return (
    <PanelFrame title={say('part.another')}>
      <div className={styles['ready']}>
        <OrderReadBack order={order} />
        <PartForm
          order={order}
          part={null}
          label={say('part.give')}
          isBusy={part.isBusy}
          onReady={(given) => void part.send({ params, body: { ...at(), orderVersion: order.version, doseNumber: entriesOf(charted, 'dose').length + 1, part: given } }).then((sent) => sent !== null && close())}
        />
      </div>
      <Refused of={part} />
    </PanelFrame>
  );
}
