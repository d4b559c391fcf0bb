import { memo } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { ESTIMATE_LABEL } from '../../labels.ts';
import type { Explored } from '../../explored.ts';
import { drawnAfterDose, drawnOf, readAt } from '../../explored.ts';
import type { Choice } from '../../exploring.ts';
import { OCCUPANCY_VALUES } from '../../occupancy.ts';
import { Chart } from './chart.tsx';
import { hourTicks } from './chart-layout.ts';
import { occupancyCsv } from './explorer-csv.ts';
import { percentText } from './numbers.ts';
import { Part } from './part.tsx';
import { useSpeech } from './speech.ts';
import { tableHours, tableRows } from './table-rows.ts';

type Props = { readonly choice: Choice; readonly explored: Explored; readonly dose: number; readonly notes: readonly string[]; readonly name: string };

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** What share of the receptors may be taken, with the band of the published values; or why nothing is drawn. */
export const OccupancyChart = memo(function OccupancyChart({ choice, explored, dose, notes, name }: Props) {
  const { say, tell, language } = useSpeech();
  const { occupancy } = explored;
  if (isRefusal(occupancy)) return <Part title={tell('occupancy.title')} words={[tell('occupancy.none')]} />;
  const { question } = explored;
  const part = drawnAfterDose(question, dose, choice.windowH);
  const shares = [occupancy.central, occupancy.low, occupancy.high];
  const [line, low, high] = shares.map((values) => drawnOf(question, values).subarray(part.first, part.end));
  if (line === undefined || low === undefined || high === undefined) return null;
  const hours = tableHours(part.fromH, choice.windowH);
  const rows = tableRows(hours, part.fromH, shares.map((values) => readAt(hours, question.timesH, values)), percentText);
  return (
    <Part title={tell('occupancy.title')} words={[tell('occupancy.what'), tell('occupancy.limit'), tell(occupancy.site === 'arterial' ? 'occupancy.arterial' : 'occupancy.venous'), tell(occupancy.isNorketamineCounted ? 'occupancy.withNorketamine' : 'occupancy.withoutNorketamine')]} sources={Object.values(OCCUPANCY_VALUES).map(({ source }) => source)}>
      <Chart
        title={tell('occupancy.title')}
        axis={say('occupancy.axis', { site: say(`site.${occupancy.site}`) })}
        top={1}
        yTicks={TICKS.map((at) => ({ at, label: percentText(at) }))}
        across={{ until: choice.windowH, title: choice.times > 1 ? say('chart.hoursAfter', { dose: dose + 1 }) : say('chart.hours'), ticks: (most) => hourTicks(choice.windowH, most).map((at) => ({ at, label: String(at) })) }}
        runs={[{ xs: part.timesH, line, low, high }]}
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
