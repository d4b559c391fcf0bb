import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../checks/run-tool.ts';
import { EQUIVALENT } from './equivalent.ts';
import { MUTATED_FILES } from './groups.ts';
import { groupsOf, mutationPage, passes, scoreOf } from './page.ts';
import { resultsOf } from './report.ts';

const source = 'const isHigh =\n  total >= limit;\n';
const place = (line: number, from: number, to: number, lastLine = line) => ({ start: { line, column: from }, end: { line: lastLine, column: to } });
const mutant = (status: string, location = place(2, 3, 17), mutatorName = 'EqualityOperator') => ({ mutatorName, replacement: 'total >\n limit', status, location });
const run = { lastedMs: 90_000, now: new Date('2026-11-30T12:00:00Z') };

/** Nineteen of twenty noticed in every file, and what is told beside it. */
const mutants = [...Array.from({ length: 18 }, () => mutant('Killed')), mutant('Timeout'), mutant('Survived', place(1, 7, 17, 2)), mutant('Ignored', place(1, 1, 2), 'StringLiteral'), mutant('Ignored')];
const filesWith = (found: readonly ReturnType<typeof mutant>[]) => Object.fromEntries(MUTATED_FILES.map((file) => [file, { source, mutants: [...found] }]));

test('what is killed or runs out of time is noticed, what is ignored counts apart', () => {
  const [first] = resultsOf({ files: filesWith(mutants) });
  expect(first).toEqual({ file: 'src/measures/answer-set.ts', killed: 19, survivors: [{ line: 1, original: 'isHigh = total >= limit', replacement: 'total > limit' }], words: 1, atLoading: 1 });
});

test('a group passes with 95 %, and not with one more that nobody noticed', () => {
  const groups = groupsOf(resultsOf({ files: filesWith(mutants) }));
  expect(groups.map(({ files }) => scoreOf(files))).toEqual([95, 95, 95]);
  expect(passes(groups)).toBe(true);
  const worse = { ...filesWith(mutants), 'src/screening/suicide-risk.ts': { source, mutants: [...mutants, mutant('NoCoverage')] } };
  expect(passes(groupsOf(resultsOf({ files: worse })))).toBe(false);
});

test('a run that tried nothing passes nothing', () => {
  expect(passes(groupsOf([]))).toBe(false);
});

test('the page names each survivor with its reason, or that there is none', () => {
  const known = EQUIVALENT[0];
  const files = {
    'src/measures/scoring.ts': { source, mutants },
    [String(known?.file)]: { source: `${known?.original}\n`, mutants: [{ ...mutant('Survived', place(1, 1, String(known?.original).length + 1)), replacement: String(known?.replacement) }] },
  };
  const page = mutationPage(groupsOf(resultsOf({ files })), run);
  expect(page).toContain('| Date | 2026-11-30 |');
  expect(page).toContain('| Noticed | 90.4 % (19 of 21) |');
  expect(page).toContain('- `src/measures/scoring.ts:1` `isHigh = total >= limit` → `total > limit`: **no reason given: a test is missing**');
  expect(page).toContain(`\`${known?.original}\` → \`${known?.replacement}\`: ${known?.why}`);
});

test('the page in the project reaches 95 % in each group, and every survivor on it has its reason', () => {
  const page = readFileSync(join(PROJECT, 'docs', 'validation', 'mutation.md'), 'utf8');
  const shares = Array.from(page.matchAll(/^## .*: ([\d.]+) % \(/gm), ([, share]) => Number(share));
  expect(shares).toHaveLength(3);
  for (const share of shares) expect(share).toBeGreaterThanOrEqual(95);
  expect(page).not.toContain('no reason given');
});

test.each(EQUIVALENT)('$file still holds `$original`, which a reason is given for', ({ file, original }) => {
  expect(readFileSync(join(PROJECT, file), 'utf8').replaceAll(/\s+/g, ' ')).toContain(original);
});
