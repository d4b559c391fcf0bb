import { spokenRefusalsOf } from '#foundation/refusal.ts';

/** Why the database cannot be used; told at a terminal. */
export const refuse = spokenRefusalsOf({
  'database.folder-not-writable': { kind: 'unavailable', sentence: 'Fenestra cannot write to its data folder {folder} ({reason}); make it writable for this user, or name another folder with FENESTRA_DATA.' },
  'database.folder-in-use': { kind: 'conflict', sentence: 'Fenestra is already running on {folder} (process {process}) at {origin}.' },
  'database.folder-being-started': { kind: 'conflict', sentence: 'Fenestra is already starting on {folder} (process {process}).' },
  'database.folder-closed': { kind: 'unavailable', sentence: 'PostgreSQL may not run as root, and its user {user} may not enter {folder}; run "chmod o+x {folder}", move Fenestra to a folder that others may enter, or start it as an ordinary user.' },
  'database.other-version': { kind: 'conflict', sentence: 'The database in {folder} was made by PostgreSQL {found}, and this Fenestra brings PostgreSQL {brought}; start the Fenestra that made it, or name another folder with FENESTRA_DATA.' },
  'database.secrets-missing': { kind: 'unavailable', sentence: 'There is a database in {folder} but no readable {file} with its passwords; put that file back from your backup.' },
  'database.none-yet': { kind: 'not-found', sentence: 'There is no database in {folder} yet; start Fenestra once, name its data folder with --data, or set DATABASE_URL.' },
  'database.no-binaries': { kind: 'unavailable', sentence: 'There is no PostgreSQL for this machine ({platform}) among the packages; set DATABASE_URL to a PostgreSQL 15 or newer server.' },
  'database.no-system-user': { kind: 'unavailable', sentence: 'PostgreSQL may not run as root, and no system user could be made for it ({reason}); start Fenestra as an ordinary user.' },
  'database.cannot-start': { kind: 'unavailable', sentence: 'The database in {folder} did not start: {reason}' },
  'database.orphan-stays': { kind: 'unavailable', sentence: 'A database process of an earlier run (process {process}) still holds {folder} and could not be stopped ({reason}); stop that one process and start again.' },
  'database.unreachable': { kind: 'unavailable', sentence: 'Fenestra cannot sign in to the database as the {role} role: {reason}.' },
  'database.wrong-address': { kind: 'invalid', sentence: '{variable} is not a database address; expected something like postgresql://user:password@host:5432/name.' },
  'database.too-old': { kind: 'unavailable', sentence: 'The database server is PostgreSQL {found}; Fenestra needs PostgreSQL 15 or newer.' },
  'database.right-missing': { kind: 'unavailable', sentence: 'The database user {user} may not {act}; let an administrator run: {sql}' },
  'database.migration-failed': { kind: 'unavailable', sentence: 'The database could not be brought up to date and was left as it was (migration {migration}: {reason}).' },
  'database.newer': { kind: 'conflict', sentence: 'The database was already used by a newer or different Fenestra ({reason}); use that one.' },
  'database.not-begun': { kind: 'not-found', sentence: 'Fenestra has not been started on this database yet; start it there once, which makes its tables.' },
  'database.older': { kind: 'conflict', sentence: 'The database was last used by an older Fenestra; start this one on it once, which brings it up to date.' },
  'database.unsafe': { kind: 'unavailable', sentence: 'Fenestra will not start on this database: {reasons}' },
});

/** What went wrong, in the words of the system or the server, on one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s+/g, ' ').trim();
}
