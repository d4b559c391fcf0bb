import { after, minutes } from '#foundation/instant.ts';
import { ScoreChart } from '../charts/score-chart.tsx';
import { TimeStrip } from '../charts/time-strip.tsx';
import { Card } from '../layout/card.tsx';
import { Stack } from '../layout/stack.tsx';
import { DOSES, EVENTS, NOW, SCORES, START } from './sample.ts';

const PHQ9_BANDS = [
  { from: 0, label: 'minimal' },
  { from: 5, label: 'mild' },
  { from: 10, label: 'moderate' },
  { from: 15, label: 'moderately severe' },
  { from: 20, label: 'severe' },
];

/** The small drawings. */
export function ChartsSection() {
  return (
    <Stack>
      <Card>
        <TimeStrip label="Session on 23 Nov 2026" start={START} until={after(START, minutes(60))} events={EVENTS} now={NOW} />
      </Card>
      <Card>
        <ScoreChart label="PHQ-9, total score" points={SCORES} max={27} bands={PHQ9_BANDS} marks={DOSES} marksWord="doses" />
      </Card>
    </Stack>
  );
}
