import { expect, test } from 'vitest';
import { atLeast, atMost } from './goals.ts';
import type { BenchResult } from './report.ts';
import { tablesOf } from './report.ts';

const cost = { operations: 100, seconds: 4, p50Ms: 0.9, p99Ms: 3, perSecond: 3_000, serverMs: 0.3, databaseMs: 0.2 };
const write = (connections: number, ours: typeof cost): BenchResult['measured'][number] => ({
  operation: 'write',
  connections,
  ours,
  yardstick: cost,
  goals: [{ ...atMost('p50', 1, 'ms', 2), of: 'p50Ms' }, { ...atLeast('', 3_000, '/s'), of: 'perSecond' }, { ...atMost('processor', 0.5, 'ms', 2), of: 'processorMs' }],
});

const kept: BenchResult = {
  now: new Date('2026-05-01T10:00:00Z'),
  webBuildMs: 10_000,
  firstStartMs: 50_000,
  laterStartsMs: [1_400, 1_500, 9_000],
  memory: { serverBytes: 150 * 2 ** 20, databaseBytes: 40 * 2 ** 20 },
  measured: [write(1, cost)],
  firstLoads: [{ app: 'patient', scriptBytes: 80_000, styleBytes: 5_000, travelledBytes: 100_000, paintMs: 300, slowLargestPaintMs: 1_500 }],
};

test('a run whose every figure is just at its goal keeps them all', () => {
  const page = tablesOf(kept);
  expect(page).toContain('| p50 ≤ 1 ms, ≥ 3,000/s, processor ≤ 0.5 ms |');
  expect(page).toContain('| 60.00 s, of it 10.00 s for the web apps | ≤ 60 s |');
  expect(page).toContain('| Foo Medical, landing page |  |  |  | 1,756 kB |');
  expect(page).toContain('This run keeps every goal.');
});

test('every goal that a run misses stands below its tables with the figure', () => {
  const page = tablesOf({
    ...kept,
    webBuildMs: 10_010,
    laterStartsMs: [1_510, 1_520, 9_000],
    memory: { ...kept.memory, serverBytes: 151 * 2 ** 20 },
    measured: [write(1, { ...cost, p50Ms: 1.01 }), write(32, { ...cost, perSecond: 935.4, databaseMs: 1.33 })],
    firstLoads: [{ app: 'patient', scriptBytes: 88_900, styleBytes: 5_000, travelledBytes: 100_000, paintMs: 300, slowLargestPaintMs: 1_860 }],
  });
  expect(page.slice(page.indexOf('Goals that'))).toBe(`Goals that this run misses:

- write, 1 connection: p50 1.01 ms (goal ≤ 1 ms)
- write, 32 connections: 935/s (goal ≥ 3,000/s), processor 1.63 ms (goal ≤ 0.5 ms)
- first start: 60.01 s (goal ≤ 60 s)
- later start: 1.52 s (goal ≤ 1.5 s)
- memory at rest, server: 151 MiB (goal ≤ 150 MiB)
- first load, patient: script 88.9 kB (goal ≤ 80 kB), largest paint 1.86 s (goal ≤ 1.5 s)
`);
});

test('a figure that could not be measured keeps no goal', () => {
  const unpainted = { ...kept, firstLoads: kept.firstLoads.map((load) => ({ ...load, slowLargestPaintMs: Number.NaN })) };
  expect(tablesOf(unpainted)).toContain('- first load, patient: largest paint NaN s (goal ≤ 1.5 s)');
});
