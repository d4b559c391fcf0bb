import { readdir, readlink } from 'node:fs/promises';
import { clusterFolderIn } from '#database/embedded/cluster.ts';

/** The numbers of all processes that work in a data folder's database. */
export async function databaseProcesses(folder: string): Promise<readonly number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const inside = await Promise.all(numbers.map(async (number) => (await readlink(`/proc/${number}/cwd`).catch(() => '')) === clusterFolderIn(folder)));
  return numbers.filter((_, index) => inside[index]);
}
