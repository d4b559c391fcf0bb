import { machine } from '../scripts/proof/machine.ts';
import type { FirstLoad } from './first-load.ts';
import type { Measured } from './server.ts';

/** Everything one run has measured. */
export type BenchResult = {
  readonly now: Date;
  readonly firstStartMs: number;
  readonly laterStartsMs: readonly number[];
  readonly memory: { readonly serverBytes: number; readonly databaseBytes: number };
  readonly measured: readonly Measured[];
  readonly firstLoads: readonly FirstLoad[];
};

const MIB = 2 ** 20;

/** The tables of a run, as they stand in `docs/performance.md`. */
export function tablesOf({ now, firstStartMs, laterStartsMs, memory, measured, firstLoads }: BenchResult): string {
  return `Run of ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine()}.

| Operation | Connections | p50 / p99 ms | per second | processor ms each, server + PostgreSQL | yardstick: p50 ms, per second, processor ms | p50 and processor time are × the yardstick | goal |
|---|---|---|---|---|---|---|---|
${measured.map(rowOf).join('\n')}

| Start and rest | | goal |
|---|---|---|
| first start, on an empty folder | ${(firstStartMs / 1000).toFixed(2)} s | ≤ 60 s |
| later start | ${(medianOf(laterStartsMs) / 1000).toFixed(2)} s (median of ${laterStartsMs.length}) | ≤ 1.5 s, at most 5 s |
| memory at rest, server | ${(memory.serverBytes / MIB).toFixed(0)} MiB | ≤ 150 MiB |
| memory at rest, PostgreSQL | ${(memory.databaseBytes / MIB).toFixed(0)} MiB, shared pages once | |

${firstLoads.length === 0 ? 'First load: not measured, because there is no Chromium.' : loadTable(firstLoads)}
`;
}

function rowOf({ operation, connections, ours, yardstick, goal }: Measured): string {
  const cells = [
    operation,
    String(connections),
    `${ours.p50Ms.toFixed(2)} / ${ours.p99Ms.toFixed(1)}`,
    whole(ours.perSecond),
    `${ours.serverMs.toFixed(2)} + ${ours.databaseMs.toFixed(2)}`,
    `${yardstick.p50Ms.toFixed(2)}, ${whole(yardstick.perSecond)}, ${yardstick.serverMs.toFixed(2)} + ${yardstick.databaseMs.toFixed(2)}`,
    `${(ours.p50Ms / yardstick.p50Ms).toFixed(1)}, ${((ours.serverMs + ours.databaseMs) / (yardstick.serverMs + yardstick.databaseMs)).toFixed(1)}`,
    goal,
  ];
  return `| ${cells.join(' | ')} |`;
}

const LOAD_GOALS: Readonly<Record<FirstLoad['app'], { readonly script: string; readonly travelled: string; readonly paint: string }>> = {
  clinic: { script: '≤ 150 kB', travelled: '', paint: '' },
  patient: { script: '≤ 80 kB', travelled: '', paint: '≤ 1.5 s' },
  guide: { script: '', travelled: '≤ 60 kB', paint: '≤ 1.0 s' },
};

function loadTable(loads: readonly FirstLoad[]): string {
  const rows = loads.map(({ app, scriptBytes, styleBytes, travelledBytes, paintMs, slowLargestPaintMs }) => {
    const goal = LOAD_GOALS[app];
    return `| ${app} | ${(scriptBytes / 1000).toFixed(1)} kB | ${goal.script} | ${(styleBytes / 1000).toFixed(1)} kB | ${(travelledBytes / 1000).toFixed(1)} kB | ${goal.travelled} | ${(paintMs / 1000).toFixed(2)} s | ${(slowLargestPaintMs / 1000).toFixed(2)} s | ${goal.paint} |`;
  });
  return `| First load, cold | script, gzip | goal | style, gzip | all that travels, fonts apart | goal | first paint | largest paint, slow phone and line | goal |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
