import { useRef } from 'react';
import type { CurveName } from '../../../figure-names.ts';
import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import { useWords } from '../words.ts';
import { Comparison } from './comparison.tsx';
import { CurveChart } from './curve-chart.tsx';
import type { CurveWay, WireCurve } from './curve-layout.ts';
import { FigureCard } from './figure-card.tsx';
import { useGroupName } from './group-name.ts';
import styles from './cohort.module.css';

type Props = { readonly name: CurveName; readonly way: CurveWay; readonly outcomes: WireClinicOutcomes };

/** One question about time: the curves of the groups that may be shown, each with a sentence, and how they differ. */
export function CurveCard({ name, way, outcomes }: Props) {
  const say = useWords();
  const nameOf = useGroupName();
  const picture = useRef<SVGSVGElement>(null);
  const { curves, comparison } = outcomes[name];
  const shown = curves.filter((curve): curve is WireCurve => curve.state === 'shown');
  const days = outcomes.integrationDays;
  const isFromLandmark = outcomes.by === 'integration';
  return (
    <FigureCard title={say(`${name}.title`)} words={isFromLandmark ? say(`${name}.landmark`, { days }) : say(`${name}.words`)} outcomes={outcomes} picture={picture} figures={[name]} groups={shown.map(({ group }) => group)}>
      <div className={styles['groups']}>
        {shown.map((curve) => (
          <section key={curve.group}>
            <h3>{nameOf(curve.group)}</h3>
            <p>
              {say(`${name}.events`, { events: curve.events, people: curve.people })} {curve.medianDays === null ? say(`${name}.noMedian`) : say(`${name}.median`, { days: curve.medianDays })}
            </p>
          </section>
        ))}
      </div>
      <CurveChart label={isFromLandmark ? say(`curve.landmark.${way}`, { days }) : say(`curve.by.${way}`)} curves={shown} way={way} caption={outcomes.caption} picture={picture} />
      {comparison !== null && <Comparison comparison={comparison} event={say(`${name}.event`)} />}
    </FigureCard>
  );
}
