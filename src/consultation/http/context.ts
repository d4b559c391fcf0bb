import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { EvidenceTables } from '#evidence/store/tables.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, StaffActor } from '#transport/route.ts';
import type { ConsultationSettings } from '../settings.ts';
import { consultationSettings } from '../settings.ts';
import type { ConsultationTables } from '../store/tables.ts';

export type PublicContext = Context<ConsultationTables>;

/** What a handler of the inbox works with: this domain's tables, those of the people in them, and the guide that somebody came from. */
export type StaffContext = Omit<Context<ConsultationTables & PeopleTables & EvidenceTables>, 'actor'> & { readonly actor: StaffActor };

/** Everybody in the clinic answers people who ask for help. */
export { ROLES as LEAD_ROLES } from '#foundation/role.ts';

export function settingsOf({ clinic }: Pick<PublicContext, 'clinic'>): ConsultationSettings {
  return settingsInForce(consultationSettings, clinic.settings);
}

export function todayOf({ clinic, now }: Pick<PublicContext, 'clinic' | 'now'>) {
  return localDateOf(now, clinic.zone);
}
