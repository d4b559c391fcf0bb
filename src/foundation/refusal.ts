/** A plain value that a person can read or a program act on. */
export type Fact = string | number | boolean | null;

/** What kind of no it is; `refusal-status.ts` gives each kind one HTTP status. */
export type RefusalKind = 'invalid' | 'not-signed-in' | 'forbidden' | 'not-found' | 'conflict' | 'rule' | 'too-many' | 'unavailable' | 'fault';

/**
 * A refusal is an expected answer, not an error: a stable code, one sentence for the person that says what was
 * expected and what to do, and the facts to act on. It never carries patient details.
 */
export type Refusal = {
  readonly refused: true;
  readonly kind: RefusalKind;
  readonly code: string;
  readonly sentence: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** One row of a domain's table of refusals. */
export type RefusalEntry = { readonly kind: RefusalKind; readonly sentence: string };

/** A domain's refusals by code, frozen: the one place where its sentences stand. */
export type RefusalTable = Readonly<Record<string, RefusalEntry>>;

/**
 * Makes the function that turns a code of this table into a refusal with its facts; it carries the table. Codes are
 * `domain.what-is-wrong`, or another first word that is the domain's alone; no two tables share a code.
 */
export function refusalsOf<Table extends RefusalTable>(table: Table) {
  const refuse = (code: keyof Table & string, facts: Readonly<Record<string, unknown>> = {}): Refusal => {
    const entry = table[code];
    if (entry === undefined) throw new Error(`no refusal named ${code}`);
    return { refused: true, kind: entry.kind, code, sentence: entry.sentence, facts };
  };
  return Object.assign(refuse, { table });
}

/** The same for a reader who sees the sentence alone, such as at a terminal: `{name}` in it stands for the fact of that name. */
export function spokenRefusalsOf<Table extends RefusalTable>(table: Table) {
  const refuse = refusalsOf(table);
  const speak = (code: keyof Table & string, facts: Readonly<Record<string, string | number>> = {}): Refusal => {
    const { sentence, ...rest } = refuse(code, facts);
    return { ...rest, sentence: sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name])) };
  };
  return Object.assign(speak, { table });
}

/** Whether a value is a refusal rather than what was asked for; looks at its mark alone, so that an answer parsed from the wire counts as well. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true;
}
