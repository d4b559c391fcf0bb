import type { RefObject } from 'react';
import { TwinTable } from '#interface/charts/twin-table.tsx';
import { useWidth } from '#interface/charts/use-width.ts';
import { useWords } from '../words.ts';
import { useFigureName } from './figure-name.ts';
import { useGroupName } from './group-name.ts';
import type { ShareRow } from './share-rows.ts';
import { wholePercent } from './share-rows.ts';
import chart from '../chart.module.css';
import styles from './cohort.module.css';

const ROW = { wide: 44, narrow: 66 } as const;
const HEAD = 30;
const AXIS = 26;
const NAMES = 280;
const NUMBERS = 170;
const WIDE = 620;
const TICKS = { wide: [0, 0.25, 0.5, 0.75, 1], narrow: [0, 0.5, 1] } as const;

type Props = { readonly label: string; readonly rows: readonly ShareRow[]; readonly smallest: number; readonly caption: string; readonly picture: RefObject<SVGSVGElement | null> };
type Line = { readonly kind: 'head'; readonly text: string; readonly y: number } | { readonly kind: 'row'; readonly text: string; readonly y: number; readonly row: ShareRow };

/** Shares of people one under another on one scale, each with its 95 % interval, and all of it as a table. */
export function ShareChart({ label, rows, smallest, caption, picture }: Props) {
  const say = useWords();
  const [figureName, groupName] = [useFigureName(), useGroupName()];
  const [box, width] = useWidth<HTMLElement>();
  const isWide = width > WIDE;
  const { lines, height } = layOut(rows, figureName, groupName, isWide);
  const frame = { left: isWide ? NAMES : 8, right: width - NUMBERS };
  const x = (share: number) => frame.left + share * (frame.right - frame.left);
  return (
    <figure ref={box} className={chart['chart']}>
      <svg ref={picture} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {TICKS[isWide ? 'wide' : 'narrow'].map((tick) => (
          <g key={tick}>
            <line className={chart['rule']} x1={x(tick)} x2={x(tick)} y1={0} y2={height - AXIS} />
            <text className={chart['quiet']} x={x(tick)} y={height - 6} textAnchor="middle">
              {wholePercent(tick)} %
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <g key={`${line.kind} ${line.text} ${line.y}`} transform={`translate(0 ${line.y})`}>
            <text className={line.kind === 'head' ? styles['head'] : styles['label']} x={0} y={line.kind === 'head' || !isWide ? 18 : 26}>
              {line.text}
            </text>
            {line.kind === 'row' && <ShareMark row={line.row} x={x} right={frame.right + 18} middle={isWide ? 22 : 38} smallest={smallest} />}
          </g>
        ))}
      </svg>
      <p className={styles['quiet']}>{say('share.key')}</p>
      <TwinTable
        caption={caption}
        heads={[say('share.figure'), say('share.group'), say('share.share'), say('share.interval'), say('share.counted'), say('share.openColumn')]}
        rows={rows.map((row) => ({ key: `${row.figure} ${row.group}`, cells: [figureName(row.figure), groupName(row.group), ...cellsOf(row.share, say('share.notDefined'), say('share.notShown', { smallest }))] }))}
      />
    </figure>
  );
}

type MarkProps = { readonly row: ShareRow; readonly x: (share: number) => number; readonly right: number; readonly middle: number; readonly smallest: number };

function ShareMark({ row: { share }, x, right, middle, smallest }: MarkProps) {
  const say = useWords();
  if (share.state !== 'shown') {
    return (
      <text className={chart['quiet']} x={right} y={middle + 4}>
        {share.state === 'not-shown' ? say('share.notShown', { smallest }) : say('share.notDefined')}
      </text>
    );
  }
  const { yes, of, open, interval } = share;
  const [low, high] = [x(interval.low), x(interval.high)];
  return (
    <>
      <rect className={styles['interval']} x={low} width={Math.max(2, high - low)} y={middle - 7} height={14} rx={7} />
      <circle className={styles['dot']} cx={x(yes / of)} cy={middle} r={5} />
      <text className={chart['value']} x={right} y={middle - 4}>
        {say('share.percent', { percent: wholePercent(yes / of), low: wholePercent(interval.low), high: wholePercent(interval.high) })}
      </text>
      <text className={chart['quiet']} x={right} y={middle + 13}>
        {open === 0 ? say('share.of', { yes, of }) : say('share.open', { yes, of, open })}
      </text>
    </>
  );
}

function layOut(rows: readonly ShareRow[], figureName: (figure: ShareRow['figure']) => string, groupName: (group: string) => string, isWide: boolean): { readonly lines: readonly Line[]; readonly height: number } {
  const isGrouped = new Set(rows.map(({ group }) => group)).size > 1;
  const lines: Line[] = [];
  let y = 0;
  for (const [index, row] of rows.entries()) {
    if (isGrouped && rows[index - 1]?.figure !== row.figure) {
      lines.push({ kind: 'head', text: figureName(row.figure), y });
      y += HEAD;
    }
    lines.push({ kind: 'row', text: isGrouped ? groupName(row.group) : figureName(row.figure), y, row });
    y += isWide ? ROW.wide : ROW.narrow;
  }
  return { lines, height: y + AXIS };
}

function cellsOf(share: ShareRow['share'], notDefined: string, notShown: string): readonly string[] {
  if (share.state !== 'shown') return [share.state === 'not-shown' ? notShown : notDefined, '–', '–', '–'];
  const { yes, of, open, interval } = share;
  return [`${wholePercent(yes / of)} % (${yes})`, `${wholePercent(interval.low)}–${wholePercent(interval.high)} %`, String(of), String(open)];
}
