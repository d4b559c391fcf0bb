import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { isRefusal } from '#foundation/refusal.ts';
import { DATABASE_HELP, dataOption, PROJECT } from './data-folder.ts';
import { announcement } from './start/announcement.ts';
import { openClinic } from './start/open-clinic.ts';
import type { OpenOptions } from './start/open-clinic.ts';
import type { Shutdown } from './start/shutdown.ts';
import { openShutdown } from './start/shutdown.ts';

const LONGEST_AFTERLIFE_MS = 3_000;

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
    .action(start);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('Expected a port number from 0 to 65535; 0 takes any free one.');
  return port;
}

type StartFlags = Pick<OpenOptions, 'host' | 'port' | 'smtp' | 'mailSender' | 'practice'> & { readonly data: string; readonly tlsCert?: string; readonly tlsKey?: string };

async function start({ data, tlsCert, tlsKey, ...flags }: StartFlags): Promise<void> {
  const shutdown = openShutdown();
  const options: OpenOptions = {
    ...flags,
    projectFolder: PROJECT,
    dataFolder: data,
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    applicationUrl: process.env['DATABASE_APP_URL'] || undefined,
    tls: { ...(tlsCert !== undefined && { certFile: tlsCert }), ...(tlsKey !== undefined && { keyFile: tlsKey }) },
  };
  try {
    await runUntilAsked(options, shutdown);
  } finally {
    await shutdown.run();
    // Whatever might still hold the process open has nothing left to do.
    setTimeout(() => process.exit(), LONGEST_AFTERLIFE_MS).unref();
  }
}

async function runUntilAsked(options: OpenOptions, shutdown: Shutdown): Promise<void> {
  const opened = await openClinic(options, shutdown);
  if (opened === 'stopped') return;
  if (isRefusal(opened)) {
    process.stderr.write(`${opened.sentence}\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(announcement(opened));
  await shutdown.whenAsked;
}
