import { IconCircleCheck, IconPlayerPlay, IconSquareRotated } from '@tabler/icons-react';
import type { WireOrder } from '#plan/api-order.ts';
import { HoldButton } from '#interface/clinical/hold-button.tsx';
import { Button } from '#interface/controls/button.tsx';
import { startDose } from '../../../api-dose.ts';
import type { DosePart } from '../../../dose-part.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import type { Compared } from './compare-part.ts';
import { comparePart } from './compare-part.ts';
import { OrderReadBack } from './order-read-back.tsx';
import { OpenItems } from '../gate/open-items.tsx';
import styles from './dose.module.css';

type Props = { readonly order: WireOrder; readonly part: DosePart; readonly onBack: () => void };

/** Ordered beside drawn, line by line, to be read by a second pair of eyes; then one second to start. */
export function SecondLook({ order, part, onBack }: Props) {
  const say = useWords();
  const { room, open } = useRoom();
  const { params, who } = useInRoom();
  const start = useSend(startDose);
  const lines = comparePart(order, part);
  return (
    <div className={styles['ready']}>
      <OrderReadBack order={order} />
      <section className={styles['part']} aria-label={say('look.title')}>
        <h2>{say('look.title')}</h2>
        <p className={styles['hint']}>{say('look.words', { name: room.patient.listedName })}</p>
        <ul className={styles['lines']}>
          {lines.map((line) => (
            <Line key={line.name} line={line} />
          ))}
        </ul>
        <OpenItems refusal={start.refusal} />
        <Refused of={start} />
        {start.refusal?.code === 'session.gate-not-go' && (
          <div className={styles['quiet']}>
            <Button onClick={() => open({ kind: 'vital-signs' })}>{say('bar.vital-signs')}</Button>
            <Button onClick={() => open({ kind: 'reopen' })}>{say('ready.reopen')}</Button>
          </div>
        )}
        <div className={styles['start']}>
          <Button onClick={onBack}>{say('look.back')}</Button>
          <HoldButton
            action={say('look.start')}
            icon={<IconPlayerPlay aria-hidden="true" />}
            look="primary"
            disabled={start.isBusy}
            onConfirm={() => void start.send({ params, body: { ...who, orderVersion: order.version, part } })}
          />
        </div>
      </section>
    </div>
  );
}

function Line({ line: { name, ordered, drawn, agrees } }: { readonly line: Compared }) {
  const say = useWords();
  return (
    <li data-differs={agrees === false || undefined}>
      {agrees === false ? <IconSquareRotated aria-hidden="true" /> : agrees === true ? <IconCircleCheck aria-hidden="true" /> : <span />}
      <span className={styles['lineName']}>{say(`look.${name}`)}</span>
      <strong>{drawn}</strong>
      <span className={styles['lineOrdered']}>{ordered === null ? say('look.no-order') : agrees === false ? say('look.differs', { ordered }) : say('look.ordered', { ordered })}</span>
    </li>
  );
}
