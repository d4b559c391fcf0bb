import type { Refusal } from '#foundation/refusal.ts';
import { spokenRefusalsOf } from '#foundation/refusal.ts';

/** Why a command does not do what was asked. */
export const refuse = spokenRefusalsOf({
  'cli.clinic-unknown': { kind: 'not-found', sentence: 'There is no clinic named {clinic} in this database; its name is the part of the address after /clinic/.' },
  'cli.file-unreadable': { kind: 'invalid', sentence: 'The file {file} cannot be read: {reason}.' },
  'cli.outcomes-column-missing': { kind: 'invalid', sentence: 'Line 1 does not name the column {column}; it names the columns {columns}, in any order, separated by commas.' },
  'cli.outcomes-column-twice': { kind: 'invalid', sentence: 'Line 1 names the column {column} twice; name it once.' },
  'cli.outcomes-column-unknown': { kind: 'invalid', sentence: 'Line 1 names the column "{column}", which is not known; the columns are {columns}, separated by commas.' },
  'cli.outcomes-empty': { kind: 'invalid', sentence: 'There are no scores to count: expected a line that names the columns, and after it one line for each score.' },
  'cli.outcomes-no-baseline': { kind: 'invalid', sentence: 'Line {line}: this patient has no score on day 0, from which outcomes are counted; add it, or leave the patient out.' },
  'cli.outcomes-number': { kind: 'invalid', sentence: 'Line {line}: {column} must be a whole number from 0 to {most}; found "{found}".' },
  'cli.outcomes-patient-changed': { kind: 'invalid', sentence: 'Line {line}: {column} is another than in line {earlier} for the same patient; it must be the same in every line of a patient.' },
  'cli.outcomes-patient-unnamed': { kind: 'invalid', sentence: 'Line {line}: patient must be a name or number without comma or quote.' },
  'cli.outcomes-same-day': { kind: 'invalid', sentence: 'Line {line}: this patient has a score of the same day in line {earlier} already; keep one of them.' },
  'cli.outcomes-torn-row': { kind: 'invalid', sentence: 'Line {line} is torn: expected {expected} fields separated by commas, found {found}.' },
  'cli.pk-incomplete': { kind: 'invalid', sentence: 'Name a --drug, a --route and a --dose, or a file with --regimen; --list shows the models.' },
  'cli.pk-flag-needed': { kind: 'invalid', sentence: 'Name {flag} as well: {reason}.' },
  'cli.pk-flag-of-other-route': { kind: 'invalid', sentence: 'The option {flag} changes nothing by the route {route}; leave it out.' },
  'cli.record-does-not-hold': { kind: 'conflict', sentence: 'Somebody changed the audit record past Fenestra. Keep the database as it is, and compare with a backup.' },
});

/** A file that could not be read, by the error that the system gave. */
export function refuseFile(file: string, error: unknown): Refusal {
  return refuse('cli.file-unreadable', { file, reason: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' });
}
