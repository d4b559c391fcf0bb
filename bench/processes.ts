import { readFile } from 'node:fs/promises';

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;
/** Own time for the program and for the system, then the same of ended children, counted from the field after the name. */
const FIRST_TIME = 11;
const TIMES = 4;
const KIB = 1024;

/** Processor time so far, in milliseconds, of all threads of these processes and of their children that have ended. */
export async function processorMs(numbers: readonly number[]): Promise<number> {
  const stats = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/stat`, 'utf8').catch(() => '')));
  return stats.reduce((total, stat) => {
    const times = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(FIRST_TIME, FIRST_TIME + TIMES);
    return total + times.reduce((sum, ticks) => sum + Number(ticks) * TICK_MS, 0);
  }, 0);
}

/** Memory of these processes in bytes, what several of them share counted once. */
export async function memoryBytes(numbers: readonly number[]): Promise<number> {
  const rollups = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/smaps_rollup`, 'utf8').catch(() => '')));
  return rollups.reduce((total, text) => total + Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * KIB, 0);
}
