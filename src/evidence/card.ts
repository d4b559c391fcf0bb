import { z } from 'zod';
import { localDateSchema } from '#foundation/zoned-time.ts';

/** The chapters of the guide in their order. */
export const CHAPTERS = [
  'start',
  'how-it-works',
  'preparation',
  'session',
  'integration',
  'brain-and-body',
  'how-long',
  'lasting',
  'safety',
  'choices',
  'first-step',
] as const;

export type Chapter = (typeof CHAPTERS)[number];

/** The drawings that a card can carry; the app holds them. */
export const DRAWINGS = ['glutamate-signal', 'new-connections', 'default-mode', 'calm-and-pressure'] as const;

export type Drawing = (typeof DRAWINGS)[number];

/** What stands above the text of a card. */
export const frontMatterSchema = z.strictObject({
  /** A name in kebab case that keeps its meaning for ever; the file is called after it. */
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'expected a name in kebab case'),
  chapter: z.enum(CHAPTERS),
  title: z.string().trim().min(1).max(80),
  /** The elements of the seed map that have a home here. */
  seeds: z.array(z.string().regex(/^S(?:[1-9]|[1-4]\d|50)$/, 'expected S1 to S50')).min(1).readonly(),
  /** Somebody could come to harm by misreading it; it is written more simply (`card-limits.ts`). */
  safety: z.boolean(),
  written: localDateSchema,
  drawing: z.enum(DRAWINGS).optional(),
  /** Whether the card offers the request for a consultation. */
  ask: z.boolean().optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** A run of text. A claim leads to its evidence, a term opens the glossary, a card leads to another card. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'claim' | 'term' | 'card'; readonly id: string; readonly inlines: readonly Inline[] };

/** A part of a card's text. A figure is drawn as icon arrays from its claim, under its caption. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'figure'; readonly claimId: string; readonly caption: string };

/** One card of the guide: one thought. */
export type Card = FrontMatter & { readonly blocks: readonly Block[] };
