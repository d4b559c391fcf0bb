import type { JsonSchema } from './json-schema.ts';
import { caseJsonSchema } from './json-schema.ts';
import { EVENT_HEAD, eventReference, EXPECTATION_HEAD, expectationReference } from './reference-kinds.ts';
import { factReference, measureReference, sessionReference, settingReference, valueReference } from './reference-names.ts';
import { fieldTable } from './reference-table.ts';

/** The parts of `docs/cases.md` that are written from the schema, by the name of their place. */
export function referenceParts(): Readonly<Record<string, string>> {
  const schema = caseJsonSchema();
  const shared = schema.$defs ?? {};
  const { clinic = {}, person = {} } = schema.properties ?? {};
  return {
    'case fields': fieldTable(schema, shared),
    'clinic fields': fieldTable(clinic, shared),
    'staff fields': fieldTable(clinic.properties?.['staff']?.items ?? {}, shared),
    'person fields': fieldTable(person, shared),
    'event fields': fieldTable(onlyFields(shared['event.wait'] ?? {}, EVENT_HEAD), shared, ['event']),
    'expectation fields': fieldTable(onlyFields(shared['expect.hold'] ?? {}, EXPECTATION_HEAD), shared, ['expect']),
    values: valueReference(shared),
    events: eventReference(shared),
    expectations: expectationReference(shared),
    facts: factReference(),
    measures: measureReference(),
    settings: settingReference(),
    sessions: sessionReference(),
  };
}

/** The document with its written parts renewed; each stands between `<!-- begin name -->` and `<!-- end name -->`. */
export function renewDocument(document: string): string {
  return Object.entries(referenceParts()).reduce((text, [name, part]) => renewPart(text, name, part), document);
}

function renewPart(text: string, name: string, part: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the document has no place for ${name}`);
  return `${text.slice(0, from + begin.length)}\n\n${part}\n\n${text.slice(to)}`;
}

function onlyFields(schema: JsonSchema, names: readonly string[]): JsonSchema {
  return { ...schema, properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => names.includes(name))) };
}
