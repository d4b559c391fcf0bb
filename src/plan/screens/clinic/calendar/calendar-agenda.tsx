import { use } from 'react';
import { dayOf } from '#interface/format/clinic-time.ts';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import { Stack } from '#interface/layout/stack.tsx';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { KindIcon } from '../visits/kind-icon.tsx';
import { visitText } from '../visits/visit-text.ts';
import { useWords } from '../words.ts';
import { daysFrom } from './calendar-layout.ts';
import type { CalendarView } from './calendar-view.ts';
import styles from './calendar.module.css';

/** The same visits as a list by day, for a phone. */
export function CalendarAgenda({ visits, firstDay, lastDay, open, onOpen }: CalendarView) {
  const say = useWords();
  const format = useFormat();
  const zone = use(ClinicZone);
  if (zone === null) return null;
  const byDay = daysFrom(firstDay, lastDay).map((day) => ({ day, own: visits.filter((visit) => dayOf(visit.startsAt, zone) === day) })).filter(({ own }) => own.length > 0);
  if (byDay.length === 0) return <p>{say('calendar.nothing')}</p>;
  return (
    <Stack>
      {byDay.map(({ day, own }) => (
        <section key={day} className={styles['agenda']}>
          <h3>{own[0] && format.weekday(own[0].startsAt)}</h3>
          <ul>
            {own.map((visit) => (
              <li key={visit.visitId}>
                <AgendaLine visit={visit} isOpen={visit.visitId === open} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  );
}

function AgendaLine({ visit, isOpen, onOpen }: { readonly visit: WireVisit; readonly isOpen: boolean; readonly onOpen: (visitId: string) => void }) {
  const say = useWords();
  const format = useFormat();
  return (
    <button type="button" className={styles['entry']} aria-pressed={isOpen} onClick={() => onOpen(visit.visitId)}>
      <span className={styles['when']}>
        {format.clock(visit.startsAt)}–{format.clock(visit.endsAt)}
      </span>
      <strong>{shownName(visit.patientName)}</strong>
      <span className={styles['detail']}>
        <KindIcon kind={visit.kind} size={16} /> {visitText(say, visit)}, {visit.roomName ?? say('visit.noRoom')}
      </span>
    </button>
  );
}
