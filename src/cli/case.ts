import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { isRefusal } from '#foundation/refusal.ts';
import type { Case } from './case/read-case.ts';
import { readCase } from './case/read-case.ts';
import type { CaseReport, MalformedReport } from './case/report.ts';
import { exitCodeOf, reportRun } from './case/report.ts';
import { writeReport } from './case/report-text.ts';
import { openCaseServer } from './case/play/case-server.ts';
import { openScratchDatabase } from './case/play/scratch-database.ts';
import { openShutdown } from './start/shutdown.ts';

/** `case`: plays case files through the public interface and says of every expectation whether it held. */
export function addCase(program: Command): void {
  program
    .command('case')
    .description('Play case files in a scratch clinic and report which expectations hold.')
    .argument('<files...>', 'case files, see docs/cases.md')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nThe exit code is 0 only if every expectation held, 2 if a file could not be read, 1 otherwise.')
    .action(playFiles);
}

type ReadFile = { readonly file: string; readonly read: Case } | MalformedReport;

async function playFiles(files: readonly string[], { json = false }: { readonly json?: boolean }): Promise<void> {
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
