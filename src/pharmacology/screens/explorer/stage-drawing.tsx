import { useRef } from 'react';
import { SaveChart } from '#interface/charts/save-chart.tsx';
import { TwinTable } from '#interface/charts/twin-table.tsx';
import { useWidth } from '#interface/charts/use-width.ts';
import { CASCADE_AXIS, placeOnAxis } from '../../cascade.ts';
import type { PressurePoint } from '../../illustrations.ts';
import { SHAPE_ONLY_LABEL } from '../../labels.ts';
import type { Shape, Stage } from '../../stage.ts';
import { scaleOf } from './chart-layout.ts';
import { tableCsv } from './explorer-csv.ts';
import { useSpeech } from './speech.ts';
import { Axis, HEIGHT, PointMarks, ShapeLines, SIDE } from './stage-marks.tsx';
import { heightAt, heightWord } from './strip-shape.ts';
import styles from './stage.module.css';
import chartStyles from './chart.module.css';

/** What is drawn of a stage: a shape without a scale, or the one point that was measured; with its table, and saved with its title and label. */
export function StageDrawing({ stage: { id, shape, point } }: { readonly stage: Stage }) {
  const { say, tell, language } = useSpeech();
  const [box, width] = useWidth<HTMLElement>(560);
  const picture = useRef<SVGSVGElement>(null);
  const x = scaleOf([0, 1], [SIDE, width - SIDE]);
  const label = shape === null ? '' : SHAPE_ONLY_LABEL[language];
  const title = tell(`stage.${id}.title`);
  const facts = [title, label, tell('strip.axis'), tell('strip.same')].filter(Boolean);
  const table = useStageTable({ shape, point });
  return (
    <figure ref={box} className={styles['drawing']}>
      <svg ref={picture} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={[title, label, tell('strip.axis')].filter(Boolean).join('. ')}>
        {label !== '' && (
          <text className={styles['note']} x={SIDE} y={14}>
            {label}
          </text>
        )}
        {shape !== null && <ShapeLines shape={shape} x={x} />}
        {point !== null && <PointMarks point={point} x={x} width={width} />}
        <Axis x={x} width={width} />
      </svg>
      <div className={chartStyles['foot']} data-print="no">
        <TwinTable {...table} caption={label === '' ? title : `${title}. ${label}.`} />
        <SaveChart picture={picture} heading={[title, tell('strip.axis'), tell('strip.same')]} saved={{ name: say('save.stage', { stage: id }), csv: () => tableCsv(facts, table) }} />
      </div>
    </figure>
  );
}

type Table = Pick<Parameters<typeof TwinTable>[0], 'heads' | 'rows'>;

/** The drawing in words: of a shape no number, since it has no scale. */
function useStageTable({ shape, point }: Pick<Stage, 'shape' | 'point'>): Table {
  const { say, tell } = useSpeech();
  if (point !== null) return { heads: [say('table.time'), say('table.rise'), say('table.spread')], rows: pointRows(point, { say, tell }) };
  return { heads: [say('table.time'), say('table.drawn'), say('table.looked')], rows: shape === null ? [] : shapeRows(shape, { say, tell }) };
}

type Words = Pick<ReturnType<typeof useSpeech>, 'say' | 'tell'>;

function shapeRows(shape: Shape, { say, tell }: Words): Table['rows'] {
  const placed = shape.points.map(({ atH, height }) => ({ along: placeOnAxis(atH), height }));
  return CASCADE_AXIS.marks.map(({ atH, count, unit }) => ({
    key: String(atH),
    cells: [tell(`axis.${unit}`, { count }), say(`height.${heightWord(heightAt(placed, placeOnAxis(atH)))}`), say(shape.lookedUntilH !== null && atH <= shape.lookedUntilH ? 'height.looked' : 'height.free')],
  }));
}

function pointRows(point: PressurePoint, { say, tell }: Words): Table['rows'] {
  return ([['upper', point.systolic], ['lower', point.diastolic]] as const).map(([name, rise]) => ({ key: name, cells: [tell('axis.minutes', { count: point.atMinutes }), say(`pressure.${name}`, { rise: rise.meanMmHg }), `${rise.sdMmHg} mmHg`] }));
}
