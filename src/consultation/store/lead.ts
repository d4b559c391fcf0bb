import type { Insertable, Kysely, Selectable } from 'kysely';
import type { ClinicId, LeadId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Enquiry } from '../enquiry.ts';
import type { Lead, LeadStage, LeadStanding, NextStep } from '../lead.ts';
import { OPEN_STAGES } from '../lead.ts';
import type { ConsultationTables } from './tables.ts';

type Tables = Pick<ConsultationTables, 'lead'>;
type Row = Selectable<ConsultationTables['lead']>;
type Columns = Insertable<ConsultationTables['lead']>;

/** A request as it is kept: what the person said, how it stands, and how many things have happened to it. */
export type StoredLead = { readonly leadId: LeadId; readonly enquiry: Enquiry; readonly lead: Lead; readonly version: number };

/** Keeps a new request as its first version. */
export async function addLead(tx: Kysely<Tables>, clinicId: ClinicId, leadId: LeadId, enquiry: Enquiry, receivedAt: Instant): Promise<void> {
  const lead: Lead = { receivedAt, standing: { stage: 'new' }, ownerId: null, nextStep: null, firstContactAt: null };
  await tx
    .insertInto('lead')
    .values({ clinic_id: clinicId, lead_id: leadId, received_at: receivedAt, version: 1, ...columnsOfEnquiry(enquiry), ...columnsOfLead(lead) })
    .execute();
}

/** One request, or undefined where this clinic has none of this id. */
export async function findLead(tx: Kysely<Tables>, clinicId: ClinicId, leadId: LeadId): Promise<StoredLead | undefined> {
  const row = await tx.selectFrom('lead').selectAll().where('clinic_id', '=', clinicId).where('lead_id', '=', leadId).executeTakeFirst();
  return row && storedLeadOf(row);
}

/** One request, held until the transaction ends, so that two people act on it one after the other. */
export async function lockLead(tx: Kysely<Tables>, clinicId: ClinicId, leadId: LeadId): Promise<StoredLead | undefined> {
  const row = await tx.selectFrom('lead').selectAll().where('clinic_id', '=', clinicId).where('lead_id', '=', leadId).forUpdate().executeTakeFirst();
  return row && storedLeadOf(row);
}

/** Writes how a request stands after one more thing has happened to it. */
export async function saveLead(tx: Kysely<Tables>, clinicId: ClinicId, leadId: LeadId, lead: Lead, version: number): Promise<void> {
  await tx.updateTable('lead').set({ ...columnsOfLead(lead), version }).where('clinic_id', '=', clinicId).where('lead_id', '=', leadId).execute();
}

/** Requests in these stages, the oldest first: what waits longest is never cut off. */
export async function listOldest(tx: Kysely<Tables>, clinicId: ClinicId, stages: readonly LeadStage[], most: number): Promise<readonly StoredLead[]> {
  const rows = await inStages(tx, clinicId, stages).orderBy('lead_id', 'asc').limit(most).execute();
  return rows.map(storedLeadOf);
}

/** Requests in these stages, the newest first, from before the one named. */
export async function listNewest(tx: Kysely<Tables>, clinicId: ClinicId, stages: readonly LeadStage[], most: number, before: LeadId | null): Promise<readonly StoredLead[]> {
  const all = inStages(tx, clinicId, stages);
  const rows = await (before === null ? all : all.where('lead_id', '<', before)).orderBy('lead_id', 'desc').limit(most).execute();
  return rows.map(storedLeadOf);
}

/** How many requests stand in each open stage. */
export async function countOpen(tx: Kysely<Tables>, clinicId: ClinicId): Promise<Readonly<Record<(typeof OPEN_STAGES)[number], number>>> {
  const rows = await tx
    .selectFrom('lead')
    .select(['stage', (count) => count.fn.countAll<number>().as('count')])
    .where('clinic_id', '=', clinicId)
    .where('stage', 'in', OPEN_STAGES)
    .groupBy('stage')
    .execute();
  const countOf = (stage: LeadStage) => rows.find((row) => row.stage === stage)?.count ?? 0;
  return { new: countOf('new'), contacted: countOf('contacted'), 'consultation-booked': countOf('consultation-booked') };
}

