import { use } from 'react';
import { dayOf } from '#interface/format/clinic-time.ts';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import { useWords } from '../words.ts';
import { daysFrom, visitsAt } from './calendar-layout.ts';
import type { CalendarView } from './calendar-view.ts';
import { useLanes } from './use-lanes.ts';
import shared from './calendar.module.css';
import styles from './calendar-month.module.css';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const MOST_NAMED = 8;

/** A month: how many visits each day holds, by room or by person; a press opens the day. */
export function CalendarMonth({ visits, firstDay, lastDay, day: chosen, today, by, onDay }: CalendarView) {
  const say = useWords();
  const format = useFormat();
  const zone = use(ClinicZone);
  const lanes = useLanes(by, visits);
  if (zone === null) return null;
  const byDay = Map.groupBy(visits, (visit) => dayOf(visit.startsAt, zone));
  return (
    <div className={styles['month']}>
      {WEEKDAYS.map((weekday) => (
        <span key={weekday} className={styles['weekday']} aria-hidden="true">
          {say(`weekday.${weekday}`)}
        </span>
      ))}
      {daysFrom(firstDay, lastDay).map((day) => {
        const own = byDay.get(day) ?? [];
        const counts = lanes.map((lane) => ({ lane, count: visitsAt(own, day, lane, zone).length })).filter(({ count }) => count > 0);
        return (
          <button key={day} type="button" className={styles['day']} data-today={day === today || undefined} data-outside={day.slice(0, 7) !== chosen.slice(0, 7) || undefined} onClick={() => onDay(day)}>
            <span className={shared['unseen']}>{`${format.localDate(day)}, ${say('calendar.count', { count: own.length })}`}</span>
            <strong aria-hidden="true">{Number(day.slice(8))}</strong>
            {own.length > 0 && (
              <span aria-hidden="true" className={styles['total']}>
                {own.length}
              </span>
            )}
            {counts.slice(0, MOST_NAMED).map(({ lane, count }) => (
              <span key={lane.key ?? ''} className={styles['line']}>
                <span>{lane.name}</span>
                <span>{count}</span>
              </span>
            ))}
            {counts.length > MOST_NAMED && <span className={styles['line']}>{say('calendar.more', { count: counts.length - MOST_NAMED })}</span>}
          </button>
        );
      })}
    </div>
  );
}
