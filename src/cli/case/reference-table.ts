import type { JsonSchema } from './json-schema.ts';

/** The shared schemas of the published file, by name. */
export type SharedSchemas = Readonly<Record<string, JsonSchema>>;

/** A table of the fields of an object: what goes in, what happens when it is left out, what it means. */
export function fieldTable(schema: JsonSchema, shared: SharedSchemas, leaveOut: readonly string[] = []): string {
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !leaveOut.includes(name));
  if (fields.length === 0) return 'No fields of its own.';
  const rows = fields.map(([name, field]) => `| \`${name}\` | ${typeText(field, shared)} | ${whenLeftOut(name, field, schema)} | ${meaningOf(field, shared)} |`);
  return ['| Field | Value | Left out | Meaning |', '|---|---|---|---|', ...rows].join('\n');
}

/** What may be written for a value, in words. */
export function typeText(schema: JsonSchema, shared: SharedSchemas): string {
  if (schema.$ref !== undefined) return sharedBy(schema, shared)?.title ?? 'value';
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((each) => `\`${String(each)}\``).join(', ');
  if (schema.title !== undefined) return schema.title;
  if (schema.type === 'array') return `list of ${typeText(schema.items ?? {}, shared)}`;
  if (schema.type === 'object') return objectText(schema, shared);
  return PLAIN[schema.type ?? ''] ?? 'value';
}

const PLAIN: Readonly<Record<string, string>> = { string: 'text', number: 'number', boolean: 'true or false' };

function objectText(schema: JsonSchema, shared: SharedSchemas): string {
  const parts = Object.entries(schema.properties ?? {}).map(([name, field]) => `\`${name}\` (${typeText(field, shared)})`);
  return `object of ${parts.join(', ')}`;
}

function whenLeftOut(name: string, field: JsonSchema, owner: JsonSchema): string {
  if (owner.required?.includes(name) === true) return '**needed**';
  if (field.default === undefined) return '';
  return `\`${JSON.stringify(field.default)}\``;
}

function meaningOf(field: JsonSchema, shared: SharedSchemas): string {
  const description = field.description ?? sharedBy(field, shared)?.description ?? '';
  return description.replaceAll('|', '\\|');
}

function sharedBy(field: JsonSchema, shared: SharedSchemas): JsonSchema | undefined {
  return field.$ref === undefined ? undefined : shared[field.$ref.replace('#/$defs/', '')];
}
