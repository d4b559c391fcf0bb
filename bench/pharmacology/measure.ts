import { z } from 'zod';
import { lastSeen, ROWS } from './rows.ts';

// Measures one row in a process of its own, so that its memory is its own, and prints the result as JSON.
const TURNS = 9;

export const measuredSchema = z.object({ name: z.string(), medianMs: z.number(), leastMs: z.number(), peakBytes: z.number() });

if (process.argv[1] === import.meta.filename) {
  const row = ROWS.find(({ name }) => name === process.argv[2]);
  if (row === undefined) throw new Error(`no row named ${process.argv[2]}`);
  const act = row.prepare();
  act();
  const times = Array.from({ length: TURNS }, () => {
    const began = performance.now();
    act();
    return performance.now() - began;
  }).toSorted((left, right) => left - right);
  if (!Number.isFinite(lastSeen())) throw new Error('a row gave no number');
  const measured: z.infer<typeof measuredSchema> = { name: row.name, medianMs: times[Math.floor(TURNS / 2)] ?? 0, leastMs: times[0] ?? 0, peakBytes: process.resourceUsage().maxRSS * 1024 };
  process.stdout.write(JSON.stringify(measured));
}
