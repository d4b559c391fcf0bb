import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instrumentSources } from './instrument-sources.ts';
import { labelSources } from './label-sources.ts';
import { lawSources } from './law-sources.ts';
import { practiceSources } from './practice-sources.ts';
import { isSourceKey, sourceOf, sources } from './sources.ts';
import { trialSources } from './trial-sources.ts';

const sourceFolder = join(import.meta.dirname, '..');
const citation = /key: '([^']+)',\s*mark: '[CMP]'/g;

function citedKeys(file: string): string[] {
  return Array.from(readFileSync(join(sourceFolder, file), 'utf8').matchAll(citation), (match) => match[1] ?? '');
}

describe('sources', () => {
  test('every source that a rule or setting of any domain cites is held here', () => {
    const ruleFiles = globSync('*/*.ts', { cwd: sourceFolder }).filter((file) => !file.endsWith('.test.ts'));
    const missing = ruleFiles.flatMap((file) => citedKeys(file).filter((key) => !isSourceKey(key)).map((key) => `${file}: ${key}`));
    expect(missing).toEqual([]);
  });

  test('the search for cited keys finds the keys it should find', () => {
    const cited = citedKeys('outcomes/settings.ts');
    expect(cited).toContain('Marx22');
    expect(cited).toContain('product-default');
  });

  test('no key stands in two lists', () => {
    const lists = [trialSources, labelSources, lawSources, practiceSources, instrumentSources];
    const keys = lists.flatMap((list) => Object.keys(list));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(Object.keys(sources).length);
  });

  test('every source says what it is and where to find it', () => {
    for (const [key, source] of Object.entries(sources)) {
      expect(source.reference.length, key).toBeGreaterThan(10);
      expect(source.where.length, key).toBeGreaterThan(3);
    }
  });

  test('a known key gives its source', () => {
    expect(sourceOf('Sust1reg').where).toContain('NCT02493868');
  });

  test('an unknown key is a bug and is thrown', () => {
    expect(() => sourceOf('Nobody99')).toThrow('no source has the key Nobody99');
  });
});
