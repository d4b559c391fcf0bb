import { IconClock } from '@tabler/icons-react';
import { useContext, useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import { nowMs, useNow } from '#interface/client/clock.ts';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import { momentOfClock } from '../room/moment-of-clock.ts';
import { useWords } from '../words.ts';
import styles from './entry.module.css';

type Props = {
  /** The moment something holds for; null for now. */
  readonly moment: Instant | null;
  readonly onChange: (moment: Instant | null) => void;
};

const STEPS = [2, 5, 10, 15] as const;

/** When something was measured: now, a few minutes ago, or a time of today; what is set back is marked as a late entry. */
export function MomentField({ moment, onChange }: Props) {
  const say = useWords();
  const format = useFormat();
  const now = useNow('minute');
  const [isOpen, setIsOpen] = useState(false);
  function choose(chosen: Instant | null): void {
    onChange(chosen);
    setIsOpen(false);
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes the choice and not what it stands in
    <div
      className={styles['moment']}
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        event.stopPropagation();
        setIsOpen(false);
      }}
    >
      <Button icon={<IconClock aria-hidden="true" />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {moment === null ? say('moment.now', { clock: format.clock(now) }) : say('moment.at', { clock: format.clock(moment) })}
      </Button>
      {isOpen && (
        <div className={styles['steps']} role="group" aria-label={say('moment.label')}>
          <Button aria-pressed={moment === null} onClick={() => choose(null)}>
            {say('moment.just-now')}
          </Button>
          {STEPS.map((count) => (
            <Button key={count} onClick={() => choose(after(toInstant(nowMs()), minutes(-count)))}>
              {say('moment.ago', { count })}
            </Button>
          ))}
          <ClockTime onChoose={choose} />
        </div>
      )}
    </div>
  );
}

function ClockTime({ onChoose }: { readonly onChoose: (moment: Instant) => void }) {
  const say = useWords();
  const zone = useContext(ClinicZone);
  const [clock, setClock] = useState('');
  const moment = zone === null ? null : momentOfClock(clock, toInstant(nowMs()), zone);
  return (
    <div className={styles['clockTime']}>
      <TextField label={say('moment.time')} kind="time" value={clock} onChange={setClock} />
      <Button disabled={moment === null} onClick={() => moment !== null && onChoose(moment)}>
        {say('moment.use')}
      </Button>
    </div>
  );
}
