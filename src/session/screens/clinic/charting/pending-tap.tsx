import { useEffect, useRef } from 'react';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { recordEvent } from '../../../api-charting.ts';
import { useInRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import type { TappedEvent } from './tapped-event.ts';
import styles from './charting.module.css';

/** One tap on the grid, with its own moment. */
export type Tap = { readonly id: number; readonly event: TappedEvent; readonly at: Instant };

type Props = { readonly tap: Tap; readonly onCharted: (tap: Tap) => void };

/** Sends one tap; unseen while that goes well. A tap that did not arrive stays here until it has, whatever is tapped after it. */
export function PendingTap({ tap, onCharted }: Props) {
  const { params, at } = useInRoom();
  const event = useSend(recordEvent);
  const isSent = useRef(false);
  const { send } = event;
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    void send({ params, body: { ...at(tap.at), event: tap.event } });
  });
  useEffect(() => {
    if (event.isDone) onCharted(tap);
  }, [event.isDone, onCharted, tap]);
  return event.refusal === null ? null : <NotCharted tap={tap} refusal={event.refusal} onAgain={event.again} onLeave={() => onCharted(tap)} />;
}

type NotChartedProps = { readonly tap: Tap; readonly refusal: Refusal; readonly onAgain: () => void; readonly onLeave: () => void };

function NotCharted({ tap, refusal, onAgain, onLeave }: NotChartedProps) {
  const say = useWords();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isLost = refusal.kind === 'unavailable' || refusal.kind === 'fault' || refusal.kind === 'too-many';
  return (
    <div ref={box} className={styles['last']} data-open role="alert">
      <p>
        {say('events.noted', { event: say(`event.${tap.event}`), clock: format.clock(tap.at) })}. {isLost ? say('events.not-charted') : refusal.sentence}
      </p>
      {isLost ? <Button onClick={onAgain}>{say('events.again')}</Button> : <Button onClick={onLeave}>{say('panel.leave')}</Button>}
    </div>
  );
}
