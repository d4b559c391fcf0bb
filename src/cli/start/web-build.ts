import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';
import { say } from './say.ts';

/** What cannot change the web apps: tests and the server's side. */
const SERVER_ONLY = new Set(['store', 'http', 'server', 'cli', 'database', 'transport']);

export function webFolderOf(projectFolder: string): string {
  return join(projectFolder, 'dist');
}

/** Builds the web apps when there is no build of exactly these sources. */
export async function ensureWebBuild(projectFolder: string, signal: AbortSignal): Promise<Refusal | undefined> {
  const stampFile = join(webFolderOf(projectFolder), '.sources');
  const sources = await hashSources(projectFolder);
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === sources) return undefined;
  say('Building the web apps ...');
  try {
    await rm(webFolderOf(projectFolder), { recursive: true, force: true });
  } catch {
    return refuse('start.build-folder-closed');
  }
  if (!(await build(projectFolder, signal))) return refuse('start.build-failed');
  await writeFile(stampFile, sources);
  return undefined;
}

async function build(projectFolder: string, signal: AbortSignal): Promise<boolean> {
  const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');
  // Whoever asks for the build may run under tests; what people are served is never React's slower development half.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: projectFolder, env, stdio: ['ignore', 'pipe', 'pipe'], signal });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => output.push(piece));
  const outcome = await once(child, 'close').catch(() => ['stopped']);
  const isBuilt = outcome[0] === 0;
  if (!isBuilt && !signal.aborted) process.stderr.write(Buffer.concat(output));
  return isBuilt;
}

/** Contents, not dates: a fresh clone has new dates and the same apps. */
async function hashSources(projectFolder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', 'vite.config.ts', ...(await sourceFiles(projectFolder))]) {
    hash.update(path).update('\0').update(await readFile(join(projectFolder, path))).update('\0');
  }
  return hash.digest('hex');
}

async function sourceFiles(projectFolder: string): Promise<readonly string[]> {
  const entries = await readdir(join(projectFolder, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((folder) => SERVER_ONLY.has(folder)))
    .toSorted();
}
