import { describe, expect, test } from 'vitest';
import type { CardFaultKind } from './card-faults.ts';
import { cardFaults } from './card-faults.ts';
import type { Claim } from './claim.ts';
import { figure } from './claim.ts';
import type { Glossary } from './glossary.ts';
import { readCardSource } from './http/guide/card-source.ts';

const sound: Claim = {
  id: 'sound',
  standing: 'known',
  grade: 'moderate',
  sources: [{ key: 'Han16', mark: 'C' }],
  figures: [figure('response', 52.2, 'percent', 'treated', 'Han16'), figure('response', 20.6, 'percent', 'compared', 'Han16'), figure('people', 368, 'people', 'both', 'Han16')],
  seeds: ['S7'],
};
const rootless: Claim = { ...sound, id: 'rootless', sources: [{ key: 'Nobody99', mark: 'C' }], figures: [figure('people', 3, 'people', null, 'Nobody98')] };
const glossary: Glossary = { dissociation: { term: 'Dissociation', meaning: 'Feeling far away.' } };

function faultsOf(body: string, front: Readonly<Record<string, string>> = {}) {
  const matter = { id: 'planted', chapter: 'start', title: 'A planted card', seeds: '[S1]', safety: 'false', written: '2026-11-29', ...front };
  const lines = Object.entries(matter).map(([name, value]) => `${name}: ${value}`);
  const { card, faults } = readCardSource(['---', ...lines, '---', '', body].join('\n'));
  const surroundings = { language: 'en' as const, claims: [sound, rootless], glossary, cardIds: ['planted', 'another'] };
  return [...faults, ...(card === null ? [] : cardFaults(card, surroundings))];
}

test('a sound card has no fault', () => {
  const body = 'Some people feel [far away](term:dissociation).\n\n- [About 5 of 10 people](claim:sound) of *all* were better.\n- See [another card](card:another).\n\n![5 of 10, and 2 of 10](figure:sound)';
  expect(faultsOf(body)).toEqual([]);
});

describe('each fault is caught in a planted card', () => {
  const long = 'This is a short one. '.repeat(31);
  const hard = 'Neuropsychopharmacological investigations occasionally demonstrate considerable heterogeneity.';

  test.each<[string, CardFaultKind, string, string]>([
    ['a claim that does not exist', 'unknown-claim', 'It [helps](claim:nowhere).', 'nowhere'],
    ['a figure of a claim that does not exist', 'unknown-claim', '![Help](figure:nowhere)', 'nowhere'],
    ['a claim whose source is not held', 'unknown-source', 'It [helps](claim:rootless).', 'rootless: Nobody99'],
    ['a figure of a claim from a source that is not held', 'unknown-source', 'It [helps](claim:rootless).', 'rootless: Nobody98'],
    ['a term that the glossary lacks', 'unknown-term', 'A [word](term:nowhere).', 'nowhere'],
    ['a card that does not exist', 'unknown-card', 'See [there](card:nowhere).', 'nowhere'],
    ['a figure without shares to draw', 'figure-not-drawable', '![Help](figure:rootless)', 'rootless'],
    ['a number outside a claim', 'number-without-claim', 'About 5 of 10 people are better.', '5 of 10'],
    ['a number in words outside a claim', 'number-without-claim', 'There are *six* sessions.', 'six'],
    ['a number that its claim does not have', 'number-not-in-claim', '[About 6 of 10 people](claim:sound) are better.', 'sound: 6 of 10'],
    ['a number with the unit of another figure', 'number-not-in-claim', '[After 368 hours](claim:sound) they were better.', 'sound: 368'],
    ['the share of one group given to the other', 'arms-mixed-up', '[2 of 10 with ketamine, 5 of 10 with a placebo](claim:sound)', 'sound: 2 of 10 with ketamine, 5 of 10 with a placebo'],
    ['people counted in percent', 'percent-before-share', '[52.2 percent](claim:sound) were better.', '52.2 percent'],
    ['a number in a caption that its claim does not have', 'number-not-in-claim', '![After 24 hours](figure:sound)', 'sound: 24'],
    ['a text that is too hard', 'reading-grade', hard, '8'],
    ['copy that no text may carry', 'forbidden-copy', 'Ketamine is safe.', 'unqualified-safe: Ketamine is safe.'],
    ['a text that is too long', 'too-long', long, '155 words, at most 150'],
    ['a link to another site', 'link-not-allowed', 'See [there](https://example.org).', 'https://example.org'],
  ])('%s', (_, kind, body, detail) => {
    expect(faultsOf(body)).toContainEqual({ kind, detail: expect.stringContaining(detail) });
  });

  test('a number in the title', () => {
    expect(faultsOf('Text.', { title: 'Six sessions' })).toContainEqual({ kind: 'number-without-claim', detail: 'six' });
  });

  test.each([
    ['a chapter that does not exist', { chapter: 'middle' }, 'chapter'],
    ['a seed that does not exist', { seeds: '[S51]' }, 'seeds'],
    ['a day that does not exist', { written: '2026-02-30' }, 'written'],
    ['a drawing that does not exist', { drawing: 'brain-on-fire' }, 'drawing'],
    ['a field that is not known', { price: '400' }, 'price'],
    ['no readable YAML', { title: '"open' }, ''],
  ])('front matter with %s', (_, front, detail) => {
    expect(faultsOf('Text.', front)).toEqual([{ kind: 'front-matter-unreadable', detail: expect.stringContaining(detail) }]);
  });
});

test('a safety card has to be easier to read than another', () => {
  const body = 'A doctor will ask about your bladder before the medicine. '.repeat(4);
  expect(faultsOf(body)).toEqual([]);
  expect(faultsOf(body, { safety: 'true' })).toEqual([{ kind: 'reading-grade', detail: expect.stringContaining('at most 6') }]);
});
