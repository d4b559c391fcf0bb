import { useContext } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import { useLanguage } from '#interface/words/language.ts';
import { longDayText } from './long-day.ts';
import { useWords } from './words.ts';
import styles from './visit.module.css';

/** Day and time of a visit as one would say it: `Thursday 26 November`, `09:30 to 10:30`. */
export function VisitWhen({ startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant }) {
  const say = useWords();
  const format = useFormat();
  const language = useLanguage();
  const zone = useContext(ClinicZone);
  return (
    <>
      <p className={styles['day']}>{zone !== null && longDayText(startsAt, zone, language)}</p>
      <p className={styles['time']}>{say('visit.time', { from: format.clock(startsAt), until: format.clock(endsAt) })}</p>
    </>
  );
}
