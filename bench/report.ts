import { machine } from '../scripts/proof/machine.ts';
import type { FirstLoad } from './first-load.ts';
import type { Goal } from './goals.ts';
import { atMost, goalText, missText } from './goals.ts';
import type { Cost, CostGoal, Measured } from './server.ts';

/** Everything one run has measured. */
export type BenchResult = {
  readonly now: Date;
  /** Building the web apps, as the first start of a fresh clone does before anything else. */
  readonly webBuildMs: number;
  readonly firstStartMs: number;
  readonly laterStartsMs: readonly number[];
  readonly memory: { readonly serverBytes: number; readonly databaseBytes: number };
  readonly measured: readonly Measured[];
  readonly firstLoads: readonly FirstLoad[];
};

const MIB = 2 ** 20;

const START_GOALS = {
  first: atMost('', 60, 's', 2),
  later: atMost('', 1.5, 's', 2),
  memory: atMost('', 150, 'MiB', 0),
} as const;

/** The tables of a run, as they stand in `docs/performance.md`, and which goals it misses. */
export function tablesOf(result: BenchResult): string {
  const { now, webBuildMs, firstStartMs, laterStartsMs, memory, measured, firstLoads } = result;
  return `Run of ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine()}.

| Operation | Connections | p50 / p99 ms | per second | processor ms each, server + PostgreSQL | yardstick: p50 ms, per second, processor ms | p50 and processor time are × the yardstick | goal |
|---|---|---|---|---|---|---|---|
${measured.map(rowOf).join('\n')}

| Start and rest | | goal |
|---|---|---|
| first start of a fresh clone, packages installed: web apps, database, practice clinic | ${seconds(webBuildMs + firstStartMs)}, of it ${seconds(webBuildMs)} for the web apps | ${goalText(START_GOALS.first)} |
| later start | ${seconds(medianOf(laterStartsMs))} (median of ${laterStartsMs.length}) | ${goalText(START_GOALS.later)}, at most 5 s |
| memory at rest, server | ${(memory.serverBytes / MIB).toFixed(0)} MiB | ${goalText(START_GOALS.memory)} |
| memory at rest, PostgreSQL | ${(memory.databaseBytes / MIB).toFixed(0)} MiB, shared pages once | |

${firstLoads.length === 0 ? 'First load: not measured, because there is no Chromium.' : loadTable(firstLoads)}

${missedText(missedGoals(result))}
`;
}

function missedText(missed: readonly string[]): string {
  if (missed.length === 0) return 'This run keeps every goal.';
  return `Goals that this run misses:\n\n${missed.map((line) => `- ${line}`).join('\n')}`;
}

/** Every goal that a run misses, by what was measured. */
function missedGoals({ webBuildMs, firstStartMs, laterStartsMs, memory, measured, firstLoads }: BenchResult): readonly string[] {
  const starts = [
    missedOf('first start', [[START_GOALS.first, (webBuildMs + firstStartMs) / 1000]]),
    missedOf('later start', [[START_GOALS.later, medianOf(laterStartsMs) / 1000]]),
    missedOf('memory at rest, server', [[START_GOALS.memory, memory.serverBytes / MIB]]),
  ];
  const operations = measured.map(({ operation, connections, ours, goals }) =>
    missedOf(`${operation}, ${connections} connection${connections === 1 ? '' : 's'}`, goals.map((goal) => [goal, figureOf(ours, goal)] as const)),
  );
  return [...operations, ...starts, ...firstLoads.map(missedLoad)].flat();
}

function missedOf(subject: string, figures: readonly (readonly [Goal, number])[]): readonly string[] {
  const misses = figures.flatMap(([goal, value]) => missText(goal, value) ?? []);
  return misses.length === 0 ? [] : [`${subject}: ${misses.join(', ')}`];
}

function figureOf(cost: Cost, { of }: CostGoal): number {
  return of === 'processorMs' ? cost.serverMs + cost.databaseMs : cost[of];
}

function rowOf({ operation, connections, ours, yardstick, goals }: Measured): string {
  const cells = [
    operation,
    String(connections),
    `${ours.p50Ms.toFixed(2)} / ${ours.p99Ms.toFixed(1)}`,
    whole(ours.perSecond),
    `${ours.serverMs.toFixed(2)} + ${ours.databaseMs.toFixed(2)}`,
    `${yardstick.p50Ms.toFixed(2)}, ${whole(yardstick.perSecond)}, ${yardstick.serverMs.toFixed(2)} + ${yardstick.databaseMs.toFixed(2)}`,
    `${(ours.p50Ms / yardstick.p50Ms).toFixed(1)}, ${((ours.serverMs + ours.databaseMs) / (yardstick.serverMs + yardstick.databaseMs)).toFixed(1)}`,
    goals.map(goalText).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

type LoadGoals = { readonly script?: Goal; readonly travelled?: Goal; readonly paint?: Goal };

const LOAD_GOALS: Readonly<Record<FirstLoad['app'], LoadGoals>> = {
  clinic: { script: atMost('script', 150, 'kB', 1) },
  patient: { script: atMost('script', 80, 'kB', 1), paint: atMost('largest paint', 1.5, 's', 2) },
  guide: { travelled: atMost('all that travels', 60, 'kB', 1), paint: atMost('largest paint', 1, 's', 2) },
};

function missedLoad({ app, scriptBytes, travelledBytes, slowLargestPaintMs }: FirstLoad): readonly string[] {
  const { script, travelled, paint } = LOAD_GOALS[app];
  const figures = [[script, scriptBytes / 1000], [travelled, travelledBytes / 1000], [paint, slowLargestPaintMs / 1000]] as const;
  return missedOf(`first load, ${app}`, figures.flatMap(([goal, value]) => (goal === undefined ? [] : [[goal, value] as const])));
}

function loadTable(loads: readonly FirstLoad[]): string {
  const rows = loads.map(({ app, scriptBytes, styleBytes, travelledBytes, paintMs, slowLargestPaintMs }) => {
    const { script, travelled, paint } = LOAD_GOALS[app];
    return `| ${app} | ${kilobytes(scriptBytes)} | ${cellOf(script)} | ${kilobytes(styleBytes)} | ${kilobytes(travelledBytes)} | ${cellOf(travelled)} | ${seconds(paintMs)} | ${seconds(slowLargestPaintMs)} | ${cellOf(paint)} |`;
  });
  return `| First load, cold | script, gzip | goal | style, gzip | all that travels, fonts apart | goal | first paint | largest paint, slow phone and line | goal |
|---|---|---|---|---|---|---|---|---|
${[...rows, ...YARDSTICK_LOADS].join('\n')}

${YARDSTICK_NOTE}`;
}

/** What others load, from the yardsticks this product was planned with; their columns are those of our own rows. */
const YARDSTICK_LOADS = [
  '| Foo Medical, landing page |  |  |  | 1,756 kB |  |  | 6.3 s |  |',
  '| Foo Medical, patient portal | 304 kB |  |  |  |  | 0.66 s | 2.8 s |  |',
];

const YARDSTICK_NOTE = 'Foo Medical (Medplum 5.0) is the yardstick of the guide and of the patient’s app. It was measured once, cold, with the same slow phone and line, on another machine of two cores, and not in this run.';

/** The column already says what is measured. */
function cellOf(goal: Goal | undefined): string {
  return goal === undefined ? '' : goalText({ ...goal, what: '' });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
