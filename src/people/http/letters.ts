import type { StaffId } from '#foundation/id.ts';
import type { Letter, SignInChange } from '../letters.ts';
import { signInChangedLetter } from '../letters.ts';
import { queueMail } from '../store/mail.ts';
import { findStaff } from '../store/staff.ts';
import type { Acting } from './people-route.ts';

/** Puts a letter into the clinic's outbox. */
export async function mailLetter(context: Acting, recipient: string, letter: Letter): Promise<void> {
  await queueMail(context.tx, context.clinic, { mailId: context.newId<'Mail'>(), recipient, letter, writtenAt: context.now });
}

/** Tells a member of staff that one of their ways to sign in has changed. */
export async function mailSignInChanged(context: Acting, staffId: StaffId, change: SignInChange): Promise<void> {
  const staff = await findStaff(context.tx, context.clinic.clinicId, staffId);
  if (staff === undefined) return;
  await mailLetter(context, staff.email, signInChangedLetter(change, { name: staff.name, clinicName: context.clinic.name }));
}
