import type { Milliseconds } from '#foundation/instant.ts';
import { days } from '#foundation/instant.ts';

/**
 * How long the answers of one form belong together. Whoever comes back later is asked anew, because the days that the
 * form asks about have moved on; earlier answers stay on record. Fixed, so that what a recorded form says never changes.
 */
export const FORM_LASTS: Milliseconds = days(1);
