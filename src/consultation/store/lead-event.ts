import type { Kysely, Selectable } from 'kysely';
import type { ClinicId, LeadId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LeadAct } from '../lead-act.ts';
import { leadActSchema } from '../lead-act.ts';
import type { ConsultationTables } from './tables.ts';

type Tables = Pick<ConsultationTables, 'lead_event'>;

/** One thing a member of staff did with a request; `version` is the one the request had afterwards. */
export type LeadEvent = { readonly version: number; readonly at: Instant; readonly staffId: StaffId; readonly act: LeadAct };

/** Adds to the history of a request; two events of one version cannot both be kept. */
export async function addLeadEvent(tx: Kysely<Tables>, clinicId: ClinicId, leadId: LeadId, event: LeadEvent): Promise<void> {
  await tx
    .insertInto('lead_event')
    .values({ clinic_id: clinicId, lead_id: leadId, version: event.version, at: event.at, staff_id: event.staffId, act: JSON.stringify(event.act) })
    .execute();
}

/** What happened to a request, the first thing first. */
export async function listLeadEvents(tx: Kysely<Tables>, clinicId: ClinicId, leadId: LeadId): Promise<readonly LeadEvent[]> {
  const rows = await eventsOf(tx, clinicId, leadId).orderBy('version', 'asc').execute();
  return rows.map(eventOf);
}

/** The last thing that happened to a request; undefined while nobody has acted on it. */
export async function findLatestLeadEvent(tx: Kysely<Tables>, clinicId: ClinicId, leadId: LeadId): Promise<LeadEvent | undefined> {
  const row = await eventsOf(tx, clinicId, leadId).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row && eventOf(row);
}

function eventsOf(tx: Kysely<Tables>, clinicId: ClinicId, leadId: LeadId) {
  return tx.selectFrom('lead_event').selectAll().where('clinic_id', '=', clinicId).where('lead_id', '=', leadId);
}

function eventOf(row: Selectable<ConsultationTables['lead_event']>): LeadEvent {
  return { version: row.version, at: row.at, staffId: row.staff_id, act: leadActSchema.parse(row.act) };
}
