import { isRefusal } from '#foundation/refusal.ts';
import { PROJECT } from '../data-folder.ts';
import { announcement } from './announcement.ts';
import type { OpenOptions } from './open-clinic.ts';
import { openClinic } from './open-clinic.ts';
import type { Shutdown } from './shutdown.ts';
import { openShutdown } from './shutdown.ts';

const LONGEST_AFTERLIFE_MS = 3_000;

/** What was said on the command line. */
export type StartFlags = Pick<OpenOptions, 'host' | 'port' | 'smtp' | 'mailSender' | 'practice'> & { readonly data: string; readonly tlsCert?: string; readonly tlsKey?: string };

/** Runs until somebody asks it to stop; a refusal is told in its sentence and ends with 1. */
export async function runStart({ data, tlsCert, tlsKey, ...flags }: StartFlags): Promise<void> {
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
