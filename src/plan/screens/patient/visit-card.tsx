import { IconDoor, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Card } from '#interface/layout/card.tsx';
import { listedNames } from './listed-names.ts';
import type { OwnVisit } from './own-visit.ts';
import { useLanguage } from '#interface/words/language.ts';
import { VisitWhen } from './visit-when.tsx';
import { useWords } from './words.ts';
import styles from './visit.module.css';

type Props = { readonly visit: OwnVisit; readonly look?: 'plain' | 'sunken' | 'dusk'; readonly over?: string; readonly shownTitle?: (title: string) => ReactNode; readonly children?: ReactNode };

/** One visit: when, what for, which room and who will be there. */
export function VisitCard({ visit, look = 'plain', over, shownTitle = (title) => title, children }: Props) {
  const say = useWords();
  const language = useLanguage();
  return (
    <Card look={look}>
      <div className={styles['head']}>
        {over !== undefined && <p className={styles['over']}>{over}</p>}
        <h2>{shownTitle(visitTitle(visit))}</h2>
      </div>
      <div>
        <VisitWhen visit={visit} />
      </div>
      <ul className={styles['facts']}>
        {visit.roomName !== null && (
          <li>
            <IconDoor aria-hidden="true" size={22} />
            {say('visit.room', { room: visit.roomName })}
          </li>
        )}
        {visit.withNames.length > 0 && (
          <li>
            <IconUsers aria-hidden="true" size={22} />
            {say('visit.with', { names: listedNames(visit.withNames, language), count: visit.withNames.length })}
          </li>
        )}
      </ul>
      {children}
    </Card>
  );

  function visitTitle({ kind, numberInSeries, ofSeries }: OwnVisit): string {
    if (kind !== 'dosing-session' || numberInSeries === null) return say(`kind.${kind}`);
    return ofSeries === null ? say('kind.numbered', { number: numberInSeries }) : say('kind.ofSeries', { number: numberInSeries, count: ofSeries });
  }
}
