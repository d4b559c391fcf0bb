import { useFormat } from '#interface/format/use-format.ts';
import { Link } from '#interface/route/link.tsx';
import { pathTo } from '#interface/route/match.ts';
import { PhaseMark } from '../phase-mark.tsx';
import { useWords } from '../words.ts';
import type { OpenRow } from './board-rows.ts';
import styles from './board.module.css';

/** Sessions of today that are over, for a look back. */
export function OverRows({ rows }: { readonly rows: readonly OpenRow[] }) {
  const say = useWords();
  const format = useFormat();
  return (
    <section className={styles['section']} aria-labelledby="board-over">
      <h2 id="board-over">{say('board.over-today')}</h2>
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <li key={row.visitId} className={styles['row']}>
            <span className={styles['when']}>{format.clock(row.since)}</span>
            <span className={styles['who']}>
              <Link isAlone to={pathTo('/sessions/:sessionId', { sessionId: row.sessionId })}>{row.name}</Link>
              <span>{row.roomName}</span>
            </span>
            <PhaseMark state={row.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
