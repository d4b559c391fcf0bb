import { z } from 'zod';
import { number, ruleId, text, texts, time, entryName } from './values.ts';

/** Who does a thing when the case does not say. */
export type UsualActor = 'patient' | 'prescriber' | 'nurse' | 'therapist' | 'front-desk' | 'system';

/** A demand on several fields of an entry together. */
export type EntryRule = {
  readonly field: string;
  readonly expected: string;
  readonly isMet: (entry: Readonly<Record<string, unknown>>) => boolean;
};

export type Example = Readonly<Record<string, unknown>>;

/** What one kind of entry is, besides its fields. */
export type KindHead = {
  /** One or more sentences for the document. */
  readonly summary: string;
  /** A small, whole example; it stands in the document and is parsed by a test. */
  readonly example: Example;
  readonly rules?: readonly EntryRule[];
};

export type EventHead = KindHead & { readonly by: UsualActor };

function countStated(entry: Readonly<Record<string, unknown>>, fields: readonly string[]): number {
  const isStated = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return fields.filter((field) => isStated(entry[field])).length;
}

export function exactlyOne(...fields: readonly [string, ...string[]]): EntryRule {
  return { field: fields[0], expected: `exactly one of ${fields.join(', ')}`, isMet: (entry) => countStated(entry, fields) === 1 };
}

export function atMostOne(...fields: readonly [string, ...string[]]): EntryRule {
  return { field: fields[0], expected: `at most one of ${fields.join(', ')}`, isMet: (entry) => countStated(entry, fields) <= 1 };
}

export function atLeastOne(...fields: readonly [string, ...string[]]): EntryRule {
  return { field: fields[0], expected: `at least one of ${fields.join(', ')}`, isMet: (entry) => countStated(entry, fields) >= 1 };
}

/** A field that must be there when another has a certain value. */
export function neededWhen(field: string, other: string, value: unknown): EntryRule {
  return { field, expected: `${field} when ${other} is ${String(value)}`, isMet: (entry) => entry[other] !== value || countStated(entry, [field]) === 1 };
}

/** Refuses, at the named field, what a rule of the kind does not allow. */
export function withRules<Schema extends z.ZodType>(schema: Schema, rules: readonly EntryRule[]): Schema {
  return rules.reduce<Schema>(
    (checked, rule) => checked.refine((entry) => rule.isMet(fieldsOf(entry)), { path: [rule.field], error: `expected ${rule.expected}` }),
    schema,
  );
}

function fieldsOf(entry: unknown): Readonly<Record<string, unknown>> {
  return typeof entry === 'object' && entry !== null ? Object.fromEntries(Object.entries(entry)) : {};
}

const refusedObject = z.strictObject({
  rule: ruleId.describe('The rule that must be named').optional(),
  rules: z.array(ruleId).describe('Rules that must all be named').optional(),
  code: text('The code of the refusal').optional(),
  contains: texts('Words that the refusal must contain').optional(),
});

const refused = z
  .union([z.literal(true), ruleId, refusedObject], { error: 'expected a rule id, true, or an object with rule, rules, code or contains' })
  .transform((value) => (value === true ? {} : typeof value === 'string' ? { rule: value } : value))
  .meta({ id: 'refused', title: 'expected refusal', description: 'The attempt must be refused. A rule id, or an object with `rule`, `rules`, `code`, `contains`; `true` accepts any refusal.' });

const who = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'expected the id of a member of staff, patient, on-call or system')
  .meta({ id: 'who', title: 'who', description: 'A member of staff by id, or `patient`, `on-call` or `system`.' });

/** Someone who acts: a member of staff by id, `patient`, `on-call` or `system`. */
export function actor(meaning: string) {
  return who.describe(meaning);
}

const eventHead = {
  at: time('When it is entered. Left out: at the moment of the entry above').optional(),
  effectiveAt: time('When it happened, if it is entered later (a back-dated entry)').optional(),
  by: actor('Who does it. Left out: the usual person for this kind').optional(),
  id: entryName.describe('A name for later entries to use').optional(),
  refused: refused.optional(),
  accepted: z.literal(true).describe('Counts as an expectation: the attempt must be accepted').optional(),
  note: text('Your own remark, such as the line of the specification; shown in the report').optional(),
};

const eventRules: readonly EntryRule[] = [atMostOne('refused', 'accepted')];

/** One kind of event: its name, who usually does it, its fields, and its place in the document. */
export function event<const Kind extends string, const Fields extends z.ZodRawShape>(kind: Kind, head: EventHead, fields: Fields) {
  const schema = z.strictObject({ event: z.literal(kind), ...eventHead, ...fields });
  return { kind, ...head, fields: Object.keys(schema.shape), schema: withRules(schema, [...eventRules, ...(head.rules ?? [])]).meta({ id: `event.${kind}`, title: kind, description: head.summary }) };
}

const expectationHead = {
  at: time('When it is asked. Left out: at the moment of the entry above').optional(),
  note: text('Your own remark, such as the line of the specification; shown in the report').optional(),
};

/** One kind of expectation whose fields must all be as stated. */
export function expectation<const Kind extends string, const Fields extends z.ZodRawShape>(kind: Kind, head: KindHead, fields: Fields) {
  const schema = z.strictObject({ expect: z.literal(kind), ...expectationHead, rule: ruleId.describe('The rule this expectation speaks of').optional(), ...fields });
  return { kind, isSearch: false, ...head, fields: Object.keys(schema.shape), schema: withRules(schema, head.rules ?? []).meta({ id: `expect.${kind}`, title: kind, description: head.summary }) };
}

const searchHead = {
  absent: z.literal(true).describe('Holds when nothing matches').optional(),
  count: number('Holds when exactly so many match').optional(),
};

/** One kind of expectation that looks for something matching every field stated. */
export function search<const Kind extends string, const Fields extends z.ZodRawShape>(kind: Kind, head: KindHead, fields: Fields) {
  const schema = z.strictObject({ expect: z.literal(kind), ...expectationHead, rule: ruleId.describe('The rule it names').optional(), ...searchHead, ...fields });
  return { kind, isSearch: true, ...head, fields: Object.keys(schema.shape), schema: withRules(schema, [atMostOne('absent', 'count'), ...(head.rules ?? [])]).meta({ id: `expect.${kind}`, title: kind, description: head.summary }) };
}
