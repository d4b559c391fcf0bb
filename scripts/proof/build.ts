import { isRefusal } from '#foundation/refusal.ts';
import { ensureWebBuild } from '#cli/start/web-build.ts';
import { PROJECT } from '../checks/run-tool.ts';
import type { Tally } from './tally.ts';

/** The web apps, built as `npm start` builds them. */
export async function buildWebApps(signal: AbortSignal): Promise<Tally> {
  const refusal = await ensureWebBuild(PROJECT, signal);
  if (isRefusal(refusal)) process.stdout.write(`${refusal.sentence}\n`);
  return isRefusal(refusal) ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}
