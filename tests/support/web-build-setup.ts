import { ensureWebBuild } from '#cli/start/web-build.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';

/** The tests that start the whole program share one build of the web apps. */
export default async function setUp(): Promise<void> {
  const refusal = await ensureWebBuild(PROJECT, AbortSignal.timeout(300_000));
  if (isRefusal(refusal)) throw new Error(refusal.sentence);
}
