import type { Instant } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';
import { useNow } from '#interface/client/clock.ts';
import { BigNumber } from '#interface/clinical/big-number.tsx';
import { PromptMarker } from '#interface/clinical/prompt-card.tsx';
import { Age, Countdown, MinutesInto } from '#interface/clinical/time-text.tsx';
import { Link } from '#interface/route/link.tsx';
import { pathTo } from '#interface/route/match.ts';
import { PhaseBar, PhaseMark } from '../phase-mark.tsx';
import { markerOf } from '../prompts/priority.ts';
import { dueWord } from '../due-word.ts';
import { useWords } from '../words.ts';
import type { OpenRow } from './board-rows.ts';
import { doseBeganAt } from './board-rows.ts';
import { StaleMark } from '../stale-mark.tsx';
import styles from './board.module.css';

type Props = { readonly row: OpenRow; readonly answeredAt: Instant; readonly isStale: boolean; readonly isLocked?: boolean };

/** One room, to be read from two metres: where, who, how far, what is due, the last numbers with their age. */
export function BoardCard({ row, answeredAt, isStale, isLocked = false }: Props) {
  const say = useWords();
  const beganAt = doseBeganAt(row, answeredAt);
  return (
    <article className={styles['card']} data-priority={row.highestPriority === null ? undefined : markerOf(row.highestPriority)} data-stale={isStale || undefined}>
      <h2 className={styles['head']}>
        {isLocked ? (
          <span className={styles['room']}>{row.roomName ?? say('board.no-room')}</span>
        ) : (
          // The link reaches over the whole card.
          <Link to={pathTo('/sessions/:sessionId', { sessionId: row.sessionId })} className={styles['room']}>
            {row.roomName ?? say('board.no-room')}
          </Link>
        )}
        <span className={styles['name']}>{row.name}</span>
      </h2>
      <PhaseBar state={row.state} />
      <div className={styles['phase']}>
        <PhaseMark state={row.state} />
        {beganAt !== null && <MinutesInto start={beganAt} />}
      </div>
      <NextDue row={row} />
      <Latest row={row} isStale={isStale} />
      <Prompts row={row} />
    </article>
  );
}

function NextDue({ row: { nextDue } }: { readonly row: OpenRow }) {
  const say = useWords();
  const isOverdue = useIsOver(nextDue?.dueAt ?? null);
  if (nextDue === null) return <p className={styles['due']}>{say('due.nothing')}</p>;
  return (
    <div className={styles['due']} data-overdue={isOverdue || undefined}>
      <p className={styles['dueWord']}>
        {isOverdue && <PromptMarker priority="low" />} {say(dueWord(nextDue.ruleId, nextDue.items))}
      </p>
      <p className={styles['countdown']}>
        <Countdown to={nextDue.dueAt} />
      </p>
    </div>
  );
}

function useIsOver(moment: Instant | null): boolean {
  const now = useNow();
  return moment !== null && between(moment, now) > 0;
}

function Latest({ row: { latest: { pressureMmHg, heartRatePerMinute, oxygenSaturationPercent } }, isStale }: { readonly row: OpenRow; readonly isStale: boolean }) {
  const say = useWords();
  // An age is said once, and again only for a value that was taken at another time.
  const ageOf = (taken: { readonly measuredAt: Instant } | null) => taken !== null && taken.measuredAt !== pressureMmHg?.measuredAt && <Age since={taken.measuredAt} />;
  return (
    <div className={styles['numbers']}>
      <BigNumber
        label={say('vital.pressure.short')} value={pressureMmHg && `${pressureMmHg.value.systolic}/${pressureMmHg.value.diastolic}`} unit="" absentWord={say('vital.absent')}
        age={pressureMmHg && <Age since={pressureMmHg.measuredAt} />}
      />
      <BigNumber label={say('vital.heartRate.short')} value={textOf(heartRatePerMinute)} unit="" absentWord={say('vital.absent')} age={ageOf(heartRatePerMinute)} />
      <BigNumber label={say('vital.oxygenSaturation.short')} value={textOf(oxygenSaturationPercent)} unit="%" absentWord={say('vital.absent')} age={ageOf(oxygenSaturationPercent)} />
      {isStale && <StaleMark />}
    </div>
  );
}

function textOf(taken: { readonly value: number } | null): string | null {
  return taken && String(taken.value);
}

function Prompts({ row: { openPrompts, highestPriority } }: { readonly row: OpenRow }) {
  const say = useWords();
  if (openPrompts === 0 || highestPriority === null) return null;
  return (
    <p className={styles['prompts']}>
      <PromptMarker priority={markerOf(highestPriority)} />
      {say('board.prompts', { count: openPrompts })}
    </p>
  );
}
