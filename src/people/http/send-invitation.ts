import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after } from '#foundation/instant.ts';
import { INVITATION_LIFE } from '../invitation.ts';
import { patientInvitationLetter, staffInvitationLetter } from '../letters.ts';
import type { PatientDetails } from '../patient-details.ts';
import { spokenName } from '../person-name.ts';
import type { Invited } from '../store/invitation.ts';
import { addInvitation, replaceInvitations } from '../store/invitation.ts';
import { newToken } from '../store/secret-token.ts';
import { mailLetter } from './letters.ts';
import type { Acting } from './people-route.ts';

/** What staff hear of a link they sent; the link itself only where everybody is made up. */
export type SentInvitation = { readonly expiresAt: Instant; readonly link: string | null };

/** The page behind a link; its secret stands after the `#`, which browsers never send to a server. */
export function linkTo(page: 'clinic' | 'patient', origin: string, slug: string, token: string): string {
  return `${origin}/${page}/${slug}/invitation#${token}`;
}

export async function sendStaffInvitation(context: Acting, staff: { readonly staffId: StaffId; readonly name: string; readonly email: string }): Promise<SentInvitation> {
  const made = await makeInvitation(context, { staffId: staff.staffId }, 'clinic');
  const { clinic } = context;
  await mailLetter(context, staff.email, staffInvitationLetter({ name: staff.name, clinicName: clinic.name, zone: clinic.zone, ...made }));
  return told(context, made);
}

/** Invites a patient; where they have no address on record, as in a practice clinic, the link is only told. */
export async function sendPatientInvitation(context: Acting, invited: Invited, details: PatientDetails): Promise<SentInvitation> {
  const made = await makeInvitation(context, invited, 'patient');
  const { clinic } = context;
  const about = { name: spokenName(details), clinicName: clinic.name, zone: clinic.zone, ...made };
  if (details.email !== null) await mailLetter(context, details.email, patientInvitationLetter(about, details.language));
  return told(context, made);
}

async function makeInvitation(context: Acting, invited: Invited, page: 'clinic' | 'patient') {
  const { tx, clinic, now, origin } = context;
  const token = newToken(context.random);
  const expiresAt = after(now, INVITATION_LIFE);
  await replaceInvitations(tx, clinic.clinicId, invited, now);
  await addInvitation(tx, clinic.clinicId, { invitationId: context.newId<'Invitation'>(), token, invited, origin, createdAt: now, expiresAt });
  return { link: linkTo(page, origin, clinic.slug, token), expiresAt };
}

function told({ clinic }: Acting, made: { readonly link: string; readonly expiresAt: Instant }): SentInvitation {
  return { expiresAt: made.expiresAt, link: clinic.isPractice ? made.link : null };
}
