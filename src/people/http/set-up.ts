import type { setUp, setUpState } from '../api-set-up.ts';
import { isReservedSlug } from '../clinic-slug.ts';
import type { ClinicOpened } from '../events.ts';
import { CLINIC_OPENED } from '../events.ts';
import { passwordRefusal } from '../password.ts';
import { refuse } from '../refusals.ts';
import { closeSetUp, createClinic, isSetUpOpen } from '../store/clinic.ts';
import { hashPassword } from '../store/password-hash.ts';
import { addStaff } from '../store/staff.ts';
import { setPasswordHash } from '../store/staff-password.ts';
import { beginStaffSignIn } from './begin-sign-in.ts';
import type { PublicHandler } from './people-route.ts';

export const showSetUp: PublicHandler<typeof setUpState> = async ({ tx }) => ({ isOpen: await isSetUpOpen(tx) });

/** The context's clinic is the one to be: it has an id and nothing else yet. */
export const setUpClinic: PublicHandler<typeof setUp> = async (context, { body }) => {
  const { tx, now, random } = context;
  const { clinicId, jurisdiction } = context.clinic;
  const refusal = passwordRefusal(body.password, { clinicName: body.clinicName, email: body.email });
  if (refusal !== null) return refusal;
  if (isReservedSlug(body.slug)) return refuse('people.slug-taken');
  if (!(await closeSetUp(tx, now))) return refuse('people.set-up-closed');
  const clinic = { clinicId, slug: body.slug, name: body.clinicName, zone: body.zone, jurisdiction, isPractice: false };
  const site = { siteId: context.newId<'Site'>(), name: body.siteName };
  if (!(await createClinic(tx, { clinic, createdAt: now, site, rooms: [] }))) return refuse('people.slug-taken');
  const staffId = context.newId<'Staff'>();
  await addStaff(tx, clinicId, { staffId, email: body.email, name: body.ownerName, roles: ['owner'], createdAt: now });
  await setPasswordHash(tx, clinicId, staffId, await hashPassword(body.password, random), now);
  const opened: ClinicOpened = { type: CLINIC_OPENED, clinicId };
  await context.publish(opened);
  await beginStaffSignIn(context, staffId, 'password-alone');
  context.audit({ action: 'people.clinic-set-up', subject: { kind: 'staff', id: staffId } });
  return { isSignedIn: true };
};
