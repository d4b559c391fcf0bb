import { useRef } from 'react';
import type { CurveName } from '../../../figure-names.ts';
import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import { useWords } from '../words.ts';
import { CurveChart } from './curve-chart.tsx';
import type { CurveWay, WireCurve } from './curve-layout.ts';
import { FigureCard } from './figure-card.tsx';
import { useGroupName } from './group-name.ts';
import styles from './cohort.module.css';

type CurveFigure = WireClinicOutcomes['durability'];
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

function Comparison({ comparison, event }: { readonly comparison: NonNullable<CurveFigure['comparison']>; readonly event: string }) {
  const say = useWords();
  const nameOf = useGroupName();
  const { pValue, hazards } = comparison;
  return (
    <div>
      <p>{say('comparison.logRank', { p: pValue < 0.001 ? '< 0.001' : `= ${pValue.toFixed(3)}` })}</p>
      {hazards.map(({ compared, reference, ratio, low, high }) => (
        <p key={compared}>{say('comparison.hazard', { event, compared: nameOf(compared), reference: nameOf(reference), ratio: ratio.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) })}</p>
      ))}
    </div>
  );
}
