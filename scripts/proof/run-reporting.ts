import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../checks/run-tool.ts';

export type Reported = { readonly isOk: boolean; readonly report: unknown };

/**
 * Runs a test runner of the packages that shows its progress here and writes its counts as JSON into a file.
 * @param argsFor the runner's arguments and variables, given the file for its report
 */
export async function runReporting(
  script: string,
  signal: AbortSignal,
  argsFor: (reportFile: string) => { readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>> },
): Promise<Reported> {
  const folder = await mkdtemp(join(tmpdir(), 'fenestra-report-'));
  const reportFile = join(folder, 'report.json');
  const { args, env } = argsFor(reportFile);
  try {
    const child = spawn(process.execPath, [join(PROJECT, 'node_modules', script), ...args], { cwd: PROJECT, stdio: 'inherit', env: { ...process.env, ...env } });
    signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    const [code] = await once(child, 'close');
    const text = await readFile(reportFile, 'utf8').catch(() => 'null');
    return { isOk: code === 0, report: JSON.parse(text) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
