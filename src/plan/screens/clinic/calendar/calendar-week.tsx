import { use } from 'react';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import { useWords } from '../words.ts';
import { visitsAt, weekDays } from './calendar-layout.ts';
import type { CalendarView } from './calendar-view.ts';
import { useLanes } from './use-lanes.ts';
import { VisitBlock } from './visit-block.tsx';
import styles from './calendar.module.css';

/** A week: rooms or people down, days across. */
export function CalendarWeek({ visits, firstDay, today, by, open, onOpen }: CalendarView) {
  const say = useWords();
  const format = useFormat();
  const zone = use(ClinicZone);
  const lanes = useLanes(by, visits);
  const days = weekDays(firstDay);
  if (zone === null) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide calendar scrolls sideways, and a keyboard must be able to scroll it
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={say('calendar.week')}>
      <table className={styles['week']}>
        <thead>
          <tr>
            <th>{say(`calendar.by.${by}`)}</th>
            {days.map((day, index) => (
              <th key={day} data-today={day === today || undefined} data-weekend={index > 4 || undefined} aria-current={day === today ? 'date' : undefined}>
                {say(`weekday.${(['1', '2', '3', '4', '5', '6', '7'] as const)[index] ?? '1'}`)} <span>{format.localDate(day).slice(0, -5)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.key ?? ''}>
              <th scope="row">{lane.name}</th>
              {days.map((day, index) => (
                <td key={day} data-today={day === today || undefined} data-weekend={index > 4 || undefined}>
                  {visitsAt(visits, day, lane, zone).map((visit) => (
                    <VisitBlock key={visit.visitId} visit={visit} isOpen={visit.visitId === open} onOpen={onOpen} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
