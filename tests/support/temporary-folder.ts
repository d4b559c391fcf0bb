import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Socket } from 'node:net';

let keeper: ChildProcess | undefined;

/** A folder that the database's own user may pass through; it goes away with this process at the latest, and whatever runs on it too. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `fenestra-${name}-`)));
  await chmod(folder, 0o711);
  keeper ??= startKeeper();
  keeper.stdin?.write(`${folder}\n`);
  return folder;
}

/** The keeper outlives this process by the time it needs to clean up, and does not keep it alive. */
function startKeeper(): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'folder-keeper.ts')], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return child;
}
