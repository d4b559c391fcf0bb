import type { Letter } from '#people/letters.ts';
import type { Language } from '#people/patient-details.ts';

/** A letter with the words that staff wrote to somebody whose request went no further; its subject says nothing of health. */
export function kindNoteLetter(words: string, about: { readonly name: string; readonly clinicName: string }, language: Language): Letter {
  const [subject, greeting] = language === 'es' ? ['Una respuesta para usted', `Hola, ${about.name}:`] : ['An answer for you', `Hello ${about.name},`];
  return { subject, body: `${[greeting, words, about.clinicName].join('\n\n')}\n` };
}
