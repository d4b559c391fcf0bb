import { between } from '#foundation/instant.ts';
import { useNow } from '#interface/client/clock.ts';
import { PersonBanner } from '#interface/clinical/person-banner.tsx';
import { PromptMarker } from '#interface/clinical/prompt-card.tsx';
import { Countdown, MinutesInto } from '#interface/clinical/time-text.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { dueWord } from '../due-word.ts';
import { isUnderWay } from '../phase.ts';
import { PhaseBar, PhaseMark } from '../phase-mark.tsx';
import { StaleMark } from '../stale-mark.tsx';
import { useWords } from '../words.ts';
import { useRoom } from './room-context.ts';
import styles from './room.module.css';

/** What is always in sight: who this is, where the session stands, what time it is, what is due next. */
export function RoomHead() {
  const { room, isStale } = useRoom();
  const { listedName, spokenName, pronouns, birthDate, ageYears } = room.patient;
  const { familyName, givenName } = namesIn(listedName);
  return (
    <header className={styles['head']}>
      <PersonBanner familyName={familyName} givenName={givenName} birthDate={birthDate} ageYears={ageYears} calledAs={spokenName === givenName ? null : spokenName} pronouns={pronouns} isHeading />
      <div className={styles['standing']}>
        <p className={styles['place']}>
          {room.roomName !== null && <strong>{room.roomName}</strong>}
          <PhaseMark state={room.record.session.state} />
        </p>
        <PhaseBar state={room.record.session.state} />
      </div>
      <Clock />
      <Due />
      {isStale && <StaleMark />}
    </header>
  );
}

function Clock() {
  const format = useFormat();
  const now = useNow();
  const { dosingStartedAt, state } = useRoom().room.record.session;
  return (
    <p className={styles['clock']}>
      <span>{format.clock(now)}</span>
      {dosingStartedAt !== null && isUnderWay(state) && <MinutesInto start={dosingStartedAt} />}
    </p>
  );
}

function Due() {
  const say = useWords();
  const now = useNow();
  const { room } = useRoom();
  const due = room.nextDue;
  if (due === null) return null;
  const isOverdue = between(due.dueAt, now) > 0;
  return (
    <p className={styles['due']} data-overdue={isOverdue || undefined}>
      <span>
        {isOverdue && <PromptMarker priority="low" />} {say(dueWord(due.ruleId, due.items))}
      </span>
      <span className={styles['countdown']}>
        <Countdown to={due.dueAt} />
      </span>
    </p>
  );
}

/** The parts of a name listed as `RIVERA, Ana`. */
function namesIn(listedName: string): { readonly familyName: string; readonly givenName: string } {
  const [familyName = '', ...rest] = listedName.split(', ');
  return { familyName, givenName: rest.join(', ') };
}