/** Other requests that name the same e-mail address or the same phone number, the newest first. */
export async function listSameReach(tx: Kysely<Tables>, clinicId: ClinicId, { leadId, enquiry }: StoredLead): Promise<readonly StoredLead[]> {
  const rows = await tx
    .selectFrom('lead')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('lead_id', '<>', leadId)
    .where((is) => is.or([is('email', '=', enquiry.email), is('phone', '=', enquiry.phone)]))
    .orderBy('lead_id', 'desc')
    .limit(10)
    .execute();
  return rows.map(storedLeadOf);
}

/** The request from which a patient's record was made. */
export async function findLeadOfPatient(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId): Promise<StoredLead | undefined> {
  const row = await tx.selectFrom('lead').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).executeTakeFirst();
  return row && storedLeadOf(row);
}

function inStages(tx: Kysely<Tables>, clinicId: ClinicId, stages: readonly LeadStage[]) {
  return tx.selectFrom('lead').selectAll().where('clinic_id', '=', clinicId).where('stage', 'in', stages);
}

function storedLeadOf(row: Row): StoredLead {
  return { leadId: row.lead_id, version: row.version, enquiry: enquiryOf(row), lead: leadOf(row) };
}

function enquiryOf(row: Row): Enquiry {
  return {
    language: row.language,
    name: row.name,
    email: row.email,
    phone: row.phone,
    mayLeaveMessage: row.may_leave_message,
    reasons: row.reasons,
    imagined: row.imagined,
    preferredTimes: row.preferred_times,
    fromCard: row.from_card,
  };
}

function leadOf(row: Row): Lead {
  return { receivedAt: row.received_at, standing: standingOf(row), ownerId: row.owner_id, nextStep: nextStepOf(row), firstContactAt: row.first_contact_at };
}

function nextStepOf(row: Row): NextStep | null {
  return row.next_step === null || row.next_step_due_on === null ? null : { what: row.next_step, dueOn: row.next_step_due_on };
}

function standingOf(row: Row): LeadStanding {
  switch (row.stage) {
    case 'new':
    case 'contacted':
      return { stage: row.stage };
    case 'consultation-booked':
      return { stage: row.stage, consultation: { startsAt: present(row.consultation_at), withStaffId: row.consultation_with_id } };
    case 'became-patient':
      return { stage: row.stage, patientId: present(row.patient_id) };
    case 'closed':
      return { stage: row.stage, reason: present(row.close_reason) };
  }
}

/** The table's own checks hold these columns filled in their stage. */
function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('a lead lacks what its stage needs');
  return value;
}

function columnsOfEnquiry(enquiry: Enquiry): Pick<Columns, 'language' | 'name' | 'email' | 'phone' | 'may_leave_message' | 'reasons' | 'imagined' | 'preferred_times' | 'from_card'> {
  return {
    language: enquiry.language,
    name: enquiry.name,
    email: enquiry.email,
    phone: enquiry.phone,
    may_leave_message: enquiry.mayLeaveMessage,
    reasons: [...enquiry.reasons],
    imagined: enquiry.imagined,
    preferred_times: [...enquiry.preferredTimes],
    from_card: enquiry.fromCard,
  };
}

function columnsOfLead({ standing, ownerId, nextStep, firstContactAt }: Lead) {
  return {
    stage: standing.stage,
    owner_id: ownerId,
    next_step: nextStep?.what ?? null,
    next_step_due_on: nextStep?.dueOn ?? null,
    first_contact_at: firstContactAt,
    consultation_at: standing.stage === 'consultation-booked' ? standing.consultation.startsAt : null,
    consultation_with_id: standing.stage === 'consultation-booked' ? standing.consultation.withStaffId : null,
    close_reason: standing.stage === 'closed' ? standing.reason : null,
    patient_id: standing.stage === 'became-patient' ? standing.patientId : null,
  };
}
