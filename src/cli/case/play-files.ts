import { readFile } from 'node:fs/promises';
import { isRefusal } from '#foundation/refusal.ts';
import type { Case } from './read-case.ts';
import { readCase } from './read-case.ts';
import type { CaseReport, MalformedReport } from './report.ts';
import { exitCodeOf, reportRun } from './report.ts';
import { writeReport } from './report-text.ts';
import { openCaseServer } from './play/case-server.ts';
import { openScratchDatabase } from './play/scratch-database.ts';
import { openShutdown } from '../start/shutdown.ts';

type ReadFile = { readonly file: string; readonly read: Case } | MalformedReport;

/** Plays case files in a scratch clinic, prints the report and sets the exit code. */
export async function playFiles(files: readonly string[], { json = false }: { readonly json?: boolean }): Promise<void> {
  const read = await Promise.all(files.map(readCaseFile));
  const cases = read.some((each) => 'read' in each) ? await playAll(read) : read.filter((each) => 'faults' in each);
  if (cases === null) {
    process.exitCode = 1;
    return;
  }
  const report = reportRun(cases);
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : writeReport(report));
  process.exitCode = exitCodeOf(report);
}

async function readCaseFile(file: string): Promise<ReadFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
    return { file, faults: [{ path: '(file)', sentence: `expected a file that can be read: ${reason}` }] };
  }
  const read = readCase(text);
  return read.malformed ? { file, faults: read.faults } : { file, read };
}

/** Plays what could be read; null when no scratch clinic could be opened, or the person asked to stop. */
async function playAll(files: readonly ReadFile[]): Promise<readonly (CaseReport | MalformedReport)[] | null> {
  const shutdown = openShutdown();
  try {
    const database = await openScratchDatabase(shutdown);
    if (isRefusal(database)) {
      process.stderr.write(`${database.sentence}\n`);
      return null;
    }
    const server = await openCaseServer(database);
    shutdown.onStop(server.close);
    const reports: (CaseReport | MalformedReport)[] = [];
    for (const each of files) {
      if (shutdown.signal.aborted) return null;
      reports.push('faults' in each ? each : await server.play(each.read, each.file));
    }
    return reports;
  } finally {
    await shutdown.run();
  }
}
