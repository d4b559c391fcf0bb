import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { StaffId } from '#foundation/id.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { PasskeyAssertionOptions } from '../api-passkeys.ts';
import type { PasskeyAssertion } from '../api-shapes.ts';
import type { ChallengeUse } from '../store/passkey.ts';
import { addChallenge, listPasskeys, lockPasskey, notePasskeyUse, spendChallenge } from '../store/passkey.ts';
import type { Acting } from './people-route.ts';

const CHALLENGE_BYTES = 32;
export const CHALLENGE_LIFE = minutes(5);

/** A passkey belongs to the host name that people see in the address bar. */
export function hostOf(origin: string): string {
  return new URL(origin).hostname;
}

export function newChallenge({ random }: Acting) {
  return new Uint8Array(random(CHALLENGE_BYTES));
}

/** For signing in: the passkey tells who it is. */
export const TO_SIGN_IN: ChallengeUse = { purpose: 'sign-in', staffId: null };

/** For confirming that it is the member of staff who is signed in. */
export function toProve(staffId: StaffId): ChallengeUse {
  return { purpose: 'proof', staffId };
}

/** Begins asking for a passkey; names those of the person where it must be theirs. */
export async function askForPasskey(context: Acting, use: ChallengeUse): Promise<PasskeyAssertionOptions> {
  const { tx, clinic, now, origin } = context;
  const own = use.staffId === null ? [] : await listPasskeys(tx, clinic.clinicId, use.staffId);
  const options = await generateAuthenticationOptions({ rpID: hostOf(origin), userVerification: 'required', challenge: newChallenge(context), timeout: CHALLENGE_LIFE });
  await addChallenge(tx, clinic.clinicId, options.challenge, use, now, after(now, CHALLENGE_LIFE));
  const allowCredentials = own.map((passkey) => ({ id: passkey.passkey_id, type: 'public-key' as const }));
  return { rpId: hostOf(origin), challenge: options.challenge, timeout: CHALLENGE_LIFE, userVerification: 'required', allowCredentials };
}

/** Whose passkey has just been used; null when anything about it does not fit, its challenge and what that was for included. */
export async function whosePasskey(context: Acting, assertion: PasskeyAssertion, use: ChallengeUse): Promise<StaffId | null> {
  const { tx, clinic, now, origin } = context;
  const passkey = await lockPasskey(tx, clinic.clinicId, assertion.id);
  if (passkey === undefined || (use.staffId !== null && passkey.staff_id !== use.staffId)) return null;
  const verified = await orNull(
    verifyAuthenticationResponse({
      response: assertion,
      expectedChallenge: (challenge) => spendChallenge(tx, clinic.clinicId, challenge, use, now),
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      credential: { id: passkey.passkey_id, publicKey: new Uint8Array(passkey.public_key), counter: passkey.counter },
      requireUserVerification: true,
    }),
  );
  if (verified === null || !verified.verified) return null;
  await notePasskeyUse(tx, clinic.clinicId, passkey.passkey_id, verified.authenticationInfo.newCounter, now);
  return passkey.staff_id;
}

/** The library throws for everything a browser can send that does not fit; to us that is one kind of no. */
export async function orNull<Verified>(verification: Promise<Verified>): Promise<Verified | null> {
  return verification.catch(() => null);
}
