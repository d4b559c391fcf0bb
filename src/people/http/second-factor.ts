import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from '../refusals.ts';
import { hasOneTimeCode } from '../store/one-time-code.ts';
import { listPasskeys } from '../store/passkey.ts';
import { findSignIn, settleFactor } from '../store/sign-in.ts';
import { lockStaff } from '../store/staff.ts';
import type { ActingStaff } from './people-route.ts';
import { distrustMemory } from './recent-memory.ts';

/**
 * Why somebody who came in with a password alone may not add a factor: they have one already and are to show it, so that
 * a stolen password never makes itself a second one. Null for everybody else.
 */
export async function refuseAnotherFactor({ tx, clinic: { clinicId }, actor }: ActingStaff): Promise<Refusal | null> {
  // Two sign-ins of one person who add a factor each do so one after the other.
  await lockStaff(tx, clinicId, actor.staffId);
  const signIn = await findSignIn(tx, clinicId, actor.signInId);
  if (signIn?.owes_factor !== true) return null;
  const hasFactor = (await hasOneTimeCode(tx, clinicId, actor.staffId)) || (await listPasskeys(tx, clinicId, actor.staffId)).length > 0;
  return hasFactor ? refuse('people.factor-to-show') : null;
}

/** A second factor was added in this sign-in, which from now on reaches everything. */
export async function factorAdded({ tx, clinic: { clinicId }, actor, now }: ActingStaff): Promise<void> {
  await settleFactor(tx, clinicId, actor.signInId);
  distrustMemory(clinicId, now);
}
