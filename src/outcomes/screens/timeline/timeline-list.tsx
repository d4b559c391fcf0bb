import type { ReactNode } from 'react';
import { useFormat } from '#interface/format/use-format.ts';
import { useLanguage } from '#interface/words/language.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { TimelineMoment } from '../../api-timeline.ts';
import { byMonth } from './by-month.ts';
import styles from './timeline.module.css';

type Props = { readonly moments: readonly TimelineMoment[]; readonly renderMoment: (moment: TimelineMoment) => ReactNode };

/** Moments as a list for eyes and ears alike: month by month, each with its day, its mark and what it says. */
export function TimelineList({ moments, renderMoment }: Props) {
  const format = useFormat();
  const language = useLanguage();
  return (
    <div className={styles['months']}>
      {byMonth(moments).map(({ month, first, moments: ofMonth }) => (
        <section key={month}>
          <h3 className={styles['month']}>{monthText(first, language)}</h3>
          <ol className={styles['list']}>
            {ofMonth.map((moment) => (
              <li key={keyOf(moment)} data-kind={moment.kind}>
                <span className={styles['date']}>{format.localDate(moment.on)}</span>
                <div className={styles['said']}>{renderMoment(moment)}</div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** A month is told by any of its days at noon in Greenwich, whatever the clinic's zone. */
function monthText(day: LocalDate, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

function keyOf(moment: TimelineMoment): string {
  switch (moment.kind) {
    case 'measure':
      return moment.assessmentId;
    case 'entry':
      return moment.entryId;
    case 'life-event':
      return moment.lifeEventId;
    case 'practice':
      return moment.practiceEntryId;
    case 'turn':
      return `${moment.turn} ${moment.on}`;
    case 'step-done':
      return `${moment.kind} ${moment.at} ${moment.words}`;
    case 'dose':
    case 'integration':
      return `${moment.kind} ${moment.at}`;
  }
}
