import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './checks/run-checks.ts';
import { buildWebApps } from './proof/build.ts';
import { ensureChromium } from './proof/chromium.ts';
import type { StepResult } from './proof/deep-report.ts';
import { writeDeepReport } from './proof/deep-report.ts';
import { keepOnPage } from './proof/figures-page.ts';
import { runJourneys } from './proof/journeys.ts';
import { proofTable } from './proof/proof-table.ts';
import { DEEP_LOG, readPropertyRuns } from './proof/property-runs.ts';
import type { Tally } from './proof/tally.ts';
import { inMinutes, lineOf, sum } from './proof/tally.ts';
import { runOnOldestPostgresql, runVitest } from './proof/vitest.ts';

type Step = { readonly name: string; run(signal: AbortSignal): Promise<Tally> };

/** What runs at the same time: the checks think while the tests of the database wait. */
type Stage = readonly Step[];

const STAGES: readonly Stage[] = [
  [
    { name: 'Checks', run: checksInOnePiece },
    { name: 'Rules, storage and the life of the database', run: runVitest },
  ],
  [{ name: 'Web apps', run: buildWebApps }],
  [{ name: 'Browser journeys', run: runJourneys }],
];

/** What fetches more than the packages, and so runs at full size only. */
const DEEP_STAGE: Stage = [{ name: 'Storage on PostgreSQL 15', run: runOnOldestPostgresql }];

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

const wholeBegan = performance.now();
const deepLog = process.argv.includes('--deep') ? await collectAtFullSize() : undefined;
const results = await runStages(deepLog === undefined ? STAGES : [...STAGES, DEEP_STAGE]);
const total = sum(results.map(({ tally }) => tally));
const wholeMs = performance.now() - wholeBegan;
if (deepLog !== undefined && !stop.signal.aborted) await writeDeepReport(results, await readPropertyRuns(deepLog), wholeMs);
if (process.argv.includes('--keep') && !stop.signal.aborted) await keepOnPage('last proof', proofTable({ steps: results, lastedMs: wholeMs, now: new Date() }));
process.stdout.write(`\n${inMinutes(wholeMs)} in all\n${lineOf(total)}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Large counts run at full size only when asked; the code is the same. @returns the file that collects them */
async function collectAtFullSize(): Promise<string> {
  const log = join(await mkdtemp(join(tmpdir(), 'fenestra-deep-')), 'properties.jsonl');
  await writeFile(log, '');
  Object.assign(process.env, { FENESTRA_DEEP: '1', [DEEP_LOG]: log });
  return log;
}

async function runStages(stages: readonly Stage[]): Promise<readonly StepResult[]> {
  const advice = await ensureChromium();
  if (advice !== undefined) {
    process.stdout.write(`${advice}\n`);
    return [{ name: 'Chromium', tally: { passed: 0, failed: 1 }, lastedMs: 0 }];
  }
  const done: StepResult[] = [];
  for (const stage of stages) done.push(...(await Promise.all(stage.map(timed))));
  return done;
}

async function timed({ name, run }: Step): Promise<StepResult> {
  if (stop.signal.aborted) return { name, tally: { passed: 0, failed: 1 }, lastedMs: 0 };
  process.stdout.write(`\n${name} …\n`);
  const began = performance.now();
  const tally = await run(stop.signal);
  const lastedMs = performance.now() - began;
  process.stdout.write(`${name}: ${lineOf(tally)} in ${(lastedMs / 1000).toFixed(1)} s\n`);
  return { name, tally, lastedMs };
}

/** The lines of the checks stand together, whatever else is said meanwhile. */
async function checksInOnePiece(): Promise<Tally> {
  const said: string[] = [];
  const tally = await runChecks((text) => said.push(text));
  process.stdout.write(`\n${said.join('')}`);
  return tally;
}
