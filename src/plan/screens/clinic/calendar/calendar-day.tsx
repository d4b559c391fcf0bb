import { use } from 'react';
import { useNow } from '#interface/client/clock.ts';
import { dayOf } from '#interface/format/clinic-time.ts';
import { ClinicZone } from '#interface/format/use-format.ts';
import { useWords } from '../words.ts';
import type { DayBlock } from './calendar-layout.ts';
import { dayBlocks, minuteOf, shownHours, visitsAt } from './calendar-layout.ts';
import type { CalendarView } from './calendar-view.ts';
import { useLanes } from './use-lanes.ts';
import { VisitBlock } from './visit-block.tsx';
import styles from './calendar.module.css';

const HOUR_REM = 4;

/** A day: rooms or people across, hours down; the time that a room stays held after a visit is shown behind it. */
export function CalendarDay({ visits, firstDay, by, open, onOpen }: CalendarView) {
  const say = useWords();
  const zone = use(ClinicZone);
  const now = useNow('minute');
  const shown = useLanes(by, visits);
  if (zone === null) return null;
  const lanes = shown.map((lane) => ({ ...lane, blocks: dayBlocks(visitsAt(visits, firstDay, lane, zone), zone) }));
  const hours = shownHours(lanes.flatMap(({ blocks }) => blocks));
  const topOf = (minute: number) => `${(minute / 60 - hours.from) * HOUR_REM}rem`;
  const ticks = Array.from({ length: hours.until - hours.from }, (_none, index) => hours.from + index);
  const nowMinute = dayOf(now, zone) === firstDay ? minuteOf(now, zone) : null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide calendar scrolls sideways, and a keyboard must be able to scroll it
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={say('calendar.day')}>
      <div className={styles['day']} style={{ '--hours': String(ticks.length), '--hour': `${HOUR_REM}rem`, '--lanes': String(lanes.length) }}>
        <div className={styles['axis']} aria-hidden="true">
          {ticks.map((hour) => (
            <span key={hour} style={{ top: topOf(60 * hour) }}>
              {String(hour).padStart(2, '0')}:00
            </span>
          ))}
        </div>
        {lanes.map((lane) => (
          <section key={lane.key ?? ''} className={styles['lane']} aria-label={lane.name}>
            <h3>{lane.name}</h3>
            <div className={styles['hours']}>
              {nowMinute !== null && <span className={styles['now']} style={{ top: topOf(nowMinute) }} />}
              {lane.blocks.map((block) => (
                <PlacedBlock key={block.visit.visitId} block={block} topOf={topOf} isOpen={block.visit.visitId === open} onOpen={onOpen} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

type PlacedProps = { readonly block: DayBlock; readonly topOf: (minute: number) => string; readonly isOpen: boolean; readonly onOpen: (visitId: string) => void };

function PlacedBlock({ block, topOf, isOpen, onOpen }: PlacedProps) {
  const { fromMinute, untilMinute, heldUntilMinute, column, columns } = block;
  const heightOf = (from: number, until: number) => `${((until - from) / 60) * HOUR_REM}rem`;
  const across = { left: `${(column / columns) * 100}%`, width: `${100 / columns}%` };
  return (
    <>
      <span className={styles['held']} aria-hidden="true" style={{ ...across, top: topOf(untilMinute), height: heightOf(untilMinute, heldUntilMinute) }} />
      <VisitBlock visit={block.visit} isOpen={isOpen} onOpen={onOpen} style={{ ...across, top: topOf(fromMinute), height: heightOf(fromMinute, untilMinute) }} />
    </>
  );
}
