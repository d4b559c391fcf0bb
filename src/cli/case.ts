import type { Command } from 'commander';

/** `case`: plays case files through the public interface and says of every expectation whether it held. */
export function addCase(program: Command): void {
  program
    .command('case')
    .description('Play case files in a scratch clinic and report which expectations hold.')
    .argument('<files...>', 'case files, see docs/cases.md')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nThe exit code is 0 only if every expectation held, 2 if a file could not be read, 1 otherwise.')
    // What plays cases is loaded only by whoever plays some, so that a start is not slower for it.
    .action(async (files: readonly string[], flags: { readonly json?: boolean }) => (await import('./case/play-files.ts')).playFiles(files, flags));
}
