import { z } from 'zod';

/** The words that the guide explains, by their id; a language's file holds the same ids. */
export const glossarySchema = z.record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/), z.strictObject({ term: z.string().trim().min(1), meaning: z.string().trim().min(1) }));

export type Glossary = z.infer<typeof glossarySchema>;
