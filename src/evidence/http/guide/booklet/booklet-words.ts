import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CHAPTERS } from '../../../card.ts';
import type { GuideLanguage } from '../../../guide-language.ts';

const KEYS = [
  'title', 'subtitle', 'from', 'asOf', 'subject',
  'before.title', 'before.read', 'before.notes', 'before.clinic', 'before.doctor',
  'help.title', 'help.danger', 'help.talk', 'help.language',
  'contents', 'page', 'said', 'figure.treated', 'figure.compared',
  'notes.title', 'notes.lead', 'standing.known', 'standing.disputed', 'standing.illustration',
  'grade.high', 'grade.moderate', 'grade.low', 'grade.very-low', 'grade.practice', 'note.disputed', 'note.illustration',
  'words.title', 'words.lead', 'last.title', 'last.checked', 'last.approved', 'last.notApproved', 'last.due', 'last.source',
  ...CHAPTERS.map((chapter) => `chapter.${chapter}` as const),
] as const;

/** What the booklet says around the cards. */
export type BookletKey = (typeof KEYS)[number];

/** Says a word of the booklet, with the values that stand in braces filled in. */
export type SayBooklet = (key: BookletKey, values?: Readonly<Record<string, string | number>>) => string;

const wordsSchema = z.record(z.enum(KEYS), z.string().trim().min(1));

/** The words of the booklet in a language. */
export async function bookletWords(language: GuideLanguage): Promise<SayBooklet> {
  const words = wordsSchema.parse(JSON.parse(await readFile(join(import.meta.dirname, 'words', `${language}.json`), 'utf8')));
  return (key, values = {}) => words[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
