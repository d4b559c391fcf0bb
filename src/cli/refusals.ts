import { spokenRefusalsOf } from '#foundation/refusal.ts';

/** Why a command does not do what was asked. */
export const refuse = spokenRefusalsOf({
  'cli.clinic-unknown': { kind: 'not-found', sentence: 'There is no clinic named {clinic} in this database; its name is the part of the address after /clinic/.' },
  'cli.record-does-not-hold': { kind: 'conflict', sentence: 'Somebody changed the audit record past Fenestra. Keep the database as it is, and compare with a backup.' },
});
