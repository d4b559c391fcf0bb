import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { Check } from './check.ts';
import { PROJECT } from './run-tool.ts';

/** Folders of rules inside a domain, beside those on its top level. */
const RULE_FOLDERS = ['.', 'models', 'cohort'];

/** Every export of a domain's rules has a doc comment, whatever file it stands in; tests export nothing that others read. */
export const docComments: Check = {
  name: 'every export of a domain root says what it is',
  run: async () => {
    const domains = z.array(z.string()).parse(createRequire(import.meta.url)('../../domains.config.cjs'));
    const faults = await Promise.all(domains.flatMap((domain) => RULE_FOLDERS.map(async (folder) => faultsOf(join('src', domain, folder)))));
    const found = faults.flat();
    return found.length === 0 ? undefined : found.join('\n');
  },
};

async function faultsOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(PROJECT, folder)).catch(() => []);
  const rules = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).toSorted();
  const faults = await Promise.all(rules.map(async (name) => silentExports(join(folder, name), await readFile(join(PROJECT, folder, name), 'utf8'))));
  return faults.flat();
}

const EXPORT = /^export (?:default )?(?:abstract )?(?:async )?(?:function\*?|const|let|type|interface|class|enum) ([A-Za-z0-9_$]+)/;

/** An alias that is read off a value, on one line: the value says what it is. */
const READ_OFF = /^export type \w+ = .*\btypeof ([A-Za-z0-9_$]+).*;$/;

/** An id of the entity that gives it its name. */
const OWN_ID = /^export type (\w+)Id = Id<'\1'>;$/;

/**
 * The exports of a file that no doc comment stands above, in words for the developer. A type alias needs none where it is
 * read off (`typeof`) a value of the same file that has one, or is the id of the entity in its name.
 */
export function silentExports(path: string, text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const name = EXPORT.exec(line)?.[1];
    if (name === undefined || isSaid(lines, index) || OWN_ID.test(line) || isReadOff(lines, line)) return [];
    return [`${path}:${index + 1} ${name} has no doc comment`];
  });
}

function isReadOff(lines: readonly string[], line: string): boolean {
  const value = READ_OFF.exec(line)?.[1];
  if (value === undefined) return false;
  const declared = lines.findIndex((each) => new RegExp(`^(?:export )?(?:const|function) ${value}\\b`).test(each));
  return declared !== -1 && isSaid(lines, declared);
}

/** Whether a doc comment ends right above a line, but for lint's directives. */
function isSaid(lines: readonly string[], index: number): boolean {
  const above = lines.slice(0, index).findLast((line) => !line.startsWith('// oxlint-'));
  return above?.trimEnd().endsWith('*/') ?? false;
}
