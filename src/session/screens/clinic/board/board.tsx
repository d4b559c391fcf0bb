import type { ReactNode } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useNow } from '#interface/client/clock.ts';
import { useConnection } from '#interface/client/connection.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Page } from '#interface/layout/page.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { NotTold } from '#screening/screens/clinic/not-told/not-told.tsx';
import { sessionBoard } from '../../../api-room.ts';
import { useRenewal } from '../use-renewal.ts';
import { useWords } from '../words.ts';
import { BoardCard } from './board-card.tsx';
import type { BoardParts } from './board-rows.ts';
import { partsOfBoard } from './board-rows.ts';
import { OverRows } from './over-rows.tsx';
import { WaitingRows } from './waiting-rows.tsx';
import styles from './board.module.css';

const ABOUT = ['board', 'session', 'calendar'] as const;

/** Every room of today, what is due first at the top; visits that wait stand below, and under them what else the first page holds. */
export function Board({ children }: { readonly children?: ReactNode }) {
  const say = useWords();
  const format = useFormat();
  const now = useNow('minute');
  const asked = useAnswer(sessionBoard, {}, { about: ABOUT });
  useRenewal(asked.again);
  const parts = asked.state === 'answered' ? partsOfBoard(asked.answer.sessions) : null;
  const connection = useConnection();
  const isStale = connection.isLost || (asked.state === 'answered' && asked.isOutdated);
  return (
    <Page title={say('board.title')} over={parts === null ? format.weekday(now) : say('board.over', { day: format.weekday(now), count: parts.running.length })}>
      <NotTold />
      <Answered of={asked} lines={8}>
        {(board) => <Rooms parts={partsOfBoard(board.sessions)} answeredAt={board.now} isStale={isStale} />}
      </Answered>
      {children}
    </Page>
  );
}

function Rooms({ parts: { running, waiting, over }, answeredAt, isStale }: { readonly parts: BoardParts; readonly answeredAt: Instant; readonly isStale: boolean }) {
  const say = useWords();
  if (running.length + waiting.length + over.length === 0) {
    return (
      <Empty title={say('board.empty.title')}>
        <p>{say('board.empty.words')}</p>
      </Empty>
    );
  }
  return (
    <>
      {running.length > 0 && (
        <ul className={styles['rooms']} aria-label={say('board.rooms')}>
          {running.map((row) => (
            <li key={row.visitId}>
              <BoardCard row={row} answeredAt={answeredAt} isStale={isStale} />
            </li>
          ))}
        </ul>
      )}
      {running.length === 0 && <p className={styles['quiet']}>{say('board.quiet')}</p>}
      {waiting.length > 0 && <WaitingRows rows={waiting} />}
      {over.length > 0 && <OverRows rows={over} />}
      <p className={styles['typed']}>{say('vital.typed')}</p>
    </>
  );
}
