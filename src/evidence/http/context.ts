import type { Context, StaffActor } from '#transport/route.ts';
import type { EvidenceTables } from '../store/tables.ts';

/** What a reader of the guide needs of a request, whoever asks. */
export type GuideContext = Pick<Context<EvidenceTables>, 'tx' | 'clinic'>;

/** What this domain's handlers work with when somebody of the staff acts. */
export type StaffContext = Omit<Context<EvidenceTables>, 'actor'> & { readonly actor: StaffActor };
