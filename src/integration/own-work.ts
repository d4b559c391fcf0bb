import type { Id } from '#foundation/id.ts';

export type JournalEntryId = Id<'JournalEntry'>;
export type OwnActionId = Id<'OwnAction'>;
export type PatternId = Id<'Pattern'>;

/** The parts of life that a wider plan speaks of, in the order in which they are shown. */
export const WIDER_PLAN_AREAS = ['therapy', 'body', 'people', 'sleep', 'movement'] as const;
export type WiderPlanArea = (typeof WIDER_PLAN_AREAS)[number];

/** The longest voice memo, in seconds; at the recorder's rate it stays well below the largest request. */
export const LONGEST_MEMO_SECONDS = 300;

/** What browsers record a voice in. */
export const SOUND_TYPES = ['audio/webm', 'audio/mp4', 'audio/ogg'] as const;
export type SoundType = (typeof SOUND_TYPES)[number];
