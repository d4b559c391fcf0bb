import type { WireOrder } from '#plan/api-order.ts';
import { Countdown } from '#interface/clinical/time-text.tsx';
import { useNow } from '#interface/client/clock.ts';
import { Button } from '#interface/controls/button.tsx';
import { amountText, doseText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { noteDose } from '../../../api-dose.ts';
import { entriesOf } from '../room/charted.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { givenOf } from './given-of.ts';
import styles from './dose.module.css';

/** A dose given in parts: what was given when, when the next may follow, and the end of the dose. */
export function PartsNow({ order }: { readonly order: WireOrder }) {
  const say = useWords();
  const format = useFormat();
  const now = useNow();
  const { room, charted, open } = useRoom();
  const doses = entriesOf(charted, 'dose');
  const given = givenOf(charted);
  const isWhole = Number(given.value) >= Number(order.dose.value);
  return (
    <section className={styles['now']} aria-label={say('now.title')}>
      <p className={styles['soFar']}>
        <span className={styles['about']}>{say('now.given')}</span>
        <strong>{amountText(given)}</strong>
        <span>{say('now.of', { dose: doseText(order.dose, order.perWeight) })}</span>
      </p>
      <p className={styles['hint']}>{doses.map(({ measuredAt, content }) => say('now.part', { number: content.doseNumber, clock: format.clock(measuredAt) })).join(' · ')}</p>
      {room.nextDeviceAt !== null && !isWhole && room.nextDeviceAt > now && (
        <p>
          {say('now.next-device')} <Countdown to={room.nextDeviceAt} />
        </p>
      )}
      <div className={styles['nowActions']}>
        {!isWhole && (
          <Button look="primary" onClick={() => open({ kind: 'dose-part' })}>
            {say(room.nextDeviceAt === null ? 'now.another' : 'now.device')}
          </Button>
        )}
        <LozengeEnd order={order} />
        <Button onClick={() => open({ kind: 'end' })}>{say('now.end')}</Button>
      </div>
    </section>
  );
}

/** What became of a lozenge when its time in the mouth was over. */
function LozengeEnd({ order }: { readonly order: WireOrder }) {
  const say = useWords();
  const { charted } = useRoom();
  const { params, at } = useInRoom();
  const note = useSend(noteDose);
  const isNoted = entriesOf(charted, 'dose-note').some(({ content }) => content.note.note === 'lozenge-ended');
  if (order.treatment !== 'racemic-sublingual' || isNoted) return null;
  return (
    <>
      {(['spat-out', 'swallowed'] as const).map((outcome) => (
        <Button key={outcome} isBusy={note.isBusy} onClick={() => void note.send({ params, body: { ...at(), note: { note: 'lozenge-ended', outcome } } })}>
          {say(`now.lozenge.${outcome}`)}
        </Button>
      ))}
      <Refused of={note} />
    </>
  );
}
