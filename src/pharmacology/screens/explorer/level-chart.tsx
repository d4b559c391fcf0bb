import { memo } from 'react';
import { ESTIMATE_LABEL } from '../../labels.ts';
import type { Explored } from '../../explored.ts';
import { afterDose, bandAfterDose, readAt } from '../../explored.ts';
import type { Choice } from '../../exploring.ts';
import { dissociationLevelsFor } from '../../illustrations.ts';
import type { Run } from './chart.tsx';
import { Chart } from './chart.tsx';
import { evenTicks, hourTicks } from './chart-layout.ts';
import { curvesCsv } from './explorer-csv.ts';
import { levelText, plainText, timeText } from './numbers.ts';
import { useSpeech } from './speech.ts';
import type { Bands } from './use-bands.ts';

type Props = {
  readonly choice: Choice;
  readonly explored: Explored;
  readonly bands: Bands;
  /** Which of the curves. */
  readonly place: number;
  /** Which dose, counted from 0. */
  readonly dose: number;
  readonly top: number;
  readonly notes: readonly string[];
  readonly name: string;
};

/** How many rows a table twin has, one more than there are steps between them. */
const TABLE_STEPS = 16;

/** The level in blood in the hours after one dose. */
export const LevelChart = memo(function LevelChart({ choice, explored, bands, place, dose, top, notes, name }: Props) {
  const { say, language, audience } = useSpeech();
  const curve = explored.curves[place];
  if (curve === undefined) return null;
  const { windowH } = choice;
  const part = afterDose(explored.question, dose, windowH);
  const whole = bands.bands?.[place];
  const band = whole === undefined ? null : bandAfterDose(whole, explored.question, dose, windowH);
  const [xs, line] = [part.timesH, curve.ngPerMl.subarray(part.first, part.end)];
  const { analyte, site } = curve.observable;
  const words = { analyte: say(`analyte.${analyte}`), site: say(`site.${site}`) };
  const every = (xs.length - 1) / TABLE_STEPS;
  const columns = [line, ...(band === null ? [] : [readAt(xs, band.timesH, band.low), readAt(xs, band.timesH, band.high)])];
  const rows = Array.from({ length: TABLE_STEPS + 1 }, (_, step) => Math.round(step * every)).map((index) => ({ key: String(index), cells: [timeText(xs[index] ?? 0), ...columns.map((values) => levelText(values[index] ?? 0))] }));
  const levels = audience === 'clinic' ? dissociationLevelsFor(curve.observable).map(({ id, fromNgPerMl, toNgPerMl }) => ({ id, from: fromNgPerMl, to: toNgPerMl, label: say(`level.${id}`) })) : [];
  const hour = choice.times > 1 ? say('chart.hoursAfter', { dose: dose + 1 }) : say('chart.hours');
  return (
    <Chart
      title={say('level.title', words)}
      axis={say('level.axis', words)}
      top={top}
      yTicks={evenTicks(top).map((at) => ({ at, label: plainText(at) }))}
      across={{ until: windowH, title: hour, ticks: (most) => hourTicks(windowH, most).map((at) => ({ at, label: String(at) })) }}
      runs={[{ xs, line, band: band && { ...band, xs: band.timesH } }]}
      lineWord={say('chart.line')}
      bandWord={bands.state === 'without' || bands.state === 'failed' ? '' : say('chart.band')}
      levels={levels}
      notes={notes}
      table={{ heads: [say('table.time'), say('table.typical'), ...(band === null ? [] : [say('table.low'), say('table.high')])], rows }}
      saved={{ name: `${name}-${say('save.level')}`, csv: () => curvesCsv(ESTIMATE_LABEL[language], notes, explored, bands.bands) }}
    />
  );
});

/** The level over a whole series, day by day. */
export const SeriesChart = memo(function SeriesChart({ explored, bands, place, top, notes, name }: Omit<Props, 'dose' | 'choice'>) {
  const { say, language } = useSpeech();
  const { series, timesH } = explored.question;
  const curve = explored.curves[place];
  if (curve === undefined) return null;
  const whole = bands.bands?.[place];
  const runs = series.atH.map((fromH, dose): Run => {
    const { first, end } = afterDose(explored.question, dose, Number.POSITIVE_INFINITY);
    const band = whole === undefined ? null : bandAfterDose(whole, explored.question, dose, Number.POSITIVE_INFINITY);
    return { xs: timesH.subarray(first, end), line: curve.ngPerMl.subarray(first, end), band: band && { ...band, xs: band.timesH.map((hour) => fromH + hour) } };
  });
  const until = (timesH.at(-1) ?? 0) + 24;
  const words = { analyte: say(`analyte.${curve.observable.analyte}`), site: say(`site.${curve.observable.site}`) };
  const rows = runs.map(({ xs, line, band }, dose) => ({ key: String(dose), cells: [String(dose + 1), String(Math.round((xs[0] ?? 0) / 24)), levelText(Math.max(...line)), ...(band === null ? [] : [levelText(Math.max(...band.high))]), levelText(line.at(-1) ?? 0)] }));
  return (
    <Chart
      title={say('series.title', words)}
      axis={say('level.axis', words)}
      top={top}
      yTicks={evenTicks(top).map((at) => ({ at, label: plainText(at) }))}
      across={{ until, title: say('series.days'), marks: series.atH, ticks: (most) => hourTicks(until, most).filter((at) => at % 24 === 0).map((at) => ({ at, label: String(at / 24) })) }}
      runs={runs}
      lineWord={say('chart.line')}
      bandWord={bands.state === 'without' || bands.state === 'failed' ? '' : say('chart.band')}
      notes={notes}
      table={{ heads: [say('table.dose'), say('table.day'), say('table.peak'), ...(whole === undefined ? [] : [say('table.peakHigh')]), say('table.dayLater')], rows }}
      saved={{ name: `${name}-${say('save.series')}`, csv: () => curvesCsv(ESTIMATE_LABEL[language], notes, explored, bands.bands) }}
    />
  );
});
