import { z } from 'zod';

type Schema = { readonly [keyword: string]: unknown };

/** Which id to use for a property, by its name, such as `patientId`. */
export type IdsByName = (name: string) => string;

/**
 * A value that a contract accepts, made from its JSON schema: the first choice of every list, the least of every
 * range. Ids are taken from `ids`, so that a probe can point every field at somebody else's rows.
 */
export function sampleOf(schema: z.ZodType, ids: IdsByName): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }), '', ids);
}

function sample(schema: Schema, name: string, ids: IdsByName): unknown {
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const [first] = [schema['anyOf'], schema['oneOf']].flatMap((choices) => (Array.isArray(choices) ? [choices[0] as Schema] : []));
  if (first !== undefined) return sample(first, name, ids);
  switch (schema['type']) {
    case 'object':
      return sampleObject(schema, ids);
    case 'array':
      return sampleArray(schema, name, ids);
    case 'string':
      return sampleText(schema, name, ids);
    case 'integer':
    case 'number':
      return Math.max(Number(schema['minimum'] ?? 0), Number(schema['exclusiveMinimum'] ?? -1) + 1);
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function sampleObject(schema: Schema, ids: IdsByName): unknown {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  return Object.fromEntries(properties.map(([name, property]) => [name, sample(property, name, ids)]));
}

function sampleArray(schema: Schema, name: string, ids: IdsByName): unknown {
  const isNeeded = Number(schema['minItems'] ?? 0) > 0 || name.endsWith('s');
  return isNeeded ? [sample((schema['items'] ?? {}) as Schema, name.replace(/s$/, ''), ids)] : [];
}

const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^\^\[0-9a-f\]\{8\}/, 'id'],
  [/\[0-9a-f\]\{64\}/, 'a'.repeat(64)],
  [/T/, '2026-03-02T10:00'],
  [/01\]\\d\|2/, '10:00'],
  [/1-7/, '1,3,5'],
  [/a-z0-9/, 'south'],
  [/\\d/, '70'],
];

function sampleText(schema: Schema, name: string, ids: IdsByName): string {
  const { format, pattern = '' } = textFormOf(schema);
  if (format === 'date-time') return '2026-03-02T15:00:00.000Z';
  if (format === 'date') return '2026-03-02';
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
