import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { navigate } from '#interface/route/route.ts';
import { pathTo } from '#interface/route/match.ts';
import { Failed } from '#interface/states/failed.tsx';
import { isRefusal } from '#foundation/refusal.ts';
import type { BoardRow } from '../../../api-room.ts';
import { openSession } from '../../../api-room.ts';
import { useWords } from '../words.ts';
import styles from './board.module.css';

/** Visits of today whose session has not begun: one tap opens the session. */
export function WaitingRows({ rows }: { readonly rows: readonly BoardRow[] }) {
  const say = useWords();
  return (
    <section className={styles['section']} aria-labelledby="board-waiting">
      <h2 id="board-waiting">{say('board.waiting')}</h2>
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <WaitingRow key={row.visitId} row={row} />
        ))}
      </ul>
    </section>
  );
}

function WaitingRow({ row }: { readonly row: BoardRow }) {
  const say = useWords();
  const format = useFormat();
  const open = useCommand(openSession);
  async function openAndGo(): Promise<void> {
    const opened = await open.run({ params: { visitId: row.visitId } });
    if (!isRefusal(opened)) navigate(pathTo('/sessions/:sessionId', { sessionId: opened.sessionId }));
  }
  return (
    <li className={styles['row']}>
      <span className={styles['when']}>{format.clock(row.startsAt)}</span>
      <span className={styles['who']}>
        <strong>{row.name}</strong>
        <span>{[row.roomName, row.treatment === null ? null : say(`treatment.${row.treatment}`)].filter(Boolean).join(' · ')}</span>
      </span>
      <Button isBusy={open.isBusy} aria-label={say('board.open.of', { name: row.name })} onClick={() => void openAndGo()}>
        {say('board.open')}
      </Button>
      {open.refusal !== null && <Failed refusal={open.refusal} />}
    </li>
  );
}
