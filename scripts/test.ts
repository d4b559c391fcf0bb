import { runChecks } from './checks/run-checks.ts';
import { buildWebApps } from './proof/build.ts';
import { ensureChromium } from './proof/chromium.ts';
import { runJourneys } from './proof/journeys.ts';
import type { Tally } from './proof/tally.ts';
import { lineOf, sum } from './proof/tally.ts';
import { runVitest } from './proof/vitest.ts';

type Step = { readonly name: string; run(signal: AbortSignal): Promise<Tally> };

const STEPS: readonly Step[] = [
  { name: 'Checks', run: runChecks },
  { name: 'Rules, storage and the life of the database', run: runVitest },
  { name: 'Web apps', run: buildWebApps },
  { name: 'Browser journeys', run: runJourneys },
];

/** Large counts run at full size only when asked; the code is the same. */
if (process.argv.includes('--deep')) process.env['FENESTRA_DEEP'] = '1';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

const tallies: Tally[] = [];
const advice = await ensureChromium();
if (advice === undefined) {
  for (const step of STEPS) tallies.push(await timed(step));
} else {
  process.stdout.write(`${advice}\n`);
  tallies.push({ passed: 0, failed: 1 });
}
const total = sum(tallies);
process.stdout.write(`${lineOf(total)}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function timed({ name, run }: Step): Promise<Tally> {
  if (stop.signal.aborted) return { passed: 0, failed: 1 };
  process.stdout.write(`\n${name}\n`);
  const began = performance.now();
  const tally = await run(stop.signal);
  process.stdout.write(`${name}: ${lineOf(tally)} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return tally;
}
