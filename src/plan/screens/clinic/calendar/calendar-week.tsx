import { use } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import { listRooms } from '#people/api-rooms.ts';
import { namedRooms } from '#people/room-names.ts';
import { useWords } from '../words.ts';
import { lanesFor, visitsAt, weekDays } from './calendar-layout.ts';
import type { CalendarView } from './calendar-view.ts';
import { VisitBlock } from './visit-block.tsx';
import styles from './calendar.module.css';

/** A week: rooms down, days across. */
export function CalendarWeek({ visits, firstDay, today, open, onOpen }: CalendarView) {
  const say = useWords();
  const format = useFormat();
  const zone = use(ClinicZone);
  const rooms = useAnswer(listRooms, {}, { about: ['rooms'] });
  const lanes = lanesFor(rooms.state === 'answered' ? namedRooms(rooms.answer) : [], visits, say('visit.noRoom'));
  const days = weekDays(firstDay);
  if (zone === null) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide calendar scrolls sideways, and a keyboard must be able to scroll it
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={say('calendar.week')}>
      <table className={styles['week']}>
        <thead>
          <tr>
            <th>{say('calendar.room')}</th>
            {days.map((day, index) => (
              <th key={day} data-today={day === today || undefined} data-weekend={index > 4 || undefined} aria-current={day === today ? 'date' : undefined}>
                {say(`weekday.${(['1', '2', '3', '4', '5', '6', '7'] as const)[index] ?? '1'}`)} <span>{format.localDate(day).slice(0, -5)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.roomId ?? ''}>
              <th scope="row">{lane.name}</th>
              {days.map((day, index) => (
                <td key={day} data-today={day === today || undefined} data-weekend={index > 4 || undefined}>
                  {visitsAt(visits, day, lane.roomId, zone).map((visit) => (
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
