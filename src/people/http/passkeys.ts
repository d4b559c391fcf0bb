import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { after } from '#foundation/instant.ts';
import type { addPasskey as addPasskeyContract, listPasskeys as listPasskeysContract, passkeyOptions, passkeyProofOptions, passkeySignIn, passkeySignInOptions, removePasskey as removePasskeyContract } from '../api-passkeys.ts';
import { refuse } from '../refusals.ts';
import { addChallenge, addPasskey, listPasskeys, removePasskey, spendChallenge } from '../store/passkey.ts';
import { findStaff } from '../store/staff.ts';
import { beginStaffSignIn } from './begin-sign-in.ts';
import { mailSignInChanged } from './letters.ts';
import { askForPasskey, CHALLENGE_LIFE, hostOf, newChallenge, orNull, TO_SIGN_IN, toProve, whosePasskey } from './passkey-assertion.ts';
import type { PublicHandler, StaffHandler } from './people-route.ts';
import { factorAdded, refuseAnotherFactor } from './second-factor.ts';

/** EdDSA, ES256 and RS256 (COSE registry): what authenticators offer everywhere. */
const ALGORITHMS = [-8, -7, -257];

export const beginPasskeySignIn: PublicHandler<typeof passkeySignInOptions> = async (context) => {
  context.audit({ action: 'people.passkey-sign-in-begun' });
  return askForPasskey(context, TO_SIGN_IN);
};

export const signInWithPasskey: PublicHandler<typeof passkeySignIn> = async (context, { body: { assertion } }) => {
  const staffId = await whosePasskey(context, assertion, TO_SIGN_IN);
  if (staffId === null) return refuse('people.passkey-refused');
  await beginStaffSignIn(context, staffId, 'second-factor');
  context.audit({ action: 'people.signed-in', subject: { kind: 'staff', id: staffId }, facts: { with: 'passkey' } });
  return { isSignedIn: true };
};

export const beginPasskeyProof: StaffHandler<typeof passkeyProofOptions> = async (context) => {
  context.audit({ action: 'people.passkey-proof-begun' });
  return askForPasskey(context, toProve(context.actor.staffId));
};

export const beginPasskey: StaffHandler<typeof passkeyOptions> = async (context) => {
  const { tx, clinic, actor, now, origin } = context;
  const [staff, known] = [await findStaff(tx, clinic.clinicId, actor.staffId), await listPasskeys(tx, clinic.clinicId, actor.staffId)];
  if (staff === undefined) return refuse('people.staff-unknown');
  const owed = await refuseAnotherFactor(context);
  if (owed !== null) return owed;
  const options = await generateRegistrationOptions({
    rpName: clinic.name,
    rpID: hostOf(origin),
    userName: staff.email,
    userDisplayName: staff.name,
    userID: new Uint8Array(new TextEncoder().encode(actor.staffId)),
    challenge: newChallenge(context),
    timeout: CHALLENGE_LIFE,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  await addChallenge(tx, clinic.clinicId, options.challenge, { purpose: 'registration', staffId: actor.staffId }, now, after(now, CHALLENGE_LIFE));
  context.audit({ action: 'people.passkey-begun' });
  return {
    challenge: options.challenge,
    rp: { name: clinic.name, id: hostOf(origin) },
    user: options.user,
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: 'public-key' as const })),
    timeout: CHALLENGE_LIFE,
    attestation: 'none',
    excludeCredentials: known.map((passkey) => ({ id: passkey.passkey_id, type: 'public-key' as const, transports: [...passkey.transports] })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  };
};

export const finishPasskey: StaffHandler<typeof addPasskeyContract> = async (context, { body: { name, registration } }) => {
  const { tx, clinic, actor, now, origin } = context;
  const owed = await refuseAnotherFactor(context);
  if (owed !== null) return owed;
  const { transports, ...response } = registration.response;
  const verified = await orNull(
    verifyRegistrationResponse({
      response: { ...registration, response },
      expectedChallenge: (challenge) => spendChallenge(tx, clinic.clinicId, challenge, { purpose: 'registration', staffId: actor.staffId }, now),
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (verified === null || !verified.verified) return refuse('people.passkey-refused');
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const passkey = { passkeyId: id, staffId: actor.staffId, name, publicKey, counter, transports: transports ?? [], createdAt: now };
  if (!(await addPasskey(tx, clinic.clinicId, passkey))) return refuse('people.passkey-refused');
  await factorAdded(context);
  await mailSignInChanged(context, actor.staffId, 'passkey-added');
  context.audit({ action: 'people.passkey-added', subject: { kind: 'passkey', id } });
  return { passkeyId: id };
};

export const showPasskeys: StaffHandler<typeof listPasskeysContract> = async ({ tx, clinic, actor }) => {
  const rows = await listPasskeys(tx, clinic.clinicId, actor.staffId);
  return { passkeys: rows.map((row) => ({ passkeyId: row.passkey_id, name: row.name, createdAt: row.created_at, lastUsedAt: row.last_used_at })) };
};

export const dropPasskey: StaffHandler<typeof removePasskeyContract> = async (context, { params: { passkeyId } }) => {
  const { tx, clinic, actor } = context;
  if (!(await removePasskey(tx, clinic.clinicId, actor.staffId, passkeyId))) return refuse('people.passkey-unknown');
  await mailSignInChanged(context, actor.staffId, 'passkey-removed');
  context.audit({ action: 'people.passkey-removed', subject: { kind: 'passkey', id: passkeyId } });
  return { isDone: true };
};
