import type { Context, StaffActor } from '#transport/route.ts';
import type { EvidenceTables } from '../store/tables.ts';

/** What a reader of the guide needs of a request, whoever asks. */
export type GuideContext = Pick<Context<EvidenceTables>, 'tx' | 'clinic'>;

/** What a page of the guide needs beside it: the moment, because a review can be late. */
export type GuidePageContext = GuideContext & Pick<Context<EvidenceTables>, 'now'>;

/** What this domain's handlers work with when somebody of the staff acts. */
export type StaffContext = Omit<Context<EvidenceTables>, 'actor'> & { readonly actor: StaffActor };
