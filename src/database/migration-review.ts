import { createHash } from 'node:crypto';

const NAME = /^\d{12}_[a-z]+_[a-z0-9_]+$/;

/** Ways to lose what a clinic has written, or what an older Fenestra still reads. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  drop: /\bdrop\b/i,
  rename: /\brename\b/i,
  'change of a column’s type': /\balter\s+(?:column\s+)?"?\w+"?\s+(?:set\s+data\s+)?type\b/i,
  truncate: /\btruncate\b/i,
  delete: /\bdelete\s+from\b/i,
  'end of row-level security': /\b(?:disable|no\s+force)\s+row\s+level\s+security\b/i,
};

/**
 * A check that makes room for a new one at once: where a list of words grows. PostgreSQL takes the new one only if every
 * row that is there satisfies it, so that nothing written is lost.
 */
const REPLACED_CHECK = /\balter\s+table\s+(\w+)\s+drop\s+constraint\s+\w+_check\s*;\s*alter\s+table\s+\1\s+add\s+constraint\s+\w+\s+check\b/gi;

/** What is wrong with one migration: migrations add only, and their names sort by time. */
export function reviewMigration(name: string, text: string): readonly string[] {
  const statements = withoutCommentsAndTexts(text).replaceAll(REPLACED_CHECK, '');
  const lost = Object.entries(FORBIDDEN).filter(([, pattern]) => pattern.test(statements)).map(([act]) => `${name} holds a ${act}; migrations only add`);
  return NAME.test(name) ? lost : [`${name} is not named YYYYMMDDHHMM_domain_what`, ...lost];
}

function withoutCommentsAndTexts(sql: string): string {
  return sql.replaceAll(/--.*$/gm, '').replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/'(?:[^']|'')*'/g, "''");
}

/** What identifies a migration's text for good. */
export function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
