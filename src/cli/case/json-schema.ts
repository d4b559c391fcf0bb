import { z } from 'zod';
import { eventKinds } from './events.ts';
import { expectationKinds } from './expectations.ts';
import { caseSchema } from './format.ts';

/** A JSON Schema as far as the reference reads one. */
export type JsonSchema = {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
};

const SCHEMA_ID = 'urn:fenestra:case-file:1';

const examples = new Map<unknown, unknown>([...Object.values(eventKinds), ...Object.values(expectationKinds)].map((each) => [each.schema, each.example]));

/** The published JSON Schema of a case file. */
export function caseJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(caseSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const example = examples.get(zodSchema);
      if (example !== undefined) jsonSchema.examples = [example];
      // zod leaves the default of a transformed value out of the input side, where a writer needs it most.
      if (zodSchema instanceof z.ZodDefault) jsonSchema.default = zodSchema.def.defaultValue;
    },
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- zod has just drawn it as a JSON schema
  return { $id: SCHEMA_ID, ...schema } as JsonSchema;
}

/** The text of the published file: one line for each field, so that a change shows as a small difference. */
export function writeJsonSchema(): string {
  return `${inLines(caseJsonSchema(), 4)}\n`;
}

function inLines(value: unknown, levels: number, indent = ''): string {
  if (levels === 0 || typeof value !== 'object' || value === null || isShort(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((each) => inner + inLines(each, levels - 1, inner)).join(',\n')}\n${indent}]`;
  const lines = Object.entries(value).filter(([, each]) => each !== undefined).map(([name, each]) => `${inner}${JSON.stringify(name)}: ${inLines(each, levels - 1, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** An empty value, or a list of plain ones. */
function isShort(value: object): boolean {
  return Object.values(value).length === 0 || (Array.isArray(value) && value.every((each) => typeof each !== 'object'));
}
