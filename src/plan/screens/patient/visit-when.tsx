import { useContext } from 'react';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import { useLanguage } from '#interface/words/language.ts';
import { longDayText } from './long-day.ts';
import type { OwnVisit } from './own-visit.ts';
import { useWords } from './words.ts';
import styles from './visit.module.css';

/** Day and time of a visit as one would say it: `Thursday 26 November`, `09:30 to 10:30`; after a dose one leaves when one is ready. */
export function VisitWhen({ visit: { kind, startsAt, leavesAt } }: { readonly visit: OwnVisit }) {
  const say = useWords();
  const format = useFormat();
  const language = useLanguage();
  const zone = useContext(ClinicZone);
  return (
    <>
      <p className={styles['day']}>{zone !== null && longDayText(startsAt, zone, language)}</p>
      <p className={styles['time']}>{say(kind === 'dosing-session' ? 'visit.timeOfDose' : 'visit.time', { from: format.clock(startsAt), until: format.clock(leavesAt) })}</p>
    </>
  );
}
