import { ScoreChart } from '#interface/charts/score-chart.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Grid } from '#interface/layout/stack.tsx';
import type { RecordedAssessment } from '../../api.ts';
import type { Instrument } from '../../instrument.ts';
import { trendsOf } from './trends.ts';
import { useWords } from './words.ts';

/** How each total went over time, one picture for each measure. */
export function MeasureTrends({ assessments, own }: { readonly assessments: readonly RecordedAssessment[]; readonly own: readonly Instrument[] }) {
  const say = useWords();
  const trends = trendsOf(assessments, own);
  if (trends.length === 0) return null;
  return (
    <Grid widthRem={28}>
      {trends.map(({ instrument, points }) => (
        <Card key={instrument.id}>
          <ScoreChart label={say('measures.totalOf', { measure: instrument.name })} points={points} min={instrument.range.minimum} max={instrument.range.maximum} bands={instrument.bands.filter(({ from }) => from > instrument.range.minimum)} />
        </Card>
      ))}
    </Grid>
  );
}
