import { Option } from 'commander';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..');

/** Which data folder a command works on. */
export function dataOption(): Option {
  return new Option('--data <folder>', 'folder for everything that is kept').env('FENESTRA_DATA').default(join(PROJECT, 'data'));
}

/** What the help of a command that works on the database says of others. */
export const DATABASE_HELP = '\nDATABASE_URL names a PostgreSQL 15 or newer server to use instead of the embedded one;\nDATABASE_APP_URL names the role on it that the application works with.';
