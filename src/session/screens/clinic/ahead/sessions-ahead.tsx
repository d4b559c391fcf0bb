import { useAnswer } from '#interface/client/use-answer.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Link } from '#interface/route/link.tsx';
import { pathTo } from '#interface/route/match.ts';
import { Answered } from '#interface/states/answered.tsx';
import type { AnswerOf } from '#foundation/contract.ts';
import type { WireSessionAhead } from '../../../api-ahead.ts';
import { sessionsAhead } from '../../../api-ahead.ts';
import { StateShape } from '../check-tiles.tsx';
import { useWords } from '../words.ts';
import { ReadinessLines } from './readiness-lines.tsx';
import board from '../board/board.module.css';
import styles from './ahead.module.css';

/** What can change how ready somebody is. */
const ABOUT = ['board', 'session', 'calendar', 'orders', 'screening', 'intake', 'consents', 'holds', 'follow-ups', 'assessments', 'settings'] as const;

type Day = AnswerOf<typeof sessionsAhead>['days'][number];

/** Who comes for a dose next, today and on the next day with sessions, and what still stands in the way of each. */
export function SessionsAhead() {
  const asked = useAnswer(sessionsAhead, {}, { about: ABOUT });
  return (
    <Answered of={asked} lines={6}>
      {({ days }) => days.map((day) => <OneDay key={day.day} day={day} />)}
    </Answered>
  );
}

function OneDay({ day: { day, isToday, visits } }: { readonly day: Day }) {
  const say = useWords();
  const format = useFormat();
  const ready = visits.filter(({ isReady }) => isReady).length;
  const [first] = visits;
  if (first === undefined) return null;
  return (
    <section className={styles['day']} aria-labelledby={`ahead-${day}`}>
      <h2 id={`ahead-${day}`}>{isToday ? say('ahead.today') : say('ahead.day', { day: format.weekday(first.startsAt) })}</h2>
      <p className={styles['quiet']}>{say('ahead.count', { ready, count: visits.length })}</p>
      <ul className={styles['rows']}>
        {visits.map((visit) => (
          <li key={visit.visitId}>
            <OneVisit visit={visit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Closed, the row says no more than a passer-by may read; opened, every line with what would make it a go. */
function OneVisit({ visit }: { readonly visit: WireSessionAhead }) {
  const say = useWords();
  const format = useFormat();
  return (
    <details className={styles['visit']}>
      <summary>
        <span className={board['when']}>{format.clock(visit.startsAt)}</span>
        <span className={board['who']}>
          <strong>{visit.name}</strong>
          <span>{[visit.roomName, say(`treatment.${visit.treatment}`)].filter(Boolean).join(' · ')}</span>
        </span>
        <span className={styles['state']}>
          <StateShape state={visit.isReady ? 'go' : 'no-go'} />
          {visit.isReady ? say('ahead.ready') : say('ahead.open', { count: visit.open.length })}
        </span>
      </summary>
      <ReadinessLines settled={visit.settled} open={visit.open} onTheDay={visit.onTheDay} />
      <p>
        <Link isAlone to={pathTo('/patients/:patientId', { patientId: visit.patientId })}>
          {say('ahead.chart')}
        </Link>
      </p>
    </details>
  );
}
