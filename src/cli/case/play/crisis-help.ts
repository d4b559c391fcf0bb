import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CRISIS_HELP } from '#foundation/crisis-help.ts';

const WORDS_FOLDER = join(import.meta.dirname, '..', '..', '..', 'patient');
const wordsSchema = z.record(z.string(), z.string());

/** The fixed help sheet of the patient's app, word for word: nothing in it is made up for a person. */
export async function crisisHelpText(language: 'en' | 'es'): Promise<string> {
  const words = wordsSchema.parse(JSON.parse(await readFile(join(WORDS_FOLDER, `words.${language}.json`), 'utf8')));
  const { emergency, crisisLine } = CRISIS_HELP.us;
  const numbers: Readonly<Record<string, string>> = { 'help.callEmergency': emergency.call, 'help.callLine': crisisLine.call, 'help.textLine': crisisLine.text };
  const help = Object.entries(words).filter(([key]) => key.startsWith('help.'));
  return help.map(([key, text]) => text.replace('{number}', numbers[key] ?? '').replace('{press}', crisisLine.inSpanish.press).replace('{word}', crisisLine.inSpanish.textWord)).join('\n');
}

/** Whether a text is the same for everybody: what is filled in for a person would still stand there as a placeholder. */
export function isFixed(text: string): boolean {
  return !/\{\w+\}/.test(text);
}
