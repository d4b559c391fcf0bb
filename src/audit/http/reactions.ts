import type { ClinicOpened } from '#people/events.ts';
import { CLINIC_OPENED } from '#people/events.ts';
import type { Reaction } from '#transport/route.ts';
import { reaction } from '#transport/route.ts';
import { beginChain } from '../store/record.ts';

/** A new clinic's audit chain begins with the clinic itself. */
export const auditReactions: readonly Reaction[] = [
  reaction<ClinicOpened, unknown>(CLINIC_OPENED, (context, event) => beginChain(context.tx, event.clinicId)),
];
