import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { DATABASE_HELP, dataOption } from './data-folder.ts';
import type { StartFlags } from './start/run-start.ts';

/** `start`: database, web apps and server in one process, until Ctrl-C. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('Start the database, build the web apps where needed, and serve the clinic until Ctrl-C.')
    .addOption(new Option('--port <number>', 'port to serve on').env('FENESTRA_PORT').default(4180).argParser(parsePort))
    .addOption(new Option('--host <address>', 'address to serve on').env('FENESTRA_HOST').default('127.0.0.1'))
    .addOption(dataOption())
    .addOption(new Option('--tls-cert <file>', 'certificate to serve with, in PEM').env('FENESTRA_TLS_CERT'))
    .addOption(new Option('--tls-key <file>', 'private key of the certificate, in PEM').env('FENESTRA_TLS_KEY'))
    .addOption(new Option('--smtp <url>', 'mail server that letters go through, such as smtps://user:password@mail.example').env('SMTP_URL'))
    .addOption(new Option('--mail-sender <address>', 'sender of the letters (default: the user that signs in at the mail server)').env('FENESTRA_MAIL_SENDER'))
    .option('--no-practice', 'leave the practice clinic out of an empty installation')
    .addHelpText('after', DATABASE_HELP)
    // The server is loaded only by whoever starts it, so that no other command is slower for it.
    .action(async (flags: StartFlags) => (await import('./start/run-start.ts')).runStart(flags));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('Expected a port number from 0 to 65535; 0 takes any free one.');
  return port;
}
