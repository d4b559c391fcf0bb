/** What the platform would need: rule ids or, where no rule has an id, a kind of record. Never nothing. */
export type Missing = readonly [string, ...string[]];

const RECORD = 'record: ';

/** A kind of record that the platform does not keep yet, as a report names it. */
export function recordOf(kind: string): string {
  return `${RECORD}${kind}`;
}

/** Each thing missing once; a rule id says more than the kind of record behind it. */
export function namedOnce(missing: readonly string[]): readonly string[] {
  const rules = missing.filter((each) => !each.startsWith(RECORD));
  return [...new Set(rules.length > 0 ? rules : missing)];
}
