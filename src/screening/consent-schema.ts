import { z } from 'zod';
import { idSchema } from '#foundation/id.ts';
import { PRODUCTS, ROUTES } from './treatment.ts';

/** What a consent is about, as it travels and is stored. */
export const consentScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('treatment'), product: z.enum(PRODUCTS), route: z.enum(ROUTES), siteId: idSchema<'Site'>(), labelStatus: z.enum(['on-label', 'off-label', 'not-approved']).optional() }),
  z.strictObject({ kind: z.enum(['home-dosing', 'telehealth', 'touch', 'recording', 'support-person', 'data-sharing']) }),
]);
