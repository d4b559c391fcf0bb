import { IconDoorExit } from '@tabler/icons-react';
import { useNow } from '#interface/client/clock.ts';
import { Countdown } from '#interface/clinical/time-text.tsx';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { StateShape } from '../check-tiles.tsx';
import dose from '../dose/dose.module.css';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import type { WireCriterion } from './criteria.ts';
import { earliestOf, openCount, tileStateOf } from './criteria.ts';
import styles from './leaving.module.css';

const SHORT = ['DC-1', 'DC-2', 'DC-3', 'DC-4', 'DC-5', 'DC-6', 'DC-7'] as const;

/** The way home at a glance: each criterion by its shape, the earliest time, and amounts that are still open. */
export function LeavingNow() {
  const say = useWords();
  const format = useFormat();
  const now = useNow();
  const { room, open } = useRoom();
  const criteria = room.discharge ?? [];
  const earliest = earliestOf(criteria);
  const left = openCount(criteria);
  function shortWord(ruleId: WireCriterion['ruleId']): string {
    const known = SHORT.find((each) => each === ruleId);
    return known === undefined ? ruleId : say(`criterion.short.${known}`);
  }
  return (
    <section className={dose['now']} aria-label={say('leaving.title')}>
      <p className={dose['about']}>{say('leaving.title')}</p>
      <p className={styles['count']}>{left === 0 ? say('leaving.all-met') : say('leaving.open-count', { count: left })}</p>
      <ul className={styles['shapes']}>
        {criteria.map((criterion) => (
          <li key={criterion.ruleId}>
            <StateShape state={tileStateOf(criterion)} />
            <span>{shortWord(criterion.ruleId)}</span>
          </li>
        ))}
      </ul>
      {earliest !== null && earliest > now && (
        <p>
          {say('leaving.earliest', { clock: format.clock(earliest) })} <Countdown to={earliest} />
        </p>
      )}
      <div className={`${dose['nowActions']} ${styles['ways']}`}>
        {room.isAmountOpen && <Button onClick={() => open({ kind: 'amounts' })}>{say('amounts.open')}</Button>}
        <Button icon={<IconDoorExit aria-hidden="true" />} onClick={() => open({ kind: 'leaving' })}>
          {say('leaving.open')}
        </Button>
      </div>
    </section>
  );
}
