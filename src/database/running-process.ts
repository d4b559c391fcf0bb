import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** When a process began, in the system's own words, or nothing when there is no such process; a reused number differs. */
export async function beginningOf(processId: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return beginningInStat(await readFile(`/proc/${processId}/stat`, 'utf8'));
    const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(processId)]);
    return stdout.trim() === '' ? undefined : stdout.trim();
  } catch {
    return undefined;
  }
}

/** The name in the second field may hold blanks and brackets, so fields count from its closing bracket; a zombie has ended. */
function beginningInStat(stat: string): string | undefined {
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? undefined : rest[18];
}

export async function isRunning(processId: number): Promise<boolean> {
  return (await beginningOf(processId)) !== undefined;
}
