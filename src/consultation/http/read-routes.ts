import type { LeadId } from '#foundation/id.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { shownCards } from '#evidence/http/guide/shown-cards.ts';
import type { LeadRow } from '../api.ts';
import { listLeads, readFirstRequest, readLead } from '../api.ts';
import type { LeadStage } from '../lead.ts';
import { OPEN_STAGES } from '../lead.ts';
import { compareDue, dueOf } from '../next-step.ts';
import { refuse } from '../refusals.ts';
import type { StoredLead } from '../store/lead.ts';
import { countOpen, findLead, findLeadOfPatient, listNewest, listOldest, listSameReach } from '../store/lead.ts';
import { listLeadEvents } from '../store/lead-event.ts';
import { colleaguesOf } from './colleagues.ts';
import type { StaffContext } from './context.ts';
import { LEAD_ROLES, settingsOf, todayOf } from './context.ts';

/** More open requests than this at once means something other than people asking; the oldest are shown. */
const MOST_OPEN = 500;
const PAGE = 50;

const staff = { audience: 'staff', roles: LEAD_ROLES } as const;

/** What staff can look at; every look at what somebody told the clinic is recorded. */
export const readRoutes: readonly Route[] = [
  route(listLeads, staff, async (context: StaffContext, { query }) => {
    const { clinicId } = context.clinic;
    const today = todayOf(context);
    const page = await pageOf(context, query.stage, query.before ?? null);
    context.audit({ action: 'consultation.inbox-opened', facts: { stage: query.stage, shown: page.leads.length } });
    return {
      leads: page.leads.map((lead) => rowOf(context, lead)),
      counts: await countOpen(context.tx, clinicId),
      colleagues: await colleaguesOf(context),
      today,
      next: page.next,
    };
  }),

  route(readLead, staff, async (context: StaffContext, { params }) => {
    const { clinicId } = context.clinic;
    const stored = await findLead(context.tx, clinicId, params.leadId);
    if (stored === undefined) return refuse('consultation.lead-unknown');
    const { standing } = stored.lead;
    context.audit({ action: 'consultation.lead-opened', subject: { kind: 'lead', id: params.leadId }, ...(standing.stage === 'became-patient' && { patientId: standing.patientId }) });
    const others = await listSameReach(context.tx, clinicId, stored);
    return {
      ...rowOf(context, stored),
      enquiry: stored.enquiry,
      fromCardTitle: await cardTitleOf(context, stored.enquiry.fromCard),
      firstContactAt: stored.lead.firstContactAt,
      history: await listLeadEvents(context.tx, clinicId, params.leadId),
      sameReach: others.map(({ leadId, lead }) => ({ leadId, receivedAt: lead.receivedAt, stage: lead.standing.stage })),
      colleagues: await colleaguesOf(context),
      me: context.actor.staffId,
      today: todayOf(context),
    };
  }),

  chartRoute(readFirstRequest, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    const stored = await findLeadOfPatient(context.tx, context.clinic.clinicId, params.patientId);
    context.audit({ action: 'consultation.first-request-opened', patientId: params.patientId });
    return { request: stored === undefined ? null : { receivedAt: stored.lead.receivedAt, enquiry: stored.enquiry } };
  }),
];

/** How the card of that id is titled where staff read it; null where the clinic does not show it. */
async function cardTitleOf(context: StaffContext, cardId: string | null): Promise<string | null> {
  if (cardId === null) return null;
  const shown = await shownCards(context, 'en');
  return shown.find(({ card }) => card.id === cardId)?.card.title ?? null;
}

type Page = { readonly leads: readonly StoredLead[]; readonly next: LeadId | null };

/** Open requests all at once by what is due first; finished ones by the page. */
async function pageOf(context: StaffContext, stage: LeadStage | 'open', before: LeadId | null): Promise<Page> {
  const { clinicId } = context.clinic;
  if (stage === 'became-patient' || stage === 'closed') {
    const found = await listNewest(context.tx, clinicId, [stage], PAGE + 1, before);
    const leads = found.slice(0, PAGE);
    return { leads, next: found.length > PAGE ? (leads.at(-1)?.leadId ?? null) : null };
  }
  const found = await listOldest(context.tx, clinicId, stage === 'open' ? OPEN_STAGES : [stage], MOST_OPEN);
  return { leads: byDue(context, found), next: null };
}

function byDue(context: StaffContext, leads: readonly StoredLead[]): readonly StoredLead[] {
  const today = todayOf(context);
  const dues = new Map(leads.map((each) => [each, dueOfStored(context, each)]));
  const due = (each: StoredLead) => dues.get(each) ?? dueOfStored(context, each);
  return leads.toSorted((left, right) => compareDue(due(left), due(right), today));
}

function dueOfStored(context: StaffContext, { lead }: StoredLead) {
  return dueOf(lead, todayOf(context), context.clinic.zone, settingsOf(context));
}

function rowOf(context: StaffContext, stored: StoredLead): LeadRow {
  const { leadId, version, enquiry, lead } = stored;
  return {
    leadId,
    version,
    name: enquiry.name,
    reasons: enquiry.reasons,
    receivedAt: lead.receivedAt,
    standing: lead.standing,
    ownerId: lead.ownerId,
    nextStep: lead.nextStep,
    due: dueOfStored(context, stored),
  };
}
