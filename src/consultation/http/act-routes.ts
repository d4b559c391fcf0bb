import type { StaffId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { instantOf } from '#foundation/zoned-time.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { bookConsultation, changeLeadOwner, closeLead, logLeadContact, reopenLead, setLeadNextStep } from '../api.ts';
import type { NextStep } from '../lead.ts';
import type { LeadAct } from '../lead-act.ts';
import { isStepPast } from '../next-step.ts';
import { refuse } from '../refusals.ts';
import { worksHere } from './colleagues.ts';
import type { StaffContext } from './context.ts';
import { LEAD_ROLES, todayOf } from './context.ts';
import { actOnLead } from './hold-lead.ts';
import { sendKindNote } from './kind-note.ts';

const staff = { audience: 'staff', roles: LEAD_ROLES } as const;

/** What staff can do with a request; each act names the state it was decided on. */
export const actRoutes: readonly Route[] = [
  route(changeLeadOwner, staff, (context: StaffContext, { params, body: { version, ownerId } }) =>
    actOnLead(context, { ...params, seenVersion: version }, () => withColleague(context, ownerId, { kind: 'owner-changed', ownerId }))),

  route(logLeadContact, staff, (context: StaffContext, { params, body: { version, ...contact } }) =>
    actOnLead(context, { ...params, seenVersion: version }, () => withStep(context, contact.nextStep, { kind: 'contact-logged', contact }))),

  route(setLeadNextStep, staff, (context: StaffContext, { params, body: { version, nextStep } }) =>
    actOnLead(context, { ...params, seenVersion: version }, () => withStep(context, nextStep, { kind: 'next-step-set', nextStep }))),

  route(bookConsultation, staff, (context: StaffContext, { params, body: { version, consultation } }) =>
    actOnLead(context, { ...params, seenVersion: version }, () => {
      if (consultation === null) return { kind: 'consultation-called-off' };
      const startsAt = instantOf(consultation.startsAt, context.clinic.zone);
      if (startsAt < context.now) return refuse('consultation.booking-past');
      return withColleague(context, consultation.withStaffId, { kind: 'consultation-booked', consultation: { ...consultation, startsAt } });
    })),

  route(closeLead, staff, (context: StaffContext, { params, body: { version, ...closing } }) =>
    actOnLead(context, { ...params, seenVersion: version }, async (held) => {
      const refusal = closing.isNoteSent ? await sendKindNote(context, held.enquiry, closing.kindNote) : null;
      return refusal ?? { kind: 'closed', closing };
    })),

  route(reopenLead, staff, (context: StaffContext, { params, body: { version, why } }) =>
    actOnLead(context, { ...params, seenVersion: version }, () => ({ kind: 'reopened', why }))),
];

async function withColleague(context: StaffContext, staffId: StaffId | null, act: LeadAct): Promise<LeadAct | Refusal> {
  return staffId === null || (await worksHere(context, staffId)) ? act : refuse('consultation.colleague-unknown');
}

function withStep(context: StaffContext, step: NextStep | null, act: LeadAct): LeadAct | Refusal {
  return isStepPast(step, todayOf(context)) ? refuse('consultation.next-step-past') : act;
}
