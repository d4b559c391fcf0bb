import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { ClinicId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';

type CookieAudience = 'staff' | 'patient';

/** What a sign-in cookie carries: the clinic, so that the tenant is known before anything is read, and a secret. */
export type SignInCookie = { readonly clinicId: ClinicId; readonly token: string };

/** `__Host-` makes browsers insist on Secure, on this host alone, on the whole path; staff and patients never share one. */
export const SIGN_IN_COOKIES: Record<CookieAudience, string> = { staff: '__Host-staff', patient: '__Host-patient' };
const PATIENT_SIGN_IN_S = 30 * 24 * 60 * 60;
const STAFF_SIGN_IN_S = 12 * 60 * 60;
const clinicIdSchema = idSchema<'Clinic'>();

export function readSignInCookie(request: FastifyRequest, audience: CookieAudience): SignInCookie | null {
  const [clinicText, token] = (request.cookies[SIGN_IN_COOKIES[audience]] ?? '').split('.');
  const clinicId = clinicIdSchema.safeParse(clinicText);
  return clinicId.success && token !== undefined && token.length > 0 ? { clinicId: clinicId.data, token } : null;
}

type CookieArguments = [name: string, value: string, options: { path: '/'; secure: true; httpOnly: true; sameSite: 'strict'; maxAge: number }];

/** The arguments of Fastify's `setCookie` that start the signed-in period with a token, or end it without one. */
export function signInCookie(change: { readonly audience: CookieAudience; readonly token: string | null }, clinicId: ClinicId): CookieArguments {
  const lifeS = change.audience === 'staff' ? STAFF_SIGN_IN_S : PATIENT_SIGN_IN_S;
  const value = change.token === null ? '' : `${clinicId}.${change.token}`;
  const maxAge = change.token === null ? 0 : lifeS;
  return [SIGN_IN_COOKIES[change.audience], value, { path: '/', secure: true, httpOnly: true, sameSite: 'strict', maxAge }];
}
