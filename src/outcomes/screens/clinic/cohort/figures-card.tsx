import { Card } from '#interface/layout/card.tsx';
import type { FactItem } from '#interface/layout/fact-list.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import { useWords } from '../words.ts';
import { useGroupName } from './group-name.ts';
import styles from './cohort.module.css';

type Figures = NonNullable<WireClinicOutcomes['groups'][number]['figures']>;

/** What became of each group that may be shown, in numbers of people; how many were lost always among them. */
export function FiguresCard({ outcomes }: { readonly outcomes: WireClinicOutcomes }) {
  const say = useWords();
  const nameOf = useGroupName();
  const hidden = outcomes.groups.filter(({ figures }) => figures === null);
  return (
    <Card title={say('figures.title')}>
      <div className={styles['curves']}>
        {outcomes.groups.map(({ group, figures }) => figures !== null && <GroupFigures key={group} name={nameOf(group)} figures={figures} lostAfterDays={outcomes.lostAfterDays} />)}
      </div>
      {hidden.length > 0 && <p className={styles['quiet']}>{say('figures.hidden', { groups: hidden.map(({ group }) => nameOf(group)).join('; '), smallest: outcomes.smallestGroup })}</p>}
      {outcomes.by === 'integration' && <p className={styles['quiet']}>{say('figures.integration', { days: outcomes.integrationDays })}</p>}
      <p className={styles['quiet']}>{outcomes.caption}</p>
    </Card>
  );
}

function GroupFigures({ name, figures, lostAfterDays }: { readonly name: string; readonly figures: Figures; readonly lostAfterDays: number }) {
  const say = useWords();
  const of = (count: number | null, whole: number | null) => (count === null || whole === null ? say('figures.notDefined') : say('figures.of', { count, whole, percent: whole === 0 ? '–' : String(Math.round((100 * count) / whole)) }));
  const items: readonly FactItem[] = [
    { name: say('figures.baseline'), value: of(figures.people, figures.treated) },
    { name: say('figures.scored'), value: of(figures.scored, figures.people) },
    { name: say('figures.responded'), value: of(figures.responded, figures.couldRespond) },
    { name: say('figures.remitted'), value: of(figures.remitted, figures.couldRemit) },
    { name: say('figures.worsened'), value: of(figures.worsened, figures.worsened === null ? null : figures.people) },
    { name: say('figures.lost', { days: lostAfterDays }), value: of(figures.lost, figures.people) },
  ];
  return (
    <section>
      <h3>{name}</h3>
      <FactList items={items} />
    </section>
  );
}
