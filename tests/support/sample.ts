import { z } from 'zod';
import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after, days, hours } from '#foundation/instant.ts';

type Schema = { readonly [keyword: string]: unknown };

/** Which id to use for a property, by its name, such as `patientId`. */
export type IdsByName = (name: string) => string;

/** What a sample is made of: real ids, and the moment at which it is sent. */
export type SampleOf = { readonly ids: IdsByName; readonly now: Instant };

type Making = SampleOf & { readonly choice: number };

/** A value that a contract accepts, with the fields of it that hold ids. */
export type Sample = { readonly value: object; readonly fields: readonly string[] };

/**
 * Values that a contract accepts, made from its JSON schema: the first choice of every list, the least of every range,
 * and where there are several forms of something, one value for each. Ids are taken from `ids`, so that a probe can
 * point every field at somebody else's rows.
 */
export function samplesOf(schema: z.ZodObject, { ids, now }: SampleOf): readonly Sample[] {
  const json = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return Array.from({ length: mostForms(json) }, (_, choice) => {
    const fields: string[] = [];
    const noting = (name: string): string => {
      fields.push(name);
      return ids(name);
    };
    return { value: Object(sample(json, '', { ids: noting, now, choice })) as object, fields };
  });
}

/** How many forms the part with the most forms has. */
function mostForms(schema: unknown): number {
  if (typeof schema !== 'object' || schema === null) return 1;
  return Math.max(1, ...formsOf(schema as Schema).map((_, index) => index + 1), ...Object.values(schema).map(mostForms));
}

function formsOf(schema: Schema): readonly Schema[] {
  return [schema['anyOf'], schema['oneOf']].flatMap((forms) => (Array.isArray(forms) ? (forms as Schema[]) : []));
}

function sample(schema: Schema, name: string, making: Making): unknown {
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return NAMED[name] ?? schema['enum'][0];
  const forms = formsOf(schema);
  const form = forms[making.choice % forms.length];
  if (form !== undefined) return sample(form, name, making);
  switch (schema['type']) {
    case 'object':
      return sampleObject(schema, making);
    case 'array':
      return sampleArray(schema, name, making);
    case 'string':
      return sampleText(schema, name, making);
    case 'integer':
    case 'number':
      if (name === 'version') return 1;
      return Math.max(Number(schema['minimum'] ?? 0), Number(schema['exclusiveMinimum'] ?? -1) + 1);
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function sampleObject(schema: Schema, making: Making): unknown {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  return Object.fromEntries(properties.map(([name, property]) => [name, sample(property, name, making)]));
}

function sampleArray(schema: Schema, name: string, making: Making): unknown {
  const isNeeded = Number(schema['minItems'] ?? 0) > 0 || name.endsWith('s');
  return isNeeded ? [sample((schema['items'] ?? {}) as Schema, name.replace(/s$/, ''), making)] : [];
}

const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^\^\[0-9a-f\]\{8\}/, 'id'],
  [/\[0-9a-f\]\{64\}/, 'a'.repeat(64)],
  [/01\]\\d\|2/, '10:00'],
  [/1-7/, '1,3,5'],
  [/a-z0-9/, 'south'],
  [/\\d/, '70'],
];

/** Texts whose form only their contract knows. */
const NAMED: Readonly<Record<string, string>> = { email: 'somebody@example.org', code: '123456', token: 'a'.repeat(43), zone: 'America/New_York', settingId: 'BP-1.systolic', template: 'six-in-three-weeks', pace: 'thrice-weekly', language: 'en', cardId: 'welcome', base64: 'AAAA' };

/** What is planned lies ahead, in its order; everything else happens now. */
const HOURS_AHEAD: Readonly<Record<string, Milliseconds>> = { startsAt: hours(24), endsAt: hours(25), until: hours(24) };

function sampleText(schema: Schema, name: string, { ids, now }: Making): string {
  if (NAMED[name] !== undefined) return NAMED[name];
  const { format, pattern = '' } = textFormOf(schema);
  if (format === 'date-time') return after(now, HOURS_AHEAD[name] ?? hours(0));
  if (format === 'date') return now.slice(0, 10);
  if (pattern.includes('T')) return after(now, days(1)).slice(0, 16);
  if (format === 'email') return 'somebody@example.org';
  const known = TEXTS.find(([form]) => pattern !== '' && form.test(pattern))?.[1];
  if (known === 'id') return ids(name);
  if (known !== undefined) return known;
  return 'sample text'.padEnd(Number(schema['minLength'] ?? 0), 'x');
}

function textFormOf(schema: Schema): { format?: string; pattern?: string } {
  const { format, pattern } = schema;
  return { ...(typeof format === 'string' && { format }), ...(typeof pattern === 'string' && { pattern }) };
}
