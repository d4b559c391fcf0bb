import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Proof } from '../api-account.ts';
import { refuse } from '../refusals.ts';
import { lockOneTimeCode, spendOneTimeCode } from '../store/one-time-code.ts';
import { isPassword } from '../store/password-hash.ts';
import { findPasswordHash } from '../store/staff-password.ts';
import { toProve, whosePasskey } from './passkey-assertion.ts';
import type { ActingStaff } from './people-route.ts';
import { beginTry, screenKey } from './wrong-tries.ts';

/** Whether the person at this screen is the one who is signed in. Wrong proofs are counted for this screen alone. */
export async function checkProof(context: ActingStaff, proof: Proof): Promise<Refusal | null> {
  if ('practice' in proof) return context.clinic.isPractice ? null : refuse('people.not-a-practice-clinic');
  // Nobody guesses a passkey, so it stays a way in while the wait for a password runs.
  if ('passkey' in proof) return (await whosePasskey(context, proof.passkey, toProve(context.actor.staffId))) === null ? refuse('people.passkey-refused') : null;
  const attempt = beginTry(screenKey(context.clinic.clinicId, context.actor.signInId), context.now);
  if (isRefusal(attempt)) return attempt;
  if (!(await isRight(context, proof))) return refuse('people.proof-wrong');
  attempt.wasRight();
  return null;
}

async function isRight({ tx, clinic, actor, now }: ActingStaff, proof: Extract<Proof, { password: string } | { code: string }>): Promise<boolean> {
  if ('password' in proof) return isPassword(proof.password, await findPasswordHash(tx, clinic.clinicId, actor.staffId));
  const code = await lockOneTimeCode(tx, clinic.clinicId, actor.staffId);
  return code !== undefined && code.confirmed_at !== null && spendOneTimeCode(tx, code, proof.code, now);
}
