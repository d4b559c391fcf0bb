import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { readConsultationForm, requestConsultation } from '../api.ts';
import { faultsOf } from '../enquiry.ts';
import { answerDueOn } from '../next-step.ts';
import { refuse } from '../refusals.ts';
import { addLead } from '../store/lead.ts';
import type { PublicContext } from './context.ts';
import { settingsOf } from './context.ts';

/** What anybody can do who asks for a consultation: read what to expect, and send the request. */
export const publicRoutes: readonly Route[] = [
  route(readConsultationForm, { audience: 'public' }, async (context: PublicContext) => ({ clinicName: context.clinic.name, ...promiseOf(context) })),

  route(requestConsultation, { audience: 'public' }, async (context: PublicContext, { body }) => {
    const faults = faultsOf(body);
    if (faults.length > 0) return refuse('consultation.enquiry-incomplete', { faults });
    const leadId = context.newId<'Lead'>();
    await addLead(context.tx, context.clinic.clinicId, leadId, body, context.now);
    context.audit({ action: 'consultation.requested', subject: { kind: 'lead', id: leadId }, facts: { language: body.language } });
    context.announce('leads', leadId);
    return promiseOf(context);
  }),
];

function promiseOf(context: PublicContext) {
  const settings = settingsOf(context);
  return { answerWorkingDays: settings['LEAD-1.answerWorkingDays'], answerBy: answerDueOn(context.now, context.clinic.zone, settings) };
}
