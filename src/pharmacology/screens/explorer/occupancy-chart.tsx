import { memo } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { ESTIMATE_LABEL } from '../../labels.ts';
import type { Explored } from '../../explored.ts';
import { afterDose } from '../../explored.ts';
import type { Choice } from '../../exploring.ts';
import { OCCUPANCY_VALUES } from '../../occupancy.ts';
import { Chart } from './chart.tsx';
import { hourTicks } from './chart-layout.ts';
import { occupancyCsv } from './explorer-csv.ts';
import { percentText, timeText } from './numbers.ts';
import { Part } from './part.tsx';
import { useSpeech } from './speech.ts';

type Props = { readonly choice: Choice; readonly explored: Explored; readonly dose: number; readonly notes: readonly string[]; readonly name: string };

const TICKS = [0, 0.25, 0.5, 0.75, 1];
const TABLE_STEPS = 16;

/** What share of the receptors may be taken, with the band of the published values; or why nothing is drawn. */
export const OccupancyChart = memo(function OccupancyChart({ choice, explored, dose, notes, name }: Props) {
  const { say, tell, language } = useSpeech();
  const { occupancy } = explored;
  if (isRefusal(occupancy)) return <Part title={tell('occupancy.title')} words={[tell('occupancy.none')]} />;
  const part = afterDose(explored.question, dose, choice.windowH);
  const [line, low, high] = [occupancy.central, occupancy.low, occupancy.high].map((values) => values.subarray(part.first, part.end));
  if (line === undefined || low === undefined || high === undefined) return null;
  const every = (part.timesH.length - 1) / TABLE_STEPS;
  const rows = Array.from({ length: TABLE_STEPS + 1 }, (_, step) => Math.round(step * every)).map((index) => ({ key: String(index), cells: [timeText(part.timesH[index] ?? 0), ...[line, low, high].map((values) => percentText(values[index] ?? 0))] }));
  return (
    <Part title={tell('occupancy.title')} words={[tell('occupancy.what'), tell('occupancy.limit'), tell(occupancy.site === 'arterial' ? 'occupancy.arterial' : 'occupancy.venous'), tell(occupancy.isNorketamineCounted ? 'occupancy.withNorketamine' : 'occupancy.withoutNorketamine')]} sources={Object.values(OCCUPANCY_VALUES).map(({ source }) => source)}>
      <Chart
        title={tell('occupancy.title')}
        axis={say('occupancy.axis', { site: say(`site.${occupancy.site}`) })}
        top={1}
        yTicks={TICKS.map((at) => ({ at, label: percentText(at) }))}
        across={{ until: choice.windowH, title: choice.times > 1 ? say('chart.hoursAfter', { dose: dose + 1 }) : say('chart.hours'), ticks: (most) => hourTicks(choice.windowH, most).map((at) => ({ at, label: String(at) })) }}
        runs={[{ xs: part.timesH, line, band: { xs: part.timesH, low, high } }]}
        lineWord={say('occupancy.line')}
        bandWord={say('occupancy.band')}
        notes={notes}
        look="dusk"
        table={{ heads: [say('table.time'), say('table.share'), say('table.lowest'), say('table.highest')], rows }}
        saved={{ name: `${name}-${say('save.occupancy')}`, csv: () => occupancyCsv(ESTIMATE_LABEL[language], notes, explored) }}
      />
    </Part>
  );
});
