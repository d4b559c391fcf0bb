import { nearestName } from '#foundation/nearest-name.ts';
import type { SchemaFault } from '#foundation/schema-fault.ts';
import { faultsOf, pathText } from '#foundation/schema-fault.ts';
import { answersOf, questionnaireOf } from './answers.ts';
import type { CaseEvent } from './events.ts';
import { eventKinds, isEventKind } from './events.ts';
import type { CaseExpectation } from './expectations.ts';
import { expectationKinds, isExpectationKind } from './expectations.ts';
import type { CaseDocument } from './format.ts';
import { caseHeadSchema } from './format.ts';
import { checkReferences } from './references.ts';
import type { CaseEntry } from './timeline.ts';
import { layOutTimeline } from './timeline.ts';

/** A case ready to be played: the document, and its entries at their moments, earliest first. */
export type Case = { readonly malformed: false; readonly document: CaseDocument; readonly entries: readonly CaseEntry[] };

/** A case file that cannot be played, with everything found wrong in it. */
export type MalformedCase = { readonly malformed: true; readonly faults: readonly SchemaFault[] };

type EntryRead = { readonly entry: CaseEvent | CaseExpectation } | { readonly faults: readonly SchemaFault[] };

const HEAD_FIELDS = Object.keys(caseHeadSchema.shape);

/** Reads a case file. Everything that is wrong with it comes back at once, each fault with its path. */
export function readCase(text: string): Case | MalformedCase {
  const parsed = parseJson(text);
  if ('fault' in parsed) return { malformed: true, faults: [parsed.fault] };
  const head = caseHeadSchema.safeParse(parsed.value);
  const headFaults = head.success ? [] : faultsOf(head.error, parsed.value, [], HEAD_FIELDS);
  const read = timelineIn(parsed.value).map(readEntry);
  const faults = [...headFaults, ...read.flatMap((each) => ('faults' in each ? each.faults : []))];
  if (!head.success || faults.length > 0) return { malformed: true, faults };
  return check({ ...head.data, timeline: read.flatMap((each) => ('entry' in each ? [each.entry] : [])) });
}

/** The text of a case file; reading it gives the same document again. */
export function writeCase(document: CaseDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function check(document: CaseDocument): Case | MalformedCase {
  const { entries, faults } = layOutTimeline(document);
  const all = [...faults, ...checkReferences(document), ...document.timeline.flatMap(answerFaults)];
  return all.length > 0 ? { malformed: true, faults: all } : { malformed: false, document, entries };
}

function answerFaults(entry: CaseEvent | CaseExpectation, position: number): readonly SchemaFault[] {
  if (!('event' in entry) || entry.event !== 'questionnaire') return [];
  const questionnaire = questionnaireOf(entry.measure);
  if (questionnaire === null) return entry.total === undefined ? [{ path: pathText(['timeline', position, 'total']), sentence: `expected a total, because the product holds no items of ${entry.measure}` }] : [];
  const filled = answersOf(entry, questionnaire);
  return 'answers' in filled ? [] : [{ path: pathText(['timeline', position, filled.field]), sentence: filled.sentence }];
}

function parseJson(text: string): { readonly value: unknown } | { readonly fault: SchemaFault } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { fault: { path: '(file)', sentence: `expected a JSON document: ${error instanceof Error ? error.message : 'it cannot be read'}` } };
  }
}

function timelineIn(value: unknown): readonly unknown[] {
  const timeline: unknown = typeof value === 'object' && value !== null && 'timeline' in value ? value.timeline : null;
  return Array.isArray(timeline) ? timeline : [];
}

function readEntry(input: unknown, position: number): EntryRead {
  const path = ['timeline', position] as const;
  if (typeof input !== 'object' || input === null) return { faults: [{ path: pathText(path), sentence: 'expected an object with event or expect' }] };
  const event: unknown = 'event' in input ? input.event : undefined;
  const expect: unknown = 'expect' in input ? input.expect : undefined;
  if ((event === undefined) === (expect === undefined)) return { faults: [{ path: pathText(path), sentence: 'expected either event or expect' }] };
  const definition = event === undefined ? expectationNamed(expect) : eventNamed(event);
  if (definition === null) return { faults: [event === undefined ? unknownKind([...path, 'expect'], expect, Object.keys(expectationKinds)) : unknownKind([...path, 'event'], event, Object.keys(eventKinds))] };
  const parsed = definition.schema.safeParse(input);
  return parsed.success ? { entry: parsed.data } : { faults: faultsOf(parsed.error, input, path, definition.fields) };
}

function eventNamed(kind: unknown) {
  return typeof kind === 'string' && isEventKind(kind) ? eventKinds[kind] : null;
}

function expectationNamed(kind: unknown) {
  return typeof kind === 'string' && isExpectationKind(kind) ? expectationKinds[kind] : null;
}

function unknownKind(steps: readonly (string | number)[], kind: unknown, kinds: readonly string[]): SchemaFault {
  const near = typeof kind === 'string' ? nearestName(kind, kinds) : null;
  return { path: pathText(steps), sentence: `no kind is called ${JSON.stringify(kind)}${near === null ? '' : `; did you mean ${near}?`}` };
}
