import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Something to measure by itself: prepares itself and gives back the act whose time counts, and what has to happen before each. */
export type MeasurableRow = { readonly name: string; readonly prepare: () => Act | Prepared | Promise<Act | Prepared> };

type Act = () => void | Promise<void>;
type Prepared = { readonly before: Act; readonly act: Act };

const measuredSchema = z.object({ medianMs: z.number(), leastMs: z.number(), peakBytes: z.number() });

/** The middle and the least time of an act, and the most memory that its process held. */
export type Measured = z.output<typeof measuredSchema>;

/** How often an act is timed, after one time that does not count. */
export const TURNS = 9;

/** Runs in the process of one row: measures the one that was asked for, and prints the result as JSON. */
export async function measureAsked(rows: readonly MeasurableRow[]): Promise<void> {
  const row = rows.find(({ name }) => name === process.argv[2]);
  if (row === undefined) throw new Error(`no row named ${process.argv[2]}`);
  const prepared = await row.prepare();
  const { before, act } = typeof prepared === 'function' ? { before: null, act: prepared } : prepared;
  await act();
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    await before?.();
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  times.sort((left, right) => left - right);
  const measured: Measured = { medianMs: times[Math.floor(TURNS / 2)] ?? 0, leastMs: times[0] ?? 0, peakBytes: process.resourceUsage().maxRSS * 1024 };
  process.stdout.write(JSON.stringify(measured), () => process.exit());
}

/** Measures a row in a process of its own, so that its memory is its own. @param script the file that calls `measureAsked` */
export async function measuredApart(script: string, name: string): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, name]);
  return measuredSchema.parse(JSON.parse(stdout));
}
