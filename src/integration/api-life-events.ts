import { z } from 'zod';
import { command } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';

const eventSchema = z.object({ lifeEventId: idSchema<'LifeEvent'>() });

/** Adds something that happened in one's life, for oneself alone or for those who treat as well. Refuses `integration.day-not-lived`. */
export const addLifeEvent = command('/api/patient/life-events', {
  summary: 'Add something from my life',
  body: z.strictObject({ happenedOn: localDateSchema, words: z.string().trim().min(1).max(300), isShared: z.boolean() }),
  answer: eventSchema,
});

/** Lets the person's therapists and prescribers see it, or no longer. Refuses `integration.life-event-unknown`. */
export const shareLifeEvent = command('/api/patient/life-events/:lifeEventId/share', { summary: 'Share something from my life, or stop', params: eventSchema, body: z.strictObject({ isShared: z.boolean() }), answer: eventSchema });

/** Takes it away for good. Refuses `integration.life-event-unknown`. */
export const removeLifeEvent = command('/api/patient/life-events/:lifeEventId/take-away', { summary: 'Remove something from my life', params: eventSchema, answer: eventSchema });
