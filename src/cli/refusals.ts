import { spokenRefusalsOf } from '#foundation/refusal.ts';

/** Why a command does not do what was asked. */
export const refuse = spokenRefusalsOf({
  'cli.clinic-unknown': { kind: 'not-found', sentence: 'There is no clinic named {clinic} in this database; its name is the part of the address after /clinic/.' },
  'cli.pk-incomplete': { kind: 'invalid', sentence: 'Name a --drug, a --route and a --dose, or a file with --regimen; --list shows the models.' },
  'cli.pk-flag-needed': { kind: 'invalid', sentence: 'Name {flag} as well: {reason}.' },
  'cli.pk-flag-of-other-route': { kind: 'invalid', sentence: 'The option {flag} changes nothing by the route {route}; leave it out.' },
  'cli.pk-file-unreadable': { kind: 'invalid', sentence: 'The file {file} cannot be read: {reason}.' },
  'cli.record-does-not-hold': { kind: 'conflict', sentence: 'Somebody changed the audit record past Fenestra. Keep the database as it is, and compare with a backup.' },
});
