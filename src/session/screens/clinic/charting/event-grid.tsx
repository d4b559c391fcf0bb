import {
  IconDots,
  IconGauge,
  IconHeartHandshake,
  IconMessageCircle,
  IconMoodCry,
  IconMoodNervous,
  IconMoodSick,
  IconMusic,
  IconPlayerPlay,
  IconPlayerStop,
  IconToiletPaper,
  IconBucketDroplet,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useCallback, useRef, useState } from 'react';
import { toInstant } from '#foundation/instant.ts';
import { nowMs } from '#interface/client/clock.ts';
import type { SessionEventKind } from '../../../session-events.ts';
import { sessionEvents } from '../../../session-events.ts';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { LastEvent } from './last-event.tsx';
import type { Tap } from './pending-tap.tsx';
import { PendingTap } from './pending-tap.tsx';
import type { TappedEvent } from './tapped-event.ts';
import { doseStepOf, isTapped } from './tapped-event.ts';
import styles from './charting.module.css';

type Icon = ComponentType<{ readonly size?: number; readonly stroke?: number; readonly 'aria-hidden'?: 'true' }>;

const ICONS: Readonly<Record<SessionEventKind, Icon>> = {
  start: IconPlayerPlay,
  stop: IconPlayerStop,
  'rate-change': IconGauge,
  nausea: IconMoodSick,
  vomiting: IconBucketDroplet,
  anxious: IconMoodNervous,
  crying: IconMoodCry,
  talking: IconMessageCircle,
  'touch-given': IconHeartHandshake,
  bathroom: IconToiletPaper,
  music: IconMusic,
  other: IconDots,
};

/** A tap of a wet glove can arrive twice; the second within this time is not a second event. */
const DOUBLE_TAP_MS = 250;

/** Twelve buttons, always in the same places: one tap charts an event, with ten seconds to take it back. */
export function EventGrid() {
  const say = useWords();
  const [pending, setPending] = useState<readonly Tap[]>([]);
  const lastTapMs = useRef(-Infinity);
  function tap(event: TappedEvent, atMs: number): void {
    const isRepeated = atMs - lastTapMs.current < DOUBLE_TAP_MS;
    lastTapMs.current = atMs;
    if (isRepeated) return;
    navigator.vibrate?.(20);
    setPending((taps) => [...taps, { id: atMs, event, at: toInstant(nowMs()) }]);
  }
  const settle = useCallback((charted: Tap) => setPending((taps) => taps.filter(({ id }) => id !== charted.id)), []);
  return (
    <section className={styles['events']} aria-label={say('events.label')}>
      <div className={styles['grid']}>
        {sessionEvents.map(({ kind }) =>
          isTapped(kind) ? <EventButton key={kind} kind={kind} onTap={tap} /> : <DoseButton key={kind} kind={kind} />,
        )}
      </div>
      {/* Below the buttons, which stay where they are under the finger. */}
      <LastEvent />
      {pending.map((each) => (
        <PendingTap key={each.id} tap={each} onCharted={settle} />
      ))}
    </section>
  );
}

function EventButton({ kind, onTap }: { readonly kind: TappedEvent; readonly onTap: (kind: TappedEvent, atMs: number) => void }) {
  const say = useWords();
  return (
    <button type="button" className={styles['event']} onClick={(press) => onTap(kind, press.timeStamp)}>
      <Drawing kind={kind} />
      {say(`event.${kind}`)}
    </button>
  );
}

/** A step of the dose opens what belongs to it; it is held there, never tapped through. */
function DoseButton({ kind }: { readonly kind: Exclude<SessionEventKind, TappedEvent> }) {
  const say = useWords();
  const { room, open } = useRoom();
  const panel = doseStepOf(kind, room);
  return (
    <button type="button" className={styles['event']} data-dose disabled={panel === null} onClick={() => panel !== null && open(panel)}>
      <Drawing kind={kind} />
      {say(`event.${kind}`)}
    </button>
  );
}

function Drawing({ kind }: { readonly kind: SessionEventKind }) {
  const Shape = ICONS[kind];
  return <Shape aria-hidden="true" size={24} stroke={2.25} />;
}
