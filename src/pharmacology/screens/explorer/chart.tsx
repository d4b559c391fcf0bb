import { useRef } from 'react';
import type { SavedChart } from '#interface/charts/save-chart.tsx';
import { SaveChart } from '#interface/charts/save-chart.tsx';
import { TwinTable } from '#interface/charts/twin-table.tsx';
import { useWidth } from '#interface/charts/use-width.ts';
import { wrap } from '#interface/charts/wrapped-lines.ts';
import { ESTIMATE_LABEL } from '../../labels.ts';
import type { Plot, Tick } from './chart-layout.ts';
import { bandPath, linePath, scaleOf } from './chart-layout.ts';
import { useSpeech } from './speech.ts';
import styles from './chart.module.css';

/** A line over some hours, with its band where there is one. */
export type Run = { readonly xs: Float64Array; readonly line: Float64Array; readonly low: Float64Array | null; readonly high: Float64Array | null };

/** A level from a study to hold the curve against. */
export type Level = { readonly id: string; readonly from: number; readonly to: number | null; readonly label: string };

type Props = {
  readonly title: string;
  /** What the height is, with its unit and where the blood was drawn. */
  readonly axis: string;
  readonly top: number;
  readonly yTicks: readonly Tick[];
  readonly across: { readonly until: number; readonly title: string; readonly ticks: (most: number) => readonly Tick[]; readonly marks?: readonly number[] };
  readonly runs: readonly Run[];
  /** What line and band are, in a few words. */
  readonly lineWord: string;
  readonly bandWord: string;
  readonly levels?: readonly Level[];
  /** What stands in the picture beside the label: model and question. */
  readonly notes: readonly string[];
  readonly look?: 'teal' | 'dusk';
  readonly table: { readonly heads: readonly string[]; readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[] };
  readonly saved: SavedChart;
};

const PLOT_HEIGHT = 190;
const LINE = 18;
const LEFT = 46;
const RIGHT = 14;
/** Pixels that a letter needs, with some to spare. */
const LETTER = { title: 8.3, text: 6.5, strong: 7.3 } as const;

