import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { doneSchema, publicParams, tokenSchema } from './api-shapes.ts';

/** Whether I am written to about forms that are due. */
export const ownFormLetters = query('/api/patient/form-letters', { summary: 'Whether I get letters about forms', answer: z.object({ wantsLetters: z.boolean() }) });

/** Turns letters about forms on or off for the person who is signed in. */
export const chooseFormLetters = command('/api/patient/form-letters', { summary: 'Get letters about forms, or none', body: z.strictObject({ wantsLetters: z.boolean() }), answer: doneSchema });

/** Stops letters about forms with the link of a letter; needs no sign-in, tells nothing, and refuses `people.stop-link-unknown`. */
export const stopFormLetters = command('/api/public/:clinicSlug/form-letters/stop', {
  summary: 'Stop letters about forms',
  params: publicParams,
  body: z.strictObject({ token: tokenSchema }),
  answer: doneSchema,
});
