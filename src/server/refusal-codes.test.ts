import { expect, test } from 'vitest';
import type { RefusalTables } from '../../tests/refusals/refusal-tables.ts';
import { refusalTables } from '../../tests/refusals/refusal-tables.ts';

const CODE = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/;
/** First words that two tables share: the server is told of by the kit that answers and by its composer. */
const SHARED = { server: ['src/server/refusals.ts', 'src/transport/refusals.ts'] };

/** What is wrong with the codes of several tables: their form, codes that stand twice, first words that two tables use. */
function faultsOf(tables: readonly RefusalTables[]): readonly string[] {
  const all = tables.flatMap(({ file, codes }) => codes.map((code) => ({ file, code, word: code.split('.')[0] ?? '' })));
  const misshapen = all.filter(({ code }) => !CODE.test(code)).map(({ code }) => `${code} is not made like domain.what-is-wrong`);
  const twice = [...Map.groupBy(all, ({ code }) => code)].filter(([, rows]) => rows.length > 1).map(([code]) => `${code} stands twice`);
  const homes = [...Map.groupBy(all, ({ word }) => word)].map(([word, rows]) => ({ word, files: [...new Set(rows.map(({ file }) => file))] }));
  const shared = homes.filter(({ word, files }) => files.length > 1 && !isKnown(word, files)).map(({ word, files }) => `${word} is used by ${files.join(' and ')}`);
  return [...misshapen, ...twice, ...shared];
}

function isKnown(word: string, files: readonly string[]): boolean {
  return word in SHARED && JSON.stringify(files.toSorted()) === JSON.stringify(SHARED[word as keyof typeof SHARED]);
}

test('every refusal has a code of one form, which stands once and begins with a word of its domain', async () => {
  const tables = await refusalTables();
  expect(tables.length).toBeGreaterThan(11);
  expect(tables.filter(({ codes }) => codes.length === 0)).toEqual([]);
  expect(tables.flatMap(({ codes }) => codes).length).toBeGreaterThan(200);
  expect(faultsOf(tables)).toEqual([]);
});

test('a code without a domain, one that stands twice and a borrowed first word are found', () => {
  const planted = [{ file: 'a.ts', codes: ['note-unknown', 'plan.unknown', 'plan.Unknown'] }, { file: 'b.ts', codes: ['plan.unknown'] }];
  expect(faultsOf(planted)).toEqual(['note-unknown is not made like domain.what-is-wrong', 'plan.Unknown is not made like domain.what-is-wrong', 'plan.unknown stands twice', 'plan is used by a.ts and b.ts']);
});
