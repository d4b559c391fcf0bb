import { Command } from 'commander';
import { addAudit } from './audit.ts';
import { addCase } from './case.ts';
import { addOutcomes } from './outcomes.ts';
import { addPk } from './pk.ts';
import { addStart } from './start.ts';
import { addTls } from './tls.ts';
import { addUserCommands } from './user.ts';

const program = new Command('fenestra')
  .description('Care platform for ketamine-assisted psychotherapy clinics.')
  .showHelpAfterError('Add --help to see what is possible.')
  .helpOption('--help', 'show what a command does');

// Each command is a file here whose one function adds it.
addStart(program);
addCase(program);
addAudit(program);
addUserCommands(program);
addTls(program);
addPk(program);
addOutcomes(program);

await program.parseAsync();
