import type { LeadId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { LeadAct } from '../lead-act.ts';
import { leadAfter } from '../lead-act.ts';
import { refuse } from '../refusals.ts';
import type { StoredLead } from '../store/lead.ts';
import { lockLead, saveLead } from '../store/lead.ts';
import { addLeadEvent, findLatestLeadEvent } from '../store/lead-event.ts';
import { nameOf } from './colleagues.ts';
import type { StaffContext } from './context.ts';

type Done<Act> = { readonly leadId: LeadId; readonly version: number; readonly act: Act };

/** What somebody asked for: which request, in which state they saw it, and what to do with it. */
export type Asked = { readonly leadId: LeadId; readonly seenVersion: number };

/**
 * Does one thing with a request: holds its row, so that of two people the second sees what the first did, asks the
 * rule, writes the new state with its history, and tells the open screens. Its refusals say who did what before.
 */
export async function actOnLead<Act extends LeadAct>(
  context: StaffContext,
  asked: Asked,
  makeAct: (held: StoredLead) => Act | Refusal | Promise<Act | Refusal>,
): Promise<Done<Act> | Refusal> {
  const { clinicId } = context.clinic;
  const held = await lockLead(context.tx, clinicId, asked.leadId);
  if (held === undefined) return refuse('consultation.lead-unknown');
  if (held.version !== asked.seenVersion) return changedSince(context, held);
  const act = await makeAct(held);
  if (isRefusal(act)) return act;
  const lead = leadAfter(held.lead, act, context.now);
  if (isRefusal(lead)) return { ...lead, facts: await latestActOf(context, held) };
  const version = held.version + 1;
  await saveLead(context.tx, clinicId, held.leadId, lead, version);
  await addLeadEvent(context.tx, clinicId, held.leadId, { version, at: context.now, staffId: context.actor.staffId, act });
  context.audit({ action: `consultation.${act.kind}`, subject: { kind: 'lead', id: held.leadId }, ...(act.kind === 'became-patient' && { patientId: act.patientId }), facts: { version } });
  context.announce('leads', held.leadId);
  return { leadId: held.leadId, version, act };
}

async function changedSince(context: StaffContext, held: StoredLead): Promise<Refusal> {
  return refuse('consultation.lead-changed', await latestActOf(context, held));
}

/** Who did what last; nothing where nobody has acted on the request. */
async function latestActOf(context: StaffContext, held: StoredLead): Promise<Readonly<Record<string, unknown>>> {
  const latest = await findLatestLeadEvent(context.tx, context.clinic.clinicId, held.leadId);
  if (latest === undefined) return { version: held.version };
  return { version: held.version, did: latest.act.kind, at: latest.at, by: await nameOf(context, latest.staffId) };
}
