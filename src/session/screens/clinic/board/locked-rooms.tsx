import { useAnswer } from '#interface/client/use-answer.ts';
import { useConnection } from '#interface/client/connection.ts';
import { lockedRooms } from '../../../api-room.ts';
import { useRenewal } from '../use-renewal.ts';
import { useWords } from '../words.ts';
import { BoardCard } from './board-card.tsx';
import { partsOfBoard } from './board-rows.ts';
import styles from './board.module.css';

/** A locked screen hears of nothing by itself; it asks so often. */
const ASK_AGAIN_AFTER_MS = 10_000;

/** The rooms in use, above the lock: clock, last numbers, what is due and open prompts go on, by first name (H10). */
export function LockedRooms() {
  const say = useWords();
  const asked = useAnswer(lockedRooms, {});
  useRenewal(asked.again, ASK_AGAIN_AFTER_MS);
  const connection = useConnection();
  if (asked.state !== 'answered') return null;
  const { running } = partsOfBoard(asked.answer.sessions);
  if (running.length === 0) return null;
  return (
    <section className={styles['locked']} aria-label={say('board.rooms')}>
      <ul className={styles['rooms']}>
        {running.map((row) => (
          <li key={row.visitId}>
            <BoardCard row={row} answeredAt={asked.answer.now} isStale={connection.isLost || asked.isOutdated} isLocked />
          </li>
        ))}
      </ul>
    </section>
  );
}
