import { z } from 'zod';
import { command, longQuery, query } from '#foundation/contract.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { CHAPTERS } from './card.ts';
import { STAY_REASONS } from './card-limits.ts';
import { VERSION_SHOWS } from './card-version.ts';

/** The most characters a card's text may have in a draft; far more than the words it may have once it is approved. */
export const MOST_BODY_CHARACTERS = 6_000;

const guide = { language: z.string().max(20) };
const card = { ...guide, cardId: z.string().max(120) };
const title = z.string().trim().min(1).max(80);
const body = z.string().trim().min(1).max(MOST_BODY_CHARACTERS);
const chapter = z.enum(CHAPTERS);

const runSchema = z.object({
  text: z.string(),
  isEmphasized: z.boolean(),
  link: z.object({ kind: z.enum(['claim', 'term', 'card']), id: z.string() }).nullable(),
});

const iconArraySchema = z.object({
  whole: z.number(),
  arms: z.array(z.object({ arm: z.enum(['treated', 'compared', 'one', 'other']), count: z.object({ least: z.number(), most: z.number() }) })),
});

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: z.array(runSchema) }),
  z.object({ kind: z.literal('list'), items: z.array(z.array(runSchema)) }),
  /** Of how many people each group is drawn, and how many of them it happened to; null where the claim has no shares to draw. */
  z.object({ kind: z.literal('figure'), claimId: z.string(), caption: z.string(), array: iconArraySchema.nullable() }),
]);

const faultSchema = z.object({
  kind: z.string(),
  detail: z.string(),
  places: z.array(z.object({ part: z.enum(['title', 'paragraph', 'text']), number: z.number().nullable(), text: z.string() })),
});

const checkSchema = z.object({
  blocks: z.array(blockSchema),
  faults: z.array(faultSchema),
  grade: z.object({ value: z.number(), highest: z.number() }),
  words: z.object({ count: z.number(), most: z.number() }),
  /** What changes for readers, from what they see now. */
  diff: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  /** What is known of the claims that readers would no longer find here. */
  leftOut: z.array(z.string()),
});

const textSchema = z.object({ title: z.string(), body: z.string(), textHash: z.string() });
const approvalSchema = z.object({ name: z.string(), at: instantSchema });

const standingShape = {
  cardId: z.string(),
  kind: z.enum(['guide', 'clinic']),
  chapter,
  title: z.string(),
  /** Why it cannot be hidden; null when it can. */
  stays: z.enum(STAY_REASONS).nullable(),
  shown: z.enum(['shipped', 'own', 'hidden']),
  approval: approvalSchema.nullable(),
  /** Null for a clinic's own card that nobody has approved. */
  reviewDue: localDateSchema.nullable(),
  isOverdue: z.boolean(),
  isShippedNewer: z.boolean(),
  draft: z.object({ version: z.number(), shows: z.enum(VERSION_SHOWS), writtenBy: z.string(), writtenAt: instantSchema }).nullable(),
};

const versionShape = {
  version: z.number(),
  shows: z.enum(VERSION_SHOWS),
  state: z.enum(['draft', 'approved', 'superseded']),
  writtenBy: z.string(),
  writtenAt: instantSchema,
  approvals: z.array(approvalSchema),
};

/** Every card of the guide in a language, as it stands in this clinic. */
export const guideCards = query('/api/staff/guide/:language', {
  summary: 'The cards of the guide as they stand in this clinic',
  params: z.object(guide),
  answer: z.object({ cards: z.array(z.object(standingShape)) }),
});

/** One card: what readers see, what waits for an approval, its history. */
export const guideCard = query('/api/staff/guide/:language/cards/:cardId', {
  summary: 'One card of the guide with its drafts and versions',
  params: z.object(card),
  answer: z.object({
    ...standingShape,
    /** The number to send along with what is decided on this answer. */
    newest: z.number(),
    /** What readers see now; null where they see nothing. */
    reading: z.object({ ...textSchema.shape, blocks: z.array(blockSchema) }).nullable(),
    shipped: textSchema.nullable(),
    draftText: textSchema.nullable(),
    /** How the draft's text stands up; null where no text waits. */
    draftCheck: checkSchema.nullable(),
    /** What a clinician would put their name under; null where there is nothing. */
    toApprove: z.object({ shows: z.enum(VERSION_SHOWS), textHash: z.string().nullable(), writerId: z.string().nullable() }).nullable(),
    mayApproveOwn: z.boolean(),
    history: z.array(z.object(versionShape)),
  }),
});

/** An older version, word for word, with what it changed. */
export const guideVersion = query('/api/staff/guide/:language/cards/:cardId/versions/:version', {
  summary: 'One version of a card of the guide',
  params: z.object({ ...card, version: z.coerce.number().int().min(1).max(1_000_000) }),
  answer: z.object({
    ...versionShape,
    text: z.object({ ...textSchema.shape, blocks: z.array(blockSchema) }).nullable(),
    diff: checkSchema.shape.diff,
  }),
});

/** What a text may point to: claims, terms of the glossary, other cards. */
export const guideLinks = query('/api/staff/guide/:language/links', {
  summary: 'What the texts of the guide can point to',
  params: z.object(guide),
  answer: z.object({ links: z.array(z.object({ kind: z.enum(['claim', 'term', 'card']), id: z.string(), words: z.string(), isDrawable: z.boolean() })) }),
});

/** Faults, reading grade and preview of a text that nobody has saved. */
export const checkGuideCard = longQuery('/api/staff/guide/:language/cards/:cardId/check', {
  summary: 'Look at a text for a card before it is saved',
  params: z.object(card),
  body: z.strictObject({ title: z.string().max(200), body: z.string().max(MOST_BODY_CHARACTERS) }),
  answer: checkSchema,
});

const seenVersion = z.number().int().min(0);

/** Adds a version as a draft; readers see nothing of it before a clinician approves it. */
export const writeGuideVersion = command('/api/staff/guide/:language/cards/:cardId/versions', {
  summary: 'Write, hide, restore or drop a draft of a card',
  params: z.object(card),
  body: z.strictObject({
    /** The newest version that was on the screen; 0 where there was none. */
    seenVersion,
    what: z.discriminatedUnion('shows', [
      /** `chapter` places a clinic's own card and is null for a card of the guide. */
      z.strictObject({ shows: z.literal('own-text'), title, body, chapter: chapter.nullable() }),
      z.strictObject({ shows: z.literal('shipped-text') }),
      z.strictObject({ shows: z.literal('nothing') }),
      z.strictObject({ shows: z.literal('as-before') }),
    ]),
  }),
  answer: z.object({ version: z.number() }),
});

/** A clinician's name under exactly the text that was on the screen, which from then on is what readers see. */
export const approveGuideCard = command('/api/staff/guide/:language/cards/:cardId/approve', {
  summary: 'Approve a card of the guide',
  params: z.object(card),
  body: z.strictObject({ seenVersion, textHash: z.string().regex(/^[0-9a-f]{64}$/).nullable() }),
  answer: z.object({ version: z.number(), approvedAt: instantSchema, reviewDue: localDateSchema }),
});
