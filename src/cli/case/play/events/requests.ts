import { closeLead, listLeads, readLead, requestConsultation } from '#consultation/api.ts';
import { LONGEST } from '#consultation/enquiry.ts';
import type { EventOf } from '../../events.ts';
import { isRefused } from '../browser.ts';
import type { Adapters } from '../cue.ts';
import { ask } from '../cue.ts';
import { done, failed, outcomeOf, refused } from '../outcome.ts';
import { look } from '../scene.ts';
import { emailOf, namesOf } from '../take-on.ts';

/** The request for a consultation and its end. */
export const requestEvents: Adapters<'consultation-request' | 'consultation-closed'> = {
  async 'consultation-request'({ scene, event }) {
    const { person } = scene.document;
    const email = emailOf(scene);
    const reply = await scene.visitor.ask(requestConsultation, {
      params: { clinicSlug: scene.clinic.slug },
      body: {
        language: person.language,
        name: namesOf(person.name).givenName,
        email,
        phone: null,
        mayLeaveMessage: 'yes',
        reasons: reasonsOf(person.diagnoses),
        imagined: wordsOf(event).slice(0, LONGEST.imagined) || null,
        preferredTimes: ['any-time'],
        fromCard: null,
      },
    });
    if (isRefused(reply)) return refused(reply);
    const { leads } = await look(scene, listLeads, { query: {} });
    for (const { leadId } of leads) {
      const lead = await look(scene, readLead, { params: { leadId } });
      if (lead.enquiry.email === email) scene.record.leadId = leadId;
    }
    return scene.record.leadId === null ? failed('the request does not stand in the inbox') : done('the request stands in the inbox');
  },

  async 'consultation-closed'(cue) {
    const { scene, event } = cue;
    const { leadId } = scene.record;
    if (leadId === null) return failed('there is no request to close');
    const { version } = await look(scene, readLead, { params: { leadId } });
    const kindNote = event.alternatives ?? null;
    return outcomeOf(await ask(cue, closeLead, { params: { leadId }, body: { version, reason: event.reason, kindNote, referralNote: event.referralNote ?? null, isNoteSent: kindNote !== null } }));
  },
};

function reasonsOf(diagnoses: readonly string[]) {
  const [first = ''] = diagnoses;
  if (first.includes('depression')) return ['depression' as const];
  if (first === 'ptsd') return ['trauma' as const];
  return first.includes('anxiety') || first.includes('panic') ? ['anxiety' as const] : ['something-else' as const];
}

function wordsOf({ asksFor, neededBy, message }: EventOf<'consultation-request'>): string {
  return [message, ...(asksFor === undefined ? [] : [`I think of ${asksFor} treatment.`]), ...(neededBy === undefined ? [] : [`I hope to begin by ${neededBy}.`])].filter((words) => words !== undefined).join(' ');
}
