import { IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { use } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useSteady } from '#interface/client/use-steady.ts';
import { Button } from '#interface/controls/button.tsx';
import { IconButton } from '#interface/controls/icon-button.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { addDays, instantOfReading, isDay, mondayOf } from '#interface/format/clinic-time.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import { Page } from '#interface/layout/page.tsx';
import { Panel } from '#interface/layout/panel.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { listVisits } from '../../../api-plan.ts';
import { BookVisit } from '../visits/book-visit.tsx';
import { useWords } from '../words.ts';
import { CalendarAgenda } from './calendar-agenda.tsx';
import { CalendarDay } from './calendar-day.tsx';
import { CalendarWeek } from './calendar-week.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { VisitPanel } from './visit-panel.tsx';
import styles from './calendar.module.css';

const NEW = 'new';

/** The clinic’s visits by week or day and by room; a visit opens beside, and new ones are booked there. */
export function Calendar() {
  const say = useWords();
  const format = useFormat();
  const zone = use(ClinicZone);
  const { today } = useClinicTime();
  const isNarrow = useIsNarrow();
  const [view, setView] = useSearchValue('view');
  const [chosen, setDay] = useSearchValue('day');
  const [open, setOpen] = useSearchValue('visit');
  const day = chosen !== null && isDay(chosen) ? chosen : today;
  const isWeek = view !== 'day';
  const firstDay = isWeek ? mondayOf(day) : day;
  const lastDay = isWeek ? addDays(firstDay, 6) : day;
  const from = zone && instantOfReading(`${firstDay}T00:00`, zone);
  const until = zone && instantOfReading(`${addDays(lastDay, 1)}T00:00`, zone);
  const asked = useSteady(useAnswer(listVisits, from && until ? { query: { from, until } } : null, { about: ['calendar'] }));
  const visits = asked.state === 'answered' ? asked.answer.visits : [];
  const opened = visits.find((visit) => visit.visitId === open);
  const step = (count: number) => setDay(addDays(day, count * (isWeek ? 7 : 1)));
  const beside =
    open === NEW ? (
      <Panel key={NEW} title={say('visit.bookOne')} onClose={() => setOpen(null)}>
        <BookVisit patientId={null} startsAt={`${day}T10:00`} onDone={() => setOpen(null)} />
      </Panel>
    ) : opened !== undefined ? (
      <VisitPanel key={opened.visitId} visit={opened} onClose={() => setOpen(null)} />
    ) : null;
  const views = [
    { value: 'week', label: say('calendar.week') },
    { value: 'day', label: say('calendar.day') },
  ] as const;
  const Shown = isNarrow ? CalendarAgenda : isWeek ? CalendarWeek : CalendarDay;
  return (
    <Page
      title={say('calendar.title')}
      beside={beside}
      action={
        <Button look="primary" icon={<IconCalendarPlus aria-hidden="true" />} onClick={() => setOpen(NEW)}>
          {say('visit.bookOne')}
        </Button>
      }
    >
      <Row isSpread>
        <span className={styles['steps']}>
          <IconButton label={say(isWeek ? 'calendar.weekBefore' : 'calendar.dayBefore')} icon={<IconChevronLeft />} onClick={() => step(-1)} />
          <Button onClick={() => setDay(null)}>{say('calendar.today')}</Button>
          <IconButton label={say(isWeek ? 'calendar.weekAfter' : 'calendar.dayAfter')} icon={<IconChevronRight />} onClick={() => step(1)} />
          <h2 className={styles['span']} aria-live="polite">
            {isWeek ? `${format.localDate(firstDay).slice(0, -5)} – ${format.localDate(lastDay)}` : format.localDate(firstDay)}
          </h2>
        </span>
        <Segments label={say('calendar.view')} value={isWeek ? 'week' : 'day'} onChange={(next) => setView(next === 'week' ? null : next)} choices={views} />
      </Row>
      <Answered of={asked} lines={14}>
        {(answer) => <Shown visits={answer.visits} firstDay={firstDay} lastDay={lastDay} today={today} open={open} onOpen={setOpen} />}
      </Answered>
    </Page>
  );
}
