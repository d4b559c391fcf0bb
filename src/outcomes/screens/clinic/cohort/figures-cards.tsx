import { useRef } from 'react';
import { Card } from '#interface/layout/card.tsx';
import { instruments } from '#measures/instruments.ts';
import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import { CARE_EVENTS } from '../../../figure-names.ts';
import { useWords } from '../words.ts';
import { FigureCard } from './figure-card.tsx';
import { useGroupName } from './group-name.ts';
import { ShareChart } from './share-chart.tsx';
import type { ShareRow } from './share-rows.ts';
import { seriesSteps, shareRows, shownFigures } from './share-rows.ts';
import styles from './cohort.module.css';

type Props = { readonly outcomes: WireClinicOutcomes };

/** Who is counted in each group at all, and which groups are not shown. */
export function PeopleCard({ outcomes }: Props) {
  const say = useWords();
  const nameOf = useGroupName();
  const hidden = outcomes.groups.filter(({ figures }) => figures === null);
  const measure = instruments[outcomes.measure].name;
  return (
    <Card title={say('people.title')}>
      <div className={styles['groups']}>
        {shownFigures(outcomes).map(({ group, figures: { treated, people, scored } }) => (
          <section key={group}>
            <h3>{nameOf(group)}</h3>
            <p>
              {say('people.treated', { treated })} {people === null || scored === null ? say('people.tooFew', { smallest: outcomes.smallestGroup, measure }) : say('people.judged', { people, scored, measure })}
            </p>
          </section>
        ))}
      </div>
      {hidden.length > 0 && <p className={styles['quiet']}>{say('people.hidden', { groups: hidden.map(({ group }) => nameOf(group)).join('; '), smallest: outcomes.smallestGroup })}</p>}
    </Card>
  );
}

/** What became of each group in shares of people: at fixed times, worse and lost, dose by dose, and beside the scores. */
export function ShareCards({ outcomes }: Props) {
  const say = useWords();
  const { limits } = outcomes;
  const remission = limits.remissionAtMost === null ? say('fixed.noRemission') : say('fixed.remission', { limit: limits.remissionAtMost });
  const looksBack = limits.looksBackTwoWeeks && outcomes.by !== 'integration' ? say('fixed.looksBack', { measure: instruments[outcomes.measure].name }) : '';
  return (
    <>
      <ShareCard name="fixed" words={`${say('fixed.words', { baseline: limits.baselineFrom, remission })} ${looksBack}`.trim()} outcomes={outcomes} figures={['response-24-hours', 'response-7-days', 'response-series-end', 'response', 'remission-series-end', 'remission']} />
      <ShareCard name="harm" words={say('harm.words')} outcomes={outcomes} figures={['worsened', 'lost']} />
      {outcomes.by !== 'integration' && (
        <>
          <ShareCard name="series" words={say('series.words')} outcomes={outcomes} figures={[...seriesSteps(outcomes), 'series-completed', 'further-dose']} />
          <ShareCard name="beside" words={say('beside.words')} outcomes={outcomes} figures={CARE_EVENTS} />
        </>
      )}
    </>
  );
}

type ShareCardProps = Props & { readonly name: 'fixed' | 'harm' | 'series' | 'beside'; readonly words: string; readonly figures: readonly ShareRow['figure'][] };

function ShareCard({ name, words, outcomes, figures }: ShareCardProps) {
  const say = useWords();
  const picture = useRef<SVGSVGElement>(null);
  const rows = shareRows(outcomes, figures);
  const shown = rows.filter(({ share }) => share.state === 'shown');
  const title = say(`${name}.title`);
  return (
    <FigureCard title={title} words={words} outcomes={outcomes} picture={picture} figures={[...new Set(shown.map(({ figure }) => figure))]} groups={[...new Set(shown.map(({ group }) => group))]}>
      <ShareChart label={title} rows={rows} smallest={outcomes.smallestGroup} caption={outcomes.caption} picture={picture} />
    </FigureCard>
  );
}
