import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ClaimWords } from '../../claim-words.ts';
import { claimWordsSchema } from '../../claim-words.ts';
import type { Glossary } from '../../glossary.ts';
import { glossarySchema } from '../../glossary.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import type { GuideWords } from '../../guide-words.ts';
import { guideWordsSchema } from '../../guide-words.ts';
import type { CardReading } from './card-source.ts';
import { readCardSource } from './card-source.ts';

const EVIDENCE = join(import.meta.dirname, '..', '..');

/** A card's file, called `NN-id.md` by its place in the path, with what was read from it. */
export type CardFile = CardReading & { readonly name: string };

/** The cards of a language in the order of their path; empty for a language without a folder. */
export async function readCards(language: GuideLanguage): Promise<readonly CardFile[]> {
  const folder = join(EVIDENCE, 'cards', language);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.md')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, ...readCardSource(await readFile(join(folder, name), 'utf8')) })));
}

/** What is said of the claims in a language. */
export async function readClaimWords(language: GuideLanguage): Promise<ClaimWords> {
  return claimWordsSchema.parse(await readJson('claim-words', language));
}

/** The glossary of a language. */
export async function readGlossary(language: GuideLanguage): Promise<Glossary> {
  return glossarySchema.parse(await readJson('glossary', language));
}

/** What the pages say around the cards in a language. */
export async function readGuideWords(language: GuideLanguage): Promise<GuideWords> {
  return guideWordsSchema.parse(await readJson('guide-words', language));
}

async function readJson(folder: string, language: GuideLanguage): Promise<unknown> {
  return z.json().parse(JSON.parse(await readFile(join(EVIDENCE, folder, `${language}.json`), 'utf8')));
}
