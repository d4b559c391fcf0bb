import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findForbiddenCopy } from '#evidence/forbidden-copy.ts';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import { GUIDE_LANGUAGES } from '#evidence/guide-language.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const files = (await readdir(SOURCE, { recursive: true })).toSorted();

/** What screens say, a file a language beside them. */
const WORDS = files.filter((file) => /^words\.(?:en|es)\.json$/.test(basename(file)));
/** Letters, and the consent texts that a practice clinic begins with: words that stand in the code, in both languages. */
const TEXTS = files.filter((file) => /(?:letters?|consent-texts)\.ts$/.test(basename(file)));

/** What an owner is told about copy that was found in their text; it has to name it. */
const ADVICE = /^copy\./;

function languageOf(file: string): GuideLanguage {
  return file.endsWith('.es.json') ? 'es' : 'en';
}

function foundIn(text: string, language: GuideLanguage): readonly string[] {
  return findForbiddenCopy(text, language).map(({ id, sentence }) => `${id}: ${sentence}`);
}

describe('copy that no screen, letter or print may carry', () => {
  test('stands in no words of either app, in either language', async () => {
    expect(WORDS.length).toBeGreaterThan(40);
    for (const language of GUIDE_LANGUAGES) expect(WORDS.some((file) => languageOf(file) === language)).toBe(true);
    const found: string[] = [];
    for (const file of WORDS) {
      const words = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(join(SOURCE, file), 'utf8')));
      const said = Object.entries(words).flatMap(([key, each]) => (ADVICE.test(key) ? [] : [typeof each === 'string' ? each : JSON.stringify(each)]));
      found.push(...said.flatMap((text) => foundIn(text, languageOf(file))).map((each) => `${file}: ${each}`));
    }
    expect(found).toEqual([]);
  });

  test('stands in no letter, and in no consent text of a practice clinic', async () => {
    expect(TEXTS.map((file) => basename(file))).toEqual(expect.arrayContaining(['letters.ts', 'kind-note-letter.ts', 'consent-texts.ts']));
    for (const file of TEXTS) {
      const lines = (await readFile(join(SOURCE, file), 'utf8')).split('\n').filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line));
      expect([file, lines.flatMap((line) => GUIDE_LANGUAGES.flatMap((language) => foundIn(line, language)))]).toEqual([file, []]);
    }
  });

  test('would be found where it stood', () => {
    expect(foundIn('Your treatment is safe.', 'en')).toEqual(['unqualified-safe: Your treatment is safe.']);
    expect(foundIn("    how: 'Los efectos secundarios son leves.',", 'es')).toHaveLength(1);
  });
});
