import type { CSSProperties } from 'react';
import { useFormat } from '#interface/format/use-format.ts';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { KindIcon } from '../visits/kind-icon.tsx';
import { visitText } from '../visits/visit-text.ts';
import { useWords } from '../words.ts';
import styles from './calendar.module.css';

type Props = { readonly visit: WireVisit; readonly isOpen: boolean; readonly onOpen: (visitId: string) => void; readonly style?: CSSProperties };

/** One visit on the calendar: when, who, what for; a press opens it beside. */
export function VisitBlock({ visit, isOpen, onOpen, style }: Props) {
  const say = useWords();
  const format = useFormat();
  const words = `${format.clock(visit.startsAt)} ${shownName(visit.patientName)}, ${format.localDate(visit.birthDate)}, ${visitText(say, visit)}`;
  return (
    <button type="button" className={styles['block']} data-kind={visit.kind} data-state={visit.state} aria-pressed={isOpen} title={words} style={style} onClick={() => onOpen(visit.visitId)}>
      <span className={styles['when']}>
        <KindIcon kind={visit.kind} size={16} />
        {format.clock(visit.startsAt)}
        {visit.numberInSeries !== null && visit.ofSeries !== null && <span className={styles['number']}>{say('visit.shortNumber', { number: visit.numberInSeries, of: visit.ofSeries })}</span>}
      </span>
      <span className={styles['who']}>{shownName(visit.patientName)}</span>
      <span className={styles['unseen']}>
        {format.localDate(visit.birthDate)}, {visitText(say, visit)}
      </span>
    </button>
  );
}
