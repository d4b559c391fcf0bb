import type { Command } from 'commander';
import type { VerifyFlags } from './audit/verify-clinics.ts';
import { DATABASE_HELP, dataOption } from './data-folder.ts';

/** `audit`: what can be proved about the record of who saw or changed what. */
export function addAudit(program: Command): void {
  const audit = program.command('audit').description('Prove the record of who saw or changed what.');
  audit
    .command('verify')
    .description('Prove each clinic’s audit record from its first row to its newest one, also while Fenestra runs. Names the first row that does not hold, and ends with 1 when there is one.')
    .option('--clinic <name>', 'prove one clinic alone, by its name in the address')
    .addOption(dataOption())
    .addHelpText('after', `\nKeep the printed head elsewhere: it shows later that the record up to this row was not written anew.\n${DATABASE_HELP}`)
    .action(async (flags: VerifyFlags) => (await import('./audit/verify-clinics.ts')).verifyClinics(flags));
}
