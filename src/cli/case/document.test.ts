import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventKinds } from './events.ts';
import { expectationKinds } from './expectations.ts';
import { caseJsonSchema, writeJsonSchema } from './json-schema.ts';
import { readCase } from './read-case.ts';
import { renewDocument } from './reference.ts';

const pathOf = (place: string) => fileURLToPath(new URL(`../../../${place}`, import.meta.url));
const text = (place: string) => readFileSync(pathOf(place), 'utf8');

const document = text('docs/cases.md');
const kinds = [...Object.values(eventKinds), ...Object.values(expectationKinds)];
const blocks = [...document.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
const shipped = readdirSync(pathOf('cases')).filter((name) => name.endsWith('.json')).toSorted();

function asCase(block: string): string {
  const value: unknown = JSON.parse(block);
  if (typeof value === 'object' && value !== null && 'format' in value) return block;
  const timeline: readonly unknown[] = Array.isArray(value) ? value : [value];
  return JSON.stringify({ format: 'fenestra-case/1', id: 'example', title: 'Example', person: { sex: 'female', age: 40 }, timeline: [...openings, ...timeline] });
}

// What a single example leans on: a dose before it. Names of entries it does not show may be missing.
const openings = [{ event: 'injection', at: '2020-01-01T09:00' }] as const;

describe('the published format', () => {
  it('has the JSON Schema that follows from the code (scripts/case-schema.ts renews it)', () => {
    expect(text('docs/case.schema.json')).toBe(writeJsonSchema());
  });

  it('has a document whose reference follows from the code (scripts/case-schema.ts renews it)', () => {
    expect(document).toBe(renewDocument(document));
  });

  it('documents every kind under a heading of its own', () => {
    const headings = [...document.matchAll(/^#### `([^`]+)`$/gm)].map(([, name]) => name);
    expect(headings).toEqual(expect.arrayContaining(kinds.map(({ kind }) => kind)));
    expect(headings).toHaveLength(kinds.length);
  });

  it('names no vocabulary twice', () => {
    expect(new Set(kinds.map(({ kind, fields }) => `${fields.includes('event') ? 'event' : 'expect'} ${kind}`)).size).toBe(kinds.length);
  });
});

describe('the examples of the document', () => {
  it('are there for every kind', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(kinds.length);
  });

  it.each(blocks.map((block) => [block.trim().slice(0, 90), block]))('can be read: %s', (_, block) => {
    const result = readCase(asCase(block));
    expect(result.malformed ? result.faults.filter((fault) => !fault.sentence.startsWith('nothing is called')) : []).toEqual([]);
  });
});

describe('the shipped cases', () => {
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(caseJsonSchema())));

  it('are the six vignettes', () => {
    expect(shipped.map((name) => name.slice(0, 2))).toEqual(['o1', 'o2', 'o3', 'o4', 'o5', 'o6']);
  });

  it.each(shipped)('%s can be read, and its name is its id', (name) => {
    const result = readCase(text(`cases/${name}`));
    expect(result.malformed ? result.faults : []).toEqual([]);
    expect(result.malformed ? null : `${result.document.id}.json`).toBe(name);
  });

  it.each(shipped)('%s fits the published JSON Schema', (name) => {
    expect(schema.safeParse(JSON.parse(text(`cases/${name}`))).error?.issues ?? []).toEqual([]);
  });

  it.each([['o1', 9], ['o2', 6], ['o3', 4], ['o4', 6], ['o5', 5], ['o6', 6]])('%s names every line of its vignette, 1 to %d', (prefix, lines) => {
    const name = shipped.find((each) => each.startsWith(prefix)) ?? '';
    const notes = JSON.stringify(JSON.parse(text(`cases/${name}`)));
    const missing = Array.from({ length: lines }, (_, index) => `${prefix.toUpperCase()}.${index + 1}`).filter((line) => !new RegExp(`${line}(?!\\d)`).test(notes));
    expect(missing).toEqual([]);
  });
});
