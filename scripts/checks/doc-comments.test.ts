import { expect, test } from 'vitest';
import { silentExports } from './doc-comments.ts';

const SAID = `/** The kinds of visit. */
export const KINDS = ['first', 'later'] as const;
export type Kind = (typeof KINDS)[number];
export type VisitId = Id<'Visit'>;

/**
 * How long a visit is.
 * @param kind of which kind
 */
// oxlint-disable-next-line max-lines-per-function -- a long table
export function lengthOf(kind: Kind): number {
  return kind === 'first' ? 60 : 30;
}

const innermost = 3;
`;

test('a file whose exports all say what they are has no fault', () => {
  expect(silentExports('src/plan/visit.ts', SAID)).toEqual([]);
});

test.each([
  ['a function', 'export async function moveVisit(): Promise<void> {', 'moveVisit'],
  ['a value', 'export const shortest = innermost;', 'shortest'],
  ['a type', 'export type Visit = { readonly kind: Kind };', 'Visit'],
  ['a class', 'export class Calendar {', 'Calendar'],
  ['an alias read off a value that says nothing', 'export type Innermost = typeof innermost;', 'Innermost'],
  ['an alias read off a value of another file', 'export type Elsewhere = keyof typeof planRules;', 'Elsewhere'],
  ['an id under another name', "export type OtherId = Id<'Visit'>;", 'OtherId'],
])('%s without a doc comment, planted, is found by its line and name', (_, planted, name) => {
  expect(silentExports('src/plan/visit.ts', `${SAID}\n${planted}\n`)).toEqual([`src/plan/visit.ts:17 ${name} has no doc comment`]);
});
