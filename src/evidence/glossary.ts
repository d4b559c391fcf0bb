import { z } from 'zod';

/** The words that the guide explains, by their id; a language's file holds the same ids. */
export const glossarySchema = z.record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/), z.strictObject({ term: z.string().trim().min(1), meaning: z.string().trim().min(1) }));

export type Glossary = z.infer<typeof glossarySchema>;

/**
 * Words that mean something else in everyday language, as in "your response to a question" or "a series of steps". They
 * open where a text names them as the term, and are not looked for.
 */
export const EVERYDAY_WORDS: readonly string[] = ['approved', 'preparation', 'response', 'series', 'trial'];

/** Words that everybody who works in a clinic says every day: underlined in each sentence they would only shout. */
export const STAFF_WORDS: readonly string[] = ['consent', 'dosing-session', 'esketamine', 'infusion', 'ketamine', 'lozenge', 'prescriber'];
