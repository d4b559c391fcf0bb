import type { RequestOf } from '#foundation/contract.ts';
import type { PatientId } from '#foundation/id.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { enterPatient } from '#people/http/patients.ts';
import { sendPatientInvitation } from '#people/http/send-invitation.ts';
import type { PatientDetails } from '#people/patient-details.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { makePatientOfLead } from '../api.ts';
import type { Enquiry } from '../enquiry.ts';
import type { StaffContext } from './context.ts';
import { LEAD_ROLES } from './context.ts';
import { actOnLead } from './hold-lead.ts';

type Typed = RequestOf<typeof makePatientOfLead>['body'];

/** Makes a patient of a person while their request is held, so that two people cannot make two. */
export const makePatientRoute: Route = route(makePatientOfLead, { audience: 'staff', roles: LEAD_ROLES }, async (context: StaffContext, { params, body }) => {
  const done = await actOnLead(context, { ...params, seenVersion: body.version }, async ({ enquiry }) => {
    const details = detailsOf(enquiry, body);
    const entered = await enterPatient(context, { params: {}, query: {}, body: { details, isAnotherPerson: body.isAnotherPerson } });
    if (isRefusal(entered)) return entered;
    if (details.email !== null) await invite(context, entered.patientId, details);
    return { kind: 'became-patient' as const, patientId: entered.patientId };
  });
  if (isRefusal(done)) return done;
  return { leadId: done.leadId, version: done.version, patientId: done.act.patientId, isInvited: body.email !== null };
});

async function invite(context: StaffContext, patientId: PatientId, details: PatientDetails): Promise<void> {
  await sendPatientInvitation(context, { patientId }, details);
  context.audit({ action: 'people.patient-invited', patientId });
}

/** What the person said stands as they said it; only what the request could not know is typed. */
function detailsOf(enquiry: Enquiry, typed: Typed): PatientDetails {
  return {
    familyName: typed.familyName,
    givenName: typed.givenName,
    calledName: enquiry.name,
    pronouns: null,
    birthDate: typed.birthDate,
    sex: typed.sex,
    language: enquiry.language,
    email: typed.email,
    phone: enquiry.phone,
  };
}
