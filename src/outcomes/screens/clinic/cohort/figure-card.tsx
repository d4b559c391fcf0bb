import type { ReactNode, RefObject } from 'react';
import { SaveChart } from '#interface/charts/save-chart.tsx';
import { Card } from '#interface/layout/card.tsx';
import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import type { ListedFigure } from '../../../figure-names.ts';
import { useWords } from '../words.ts';
import { useGroupName } from './group-name.ts';
import { outcomesCsv } from './outcomes-csv.ts';
import { shownFigures } from './share-rows.ts';
import { WhoIsInIt } from './who-is-in-it.tsx';
import styles from './cohort.module.css';

type Props = {
  readonly title: string;
  readonly words: string;
  readonly outcomes: WireClinicOutcomes;
  readonly picture: RefObject<SVGSVGElement | null>;
  /** The figures in it, of which it can be asked who is in them. */
  readonly figures: readonly ListedFigure[];
  /** The groups that it shows. */
  readonly groups: readonly string[];
  readonly children: ReactNode;
};

/** One figure with what must never be left out: how many were lost, and that it shows no cause; saved with both. */
export function FigureCard({ title, words, outcomes, picture, figures, groups, children }: Props) {
  const say = useWords();
  const nameOf = useGroupName();
  const lost = useLostLine(outcomes);
  const landmark = outcomes.by === 'integration' ? say('landmark.words', { days: outcomes.integrationDays }) : null;
  const notes = [words, ...(landmark === null ? [] : [landmark]), lost, outcomes.caption];
  const saved = { name: `${title} ${outcomes.measure} ${outcomes.by} ${outcomes.on}`, csv: () => outcomesCsv(outcomes, nameOf, figures, notes) };
  return (
    <Card title={title}>
      <p className={styles['quiet']}>{words}</p>
      {landmark !== null && <p className={styles['quiet']}>{landmark}</p>}
      {groups.length === 0 ? <p>{say('curve.none', { smallest: outcomes.smallestGroup })}</p> : children}
      <p className={styles['quiet']}>{lost}</p>
      <p className={styles['quiet']}>{outcomes.caption}</p>
      {groups.length > 0 && (
        <div className={styles['tools']} data-print="no">
          <SaveChart picture={picture} saved={saved} heading={[title, ...notes]} />
          <WhoIsInIt outcomes={outcomes} figures={figures} groups={groups} />
        </div>
      )}
    </Card>
  );
}

/** How many were lost to follow-up in each group shown. */
function useLostLine(outcomes: WireClinicOutcomes): string {
  const say = useWords();
  const nameOf = useGroupName();
  const groups = shownFigures(outcomes).map(({ group, figures }) => {
    const lost = figures.shares.find(({ figure }) => figure === 'lost')?.share;
    return lost?.state === 'shown' ? say('lost.group', { group: nameOf(group), yes: lost.yes, of: lost.of }) : say('lost.hidden', { group: nameOf(group) });
  });
  return say('lost.line', { days: outcomes.lostAfterDays, groups: groups.join('; ') });
}