/** A curve with its band, at a height that no slider changes; the label is a part of the picture. */
export function Chart(props: Props) {
  const { title, axis, notes, look = 'teal', table, saved, bandWord, lineWord } = props;
  const { language } = useSpeech();
  const [box, width] = useWidth<HTMLElement>(560);
  const picture = useRef<SVGSVGElement>(null);
  const label = ESTIMATE_LABEL[language];
  const titleLines = wrap(title, Math.floor(width / LETTER.title));
  const axisLines = wrap(axis, Math.floor(width / LETTER.text));
  const keyTop = (titleLines.length + axisLines.length) * LINE + 8;
  const isNarrow = (lineWord.length + bandWord.length + 14) * LETTER.text > width;
  const plot = { left: LEFT, right: width - RIGHT, top: keyTop + (isNarrow ? 2 : 1) * LINE + 12, bottom: 0 };
  plot.bottom = plot.top + PLOT_HEIGHT;
  const lines = [wrap(label, Math.floor(width / LETTER.strong)), ...notes.map((text) => wrap(text, Math.floor(width / LETTER.text)))];
  const height = plot.bottom + 52 + lines.flat().length * LINE;
  return (
    <figure ref={box} className={styles['figure']} data-look={look} data-dense={props.runs.length > 1 || undefined} data-top={props.top} data-chart={saved.name}>
      <svg ref={picture} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${axis}. ${label}.`}>
        <Lines lines={titleLines} y={LINE - 3} className="title" />
        <Lines lines={axisLines} y={LINE * titleLines.length + LINE - 3} className="quiet" />
        <Key y={keyTop + 8} lineWord={lineWord} bandWord={bandWord} isNarrow={isNarrow} />
        <Drawing {...props} plot={plot} />
        <Lines lines={lines[0] ?? []} y={plot.bottom + 62} className="note" />
        <Lines lines={lines.slice(1).flat()} y={plot.bottom + 62 + (lines[0]?.length ?? 0) * LINE} className="quiet" />
      </svg>
      <div className={styles['foot']} data-print="no">
        <TwinTable heads={table.heads} rows={table.rows} caption={`${title}. ${label}.`} />
        <SaveChart picture={picture} saved={saved} />
      </div>
    </figure>
  );
}

function Lines({ lines, y, className }: { readonly lines: readonly string[]; readonly y: number; readonly className: string }) {
  return (
    <text className={styles[className]} y={y}>
      {lines.map((line, index) => (
        <tspan key={line} x={0} dy={index === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

type KeyProps = { readonly y: number; readonly lineWord: string; readonly bandWord: string; readonly isNarrow: boolean };

function Key({ y, lineWord, bandWord, isNarrow }: KeyProps) {
  const bandX = isNarrow ? 0 : 34 + lineWord.length * LETTER.text + 20;
  const bandY = isNarrow ? y + LINE : y;
  return (
    <g>
      <path className={styles['line']} d={`M0 ${y}h28`} />
      <text className={styles['quiet']} x={34} y={y + 4}>
        {lineWord}
      </text>
      {bandWord !== '' && (
        <>
          <path className={styles['band']} d={`M${bandX} ${bandY - 6}h28v12h-28z`} />
          <text className={styles['quiet']} x={bandX + 34} y={bandY + 4}>
            {bandWord}
          </text>
        </>
      )}
    </g>
  );
}

function Drawing({ top, yTicks, across, runs, levels = [], plot }: Props & { readonly plot: Plot }) {
  const x = scaleOf([0, across.until], [plot.left, plot.right]);
  const y = scaleOf([0, top], [plot.bottom, plot.top]);
  const ticks = across.ticks(Math.floor((plot.right - plot.left) / 52));
  return (
    <g>
      {yTicks.map(({ at, label }) => (
        <g key={at}>
          <line className={styles['rule']} x1={plot.left} x2={plot.right} y1={y(at)} y2={y(at)} />
          <text className={styles['quiet']} x={plot.left - 7} y={y(at) + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {runs.map(({ xs, low, high }) => low !== null && high !== null && <path key={xs[0]} className={styles['band']} data-part="band" d={bandPath(xs, low, high, { x, y })} />)}
      {levels.filter(({ from }) => from <= top).map((level) => <LevelLine key={level.id} level={level} top={top} plot={plot} y={y} />)}
      {runs.map(({ xs, line }) => (
        <path key={xs[0]} className={styles['line']} data-part="line" d={linePath(xs, line, { x, y })} />
      ))}
      <line className={styles['axis']} x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      {(across.marks ?? []).map((at) => (
        <path key={at} className={styles['mark']} d={`M${x(at)} ${plot.bottom + 2}l5 8h-10z`} />
      ))}
      {ticks.map(({ at, label }, index) => (
        <text key={at} className={styles['quiet']} x={x(at)} y={plot.bottom + 22} textAnchor={index === ticks.length - 1 && x(at) > plot.right - 16 ? 'end' : 'middle'}>
          {label}
        </text>
      ))}
      <text className={styles['quiet']} x={plot.left} y={plot.bottom + 40}>
        {across.title}
      </text>
    </g>
  );
}

type LevelProps = { readonly level: Level; readonly top: number; readonly plot: Plot; readonly y: (value: number) => number };

function LevelLine({ level: { from, to, label }, top, plot, y }: LevelProps) {
  const highest = y(Math.min(to ?? from, top));
  return (
    <g>
      {to !== null && <rect className={styles['levelRange']} x={plot.left} width={plot.right - plot.left} y={highest} height={y(from) - highest} />}
      <line className={styles['level']} x1={plot.left} x2={plot.right} y1={y(from)} y2={y(from)} />
      <text className={styles['halo']} x={plot.right} y={(to !== null && to <= top ? highest : y(from)) - 4} textAnchor="end">
        {label}
      </text>
    </g>
  );
}
