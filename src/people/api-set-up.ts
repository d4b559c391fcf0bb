import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { emailSchema, nameSchema, signedInSchema, slugSchema, typedPasswordSchema } from './api-shapes.ts';

/** Whether this installation still waits for its first real clinic. */
export const setUpState = query('/api/public/set-up', {
  summary: 'Whether set-up is still open',
  answer: z.object({ isOpen: z.boolean() }),
});

/** Creates the first real clinic with its owner and site, signs the owner in, and closes set-up for good. */
export const setUp = command('/api/public/set-up', {
  summary: 'Set up the first clinic',
  body: z.strictObject({
    clinicName: nameSchema,
    slug: slugSchema,
    zone: zoneSchema,
    ownerName: nameSchema,
    email: emailSchema,
    password: typedPasswordSchema,
    siteName: nameSchema,
  }),
  answer: signedInSchema,
  isSecret: true,
  perMinute: 10,
});
