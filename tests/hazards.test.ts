import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../scripts/checks/run-tool.ts';
import type { ProjectFiles } from './support/hazard-page.ts';
import { hazardPageFaults } from './support/hazard-page.ts';

const files: ProjectFiles = { exists: (path) => existsSync(join(PROJECT, path)), textOf: (path) => readFileSync(join(PROJECT, path), 'utf8') };
const page = files.textOf('docs/hazards.md');

/** The page after one change; what is changed must be there. */
function changed(before: string | RegExp, now: string): readonly string[] {
  const planted = page.replace(before, () => now);
  expect(planted).not.toBe(page);
  return hazardPageFaults(planted, files);
}

const lineOf = (id: string): string => page.split('\n').find((line) => line.startsWith(`| ${id} `)) ?? expect.fail(`${id} does not stand on the page`);
const inLineOf = (id: string, before: string | RegExp, now: string): readonly string[] => changed(lineOf(id), lineOf(id).replace(before, () => now));

test('the page on hazards names every hazard, promise and trial once, files that exist, tests that are there, and how many are answered', () => {
  expect(hazardPageFaults(page, files)).toEqual([]);
});

describe('a fault that is planted is found', () => {
  test('a hazard that is left out, and one that stands twice', () => {
    expect(changed(`${lineOf('H06')}\n`, '')).toContain('H06 stands 0 times');
    expect(changed(lineOf('H06'), `${lineOf('H06')}\n${lineOf('H06')}`)).toContain('H06 stands 2 times');
  });

  test('a promise and a trial that are left out', () => {
    expect(changed(`${lineOf('P1')}\n`, '')).toContain('P1 stands 0 times');
    expect(changed(`${lineOf('T12')}\n`, '')).toContain('T12 stands 0 times');
  });

  test('a file that is not there, wherever it is named', () => {
    expect(inLineOf('H06', 'src/session/dose-given.ts', 'src/session/dose-taken.ts')).toContain('src/session/dose-taken.ts does not exist');
    expect(inLineOf('H06', 'src/session/dose-given.test.ts', 'src/session/gone.test.ts')).toContain('src/session/gone.test.ts does not exist');
    expect(changed('\n\n', '\n\nSee `docs/nowhere.md`.\n\n')).toContain('docs/nowhere.md does not exist');
  });

  test('a test that no file holds, words of a test that are no title, and a title that stands in another file', () => {
    expect(inLineOf('H06', /“[^”]+”/u, '“is recorded twice”')).toEqual(['H06: 0 tests of src/session/dose-given.test.ts are called “is recorded twice”']);
    expect(inLineOf('H06', /“[^”]+”/u, '“dose-given.already-recorded”')).toEqual(['H06: 0 tests of src/session/dose-given.test.ts are called “dose-given.already-recorded”']);
    expect(inLineOf('H06', 'src/session/dose-given.test.ts', 'src/session/gate.test.ts')).toHaveLength(1);
  });

  test('a title that could be several tests', () => {
    expect(inLineOf('H06', /“[^”]+”/u, '“order”')).toEqual([expect.stringMatching(/^H06: [2-9] tests of src\/session\/dose-given.test.ts are called “order”$/u)]);
  });

  test('a file without the title of its test, and a title without its file', () => {
    expect(inLineOf('H06', / “[^”]+”/u, '')).toContain('H06 names no test of src/session/dose-given.test.ts');
    expect(inLineOf('H06', '`src/session/dose-given.test.ts` ', '')[0]).toMatch(/^H06 does not say where “/u);
  });

  test('a control that nothing proves, or that no file holds', () => {
    const [, hazard, control, where, proof] = lineOf('H06').split(' | ').flatMap((cell, index) => (index === 0 ? ['', cell] : [cell]));
    expect(changed(lineOf('H06'), [hazard, control, where, '– |'].join(' | '))).toContain('H06 is called answered without a test');
    expect(changed(lineOf('H06'), [hazard, control, 'the room', proof].join(' | '))).toContain('H06 names no file that does it');
  });

  test('a line that lacks a cell, and a hazard told in too few or too many words', () => {
    expect(changed(lineOf('H06'), '| H06 one dose given a second time | a | b |')).toContain('H06 does not have four cells');
    expect(inLineOf('H06', /H06 [^|]+/u, 'H06 one dose given twice ')).toContain('H06 is told in 4 words');
    expect(inLineOf('H06', /H06 [^|]+/u, `H06 ${'word '.repeat(13)}`)).toContain('H06 is told in 13 words');
  });

  test('counts that are wrong, by hand or because a row has changed', () => {
    expect(changed(/36 hazards: \d+/u, '36 hazards: 35')).toEqual([expect.stringContaining('the line of counts should say: 36 hazards: ')]);
    expect(inLineOf('H06', /\| (?=`src)/u, 'Not built yet: a second look. | ')).toEqual([expect.stringContaining('the line of counts should say: ')]);
  });
});
