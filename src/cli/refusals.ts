import type { Refusal } from '#foundation/refusal.ts';
import { refusalsOf } from '#foundation/refusal.ts';

const refusal = refusalsOf({
  'cli.clinic-unknown': { kind: 'not-found', sentence: 'There is no clinic named {clinic} in this database; its name is the part of the address after /clinic/.' },
  'cli.record-does-not-hold': { kind: 'conflict', sentence: 'Somebody changed the audit record past Fenestra. Keep the database as it is, and compare with a backup.' },
});

type Code = Parameters<typeof refusal>[0];

/** A refusal of a command, its facts written into the sentence for the reader at the terminal. */
export function refuse(code: Code, facts: Readonly<Record<string, string | number>> = {}): Refusal {
  const { sentence, ...rest } = refusal(code, facts);
  return { ...rest, sentence: sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name])) };
}
