import { Command } from 'commander';
import { addStart } from './start.ts';

const program = new Command('fenestra')
  .description('Care platform for ketamine-assisted psychotherapy clinics.')
  .showHelpAfterError('Add --help to see what is possible.')
  .helpOption('--help', 'show what a command does');

// Each command is a file here whose one function adds it.
addStart(program);

await program.parseAsync();
