import type { z } from 'zod';
import { nearestName } from './nearest-name.ts';

/** Something in a written file that cannot be read: where, and what was expected there. */
export type SchemaFault = { readonly path: string; readonly sentence: string };

type Step = string | number | symbol;

/** A path as people write it: `timeline[3].systolicMmHg`. */
export function pathText(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    const name = String(step);
    if (!/^[\w$]+$/.test(name)) return `${path}["${name}"]`;
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

function valueAt(input: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined), input);
}

function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

/** The faults of a piece of a file, from what its schema found; `at` is where the piece stands. */
export function faultsOf(error: z.core.$ZodError, input: unknown, at: readonly Step[], fields: readonly string[]): readonly SchemaFault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, [...at, ...issue.path, key], issue.path.length === 0 ? fields : []));
    return [{ path: pathText([...at, ...issue.path]), sentence: sentenceOf(issue, valueAt(input, issue.path)) }];
  });
}

function unknownField(key: string, steps: readonly Step[], fields: readonly string[]): SchemaFault {
  const near = nearestName(key, fields);
  return { path: pathText(steps), sentence: near === null ? 'no field of this name is known here' : `no field of this name is known here; did you mean ${near}?` };
}

function sentenceOf(issue: z.core.$ZodIssue, value: unknown): string {
  const found = value === undefined ? 'found nothing' : `found ${shown(value)}`;
  const expected = expectedBy(issue, value);
  return issue.code === 'custom' && value === undefined ? expected : `${expected}, ${found}`;
}

function expectedBy(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') return `expected ${WORDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small' && issue.origin === 'number') return `expected ${issue.minimum} or more`;
  if (issue.code !== 'invalid_value') return issue.message;
  const values = issue.values.map(String);
  const near = typeof value === 'string' ? nearestName(value, values) : null;
  return near === null ? `expected one of ${values.join(', ')}` : `expected one of ${values.join(', ')} (did you mean ${near}?)`;
}

const WORDS: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', boolean: 'true or false', array: 'a list', object: 'an object', record: 'an object' };
