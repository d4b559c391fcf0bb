import { memo } from 'react';
import { ESTIMATE_LABEL } from '../../labels.ts';
import type { Explored } from '../../explored.ts';
import { drawnAfterDose, drawnOf, readAt } from '../../explored.ts';
import type { Choice } from '../../exploring.ts';
import { dissociationLevelsFor } from '../../illustrations.ts';
import type { Run } from './chart.tsx';
import { Chart } from './chart.tsx';
import { evenTicks, hourTicks } from './chart-layout.ts';
import { curvesCsv } from './explorer-csv.ts';
import { levelText, plainText } from './numbers.ts';
import { useSpeech } from './speech.ts';
import { tableHours, tableRows } from './table-rows.ts';
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

/** The level in blood in the hours after one dose. */
export const LevelChart = memo(function LevelChart({ choice, explored, bands, place, dose, top, notes, name }: Props) {
  const { say, language, audience } = useSpeech();
  const curve = explored.curves[place];
  if (curve === undefined) return null;
  const { windowH } = choice;
  const { timesH, drawnH } = explored.question;
  const part = drawnAfterDose(explored.question, dose, windowH);
  const band = bands.bands?.[place] ?? null;
  const cut = (values: Float64Array): Float64Array => values.subarray(part.first, part.end);
  const run: Run = { xs: part.timesH, line: cut(drawnOf(explored.question, curve.ngPerMl)), low: band && cut(band.low), high: band && cut(band.high) };
  const { analyte, site } = curve.observable;
  const words = { analyte: say(`analyte.${analyte}`), site: say(`site.${site}`) };
  const hours = tableHours(part.fromH, windowH);
  const rows = tableRows(hours, part.fromH, [readAt(hours, timesH, curve.ngPerMl), ...(band === null ? [] : [readAt(hours, drawnH, band.low), readAt(hours, drawnH, band.high)])], levelText);
  const levels = audience === 'clinic' ? dissociationLevelsFor(curve.observable).map(({ id, fromNgPerMl, toNgPerMl }) => ({ id, from: fromNgPerMl, to: toNgPerMl, label: say(`level.${id}`) })) : [];
  const hour = choice.times > 1 ? say('chart.hoursAfter', { dose: dose + 1 }) : say('chart.hours');
  return (
    <Chart
      title={say('level.title', words)}
      axis={say('level.axis', words)}
      top={top}
      yTicks={evenTicks(top).map((at) => ({ at, label: plainText(at) }))}
      across={{ until: windowH, title: hour, ticks: (most) => hourTicks(windowH, most).map((at) => ({ at, label: String(at) })) }}
      runs={[run]}
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
  const { series, drawnH } = explored.question;
  const curve = explored.curves[place];
  if (curve === undefined) return null;
  const band = bands.bands?.[place] ?? null;
  const line = drawnOf(explored.question, curve.ngPerMl);
  const runs = series.atH.map((_, dose): Run => {
    const { first, end } = drawnAfterDose(explored.question, dose, Number.POSITIVE_INFINITY);
    return { xs: drawnH.subarray(first, end), line: line.subarray(first, end), low: band?.low.subarray(first, end) ?? null, high: band?.high.subarray(first, end) ?? null };
  });
  const until = (drawnH.at(-1) ?? 0) + 24;
  const words = { analyte: say(`analyte.${curve.observable.analyte}`), site: say(`site.${curve.observable.site}`) };
  const rows = runs.map(({ xs, line: own, high }, dose) => ({ key: String(dose), cells: [String(dose + 1), String(Math.round((xs[0] ?? 0) / 24)), levelText(Math.max(...own)), ...(high === null ? [] : [levelText(Math.max(...high))]), levelText(own.at(-1) ?? 0)] }));
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
      table={{ heads: [say('table.dose'), say('table.day'), say('table.peak'), ...(band === null ? [] : [say('table.peakHigh')]), say('table.dayLater')], rows }}
      saved={{ name: `${name}-${say('save.series')}`, csv: () => curvesCsv(ESTIMATE_LABEL[language], notes, explored, bands.bands) }}
    />
  );
});
