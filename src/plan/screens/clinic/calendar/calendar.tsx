import { IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { use } from 'react';
import type { LocalDate } from '#foundation/zoned-time.ts';
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
import { navigate, usePlace, useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { listVisits } from '../../../api-plan.ts';
import { BookVisit } from '../visits/book-visit.tsx';
import { FillSlot } from '../waiting/fill-slot.tsx';
import { WaitingList } from '../waiting/waiting-list.tsx';
import { useWords } from '../words.ts';
import { CalendarAgenda } from './calendar-agenda.tsx';
import { CalendarDay } from './calendar-day.tsx';
import { LANE_KINDS, monthSpan } from './calendar-layout.ts';
import { CalendarMonth } from './calendar-month.tsx';
import { CalendarWeek } from './calendar-week.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { VisitPanel } from './visit-panel.tsx';
import styles from './calendar.module.css';

const NEW = 'new';
const WAITING = 'waiting';
/** Before the id of a visit that was cancelled: whose time is filled from the waiting list. */
const FREED = 'freed-';

/** The clinic’s visits by week, day or month, and by room, member of staff or patient; a visit opens beside, and new ones are booked there. */
export function Calendar() {
  const say = useWords();
  const format = useFormat();
  const zone = use(ClinicZone);
  const { today } = useClinicTime();
  const isNarrow = useIsNarrow();
  const { path } = usePlace();
  const [chosenView, setView] = useSearchValue('view');
  const [chosenBy, setBy] = useSearchValue('by');
  const [chosen, setDay] = useSearchValue('day');
  const [open, setOpen] = useSearchValue('visit');
  const day = chosen !== null && isDay(chosen) ? chosen : today;
  const view = chosenView === 'day' || chosenView === 'month' ? chosenView : 'week';
  const by = LANE_KINDS.find((kind) => kind === chosenBy) ?? 'room';
  const { firstDay, lastDay } = spanOf(view, day);
  const from = zone && instantOfReading(`${firstDay}T00:00`, zone);
  const until = zone && instantOfReading(`${addDays(lastDay, 1)}T00:00`, zone);
  const asked = useSteady(useAnswer(listVisits, from && until ? { query: { from, until } } : null, { about: ['calendar'] }));
  const visits = asked.state === 'answered' ? asked.answer.visits : [];
  const opened = visits.find((visit) => visit.visitId === open);
  const step = (count: number) => setDay(view === 'month' ? addDays(`${addDays(`${day.slice(0, 7)}-15`, 30 * count).slice(0, 7)}-01`, 0) : addDays(day, count * (view === 'week' ? 7 : 1)));
  const beside =
    open === NEW ? (
      <Panel key={NEW} title={say('visit.bookOne')} onClose={() => setOpen(null)}>
        <BookVisit patientId={null} startsAt={`${day}T10:00`} onDone={() => setOpen(null)} />
      </Panel>
    ) : open === WAITING ? (
      <WaitingList key={WAITING} onClose={() => setOpen(null)} />
    ) : open?.startsWith(FREED) ? (
      <FillSlot key={open} freedVisitId={open.slice(FREED.length)} onClose={() => setOpen(null)} />
    ) : opened !== undefined ? (
      <VisitPanel key={opened.visitId} visit={opened} onClose={() => setOpen(null)} onCancelled={() => setOpen(`${FREED}${opened.visitId}`)} />
    ) : null;
  const views = [
    { value: 'week', label: say('calendar.week') },
    { value: 'day', label: say('calendar.day') },
    { value: 'month', label: say('calendar.month') },
  ] as const;
  const lanes = LANE_KINDS.map((kind) => ({ value: kind, label: say(`calendar.by.${kind}`) }));
  const Shown = isNarrow && view !== 'month' ? CalendarAgenda : { week: CalendarWeek, day: CalendarDay, month: CalendarMonth }[view];
  return (
    <Page
      title={say('calendar.title')}
      beside={beside}
      action={
        <Row>
          <Button onClick={() => setOpen(WAITING)}>{say('calendar.waiting')}</Button>
          <Button look="primary" icon={<IconCalendarPlus aria-hidden="true" />} onClick={() => setOpen(NEW)}>
            {say('visit.bookOne')}
          </Button>
        </Row>
      }
    >
      <Row isSpread>
        <span className={styles['steps']}>
          <IconButton label={say(`calendar.${view}Before`)} icon={<IconChevronLeft />} onClick={() => step(-1)} />
          <Button onClick={() => setDay(null)}>{say('calendar.today')}</Button>
          <IconButton label={say(`calendar.${view}After`)} icon={<IconChevronRight />} onClick={() => step(1)} />
          <h2 className={styles['span']} aria-live="polite">
            {spanText(format, view, day)}
          </h2>
        </span>
        <Segments label={say('calendar.lanes')} value={by} onChange={(next) => setBy(next === 'room' ? null : next)} choices={lanes} />
        <Segments label={say('calendar.view')} value={view} onChange={(next) => setView(next === 'week' ? null : next)} choices={views} />
      </Row>
      <Answered of={asked} lines={14}>
        {(answer) => <Shown visits={answer.visits} day={day} firstDay={firstDay} lastDay={lastDay} today={today} by={by} open={open} onOpen={setOpen} onDay={(next) => navigate(`${path}?view=day&day=${next}${by === 'room' ? '' : `&by=${by}`}`)} />}
      </Answered>
    </Page>
  );
}

type View = 'week' | 'day' | 'month';

function spanOf(view: View, day: LocalDate): { readonly firstDay: LocalDate; readonly lastDay: LocalDate } {
  if (view === 'month') return monthSpan(day);
  const firstDay = view === 'week' ? mondayOf(day) : day;
  return { firstDay, lastDay: view === 'week' ? addDays(firstDay, 6) : day };
}

function spanText(format: ReturnType<typeof useFormat>, view: View, day: LocalDate): string {
  const { firstDay, lastDay } = spanOf(view, day);
  if (view === 'month') return format.localDate(addDays(`${day.slice(0, 7)}-01`, 0)).replace(/^\d+\s/, '');
  return view === 'week' ? `${format.localDate(firstDay).slice(0, -5)} – ${format.localDate(lastDay)}` : format.localDate(firstDay);
}
