import { Card } from '#interface/layout/card.tsx';
import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import { useWords } from '../words.ts';
import { CurveChart } from './curve-chart.tsx';
import type { CurveWay, WireCurve } from './curve-layout.ts';
import { useGroupName } from './group-name.ts';
import styles from './cohort.module.css';

type CurveFigure = WireClinicOutcomes['durability'];
type Props = { readonly name: 'timeToResponse' | 'durability'; readonly way: CurveWay; readonly outcomes: WireClinicOutcomes };

/** One question about time: a sentence and a curve for each group that may be shown, and how they differ. */
export function CurveCard({ name, way, outcomes }: Props) {
  const say = useWords();
  const nameOf = useGroupName();
  const { curves, comparison } = outcomes[name];
  const shown = curves.filter((curve): curve is WireCurve => curve.state === 'shown');
  const lastDay = Math.max(0, ...shown.map((curve) => curve.lastDay));
  return (
    <Card title={say(`${name}.title`)}>
      <p className={styles['quiet']}>{say(`${name}.words`)}</p>
      {shown.length === 0 && <p>{say('curve.none', { smallest: outcomes.smallestGroup })}</p>}
      <div className={styles['curves']}>
        {shown.map((curve) => (
          <section key={curve.group}>
            <h3>{nameOf(curve.group)}</h3>
            <p>
              {say(`${name}.events`, { events: curve.events, people: curve.people })} {curve.medianDays === null ? say(`${name}.noMedian`) : say(`${name}.median`, { days: curve.medianDays })}
            </p>
            <CurveChart label={say(`${name}.label`, { group: nameOf(curve.group) })} curve={curve} way={way} lastDay={lastDay} caption={outcomes.caption} />
          </section>
        ))}
      </div>
      {comparison !== null && <Comparison comparison={comparison} event={say(`${name}.event`)} />}
      {shown.length > 0 && <p className={styles['quiet']}>{outcomes.caption}</p>}
    </Card>
  );
}

function Comparison({ comparison, event }: { readonly comparison: NonNullable<CurveFigure['comparison']>; readonly event: string }) {
  const say = useWords();
  const nameOf = useGroupName();
  const { pValue, hazard } = comparison;
  return (
    <p>
      {say('comparison.logRank', { p: pValue < 0.001 ? '< 0.001' : `= ${pValue.toFixed(3)}` })}{' '}
      {hazard !== null && say('comparison.hazard', { event, compared: nameOf(hazard.compared), reference: nameOf(hazard.reference), ratio: hazard.ratio.toFixed(2), low: hazard.low.toFixed(2), high: hazard.high.toFixed(2) })}
    </p>
  );
}
