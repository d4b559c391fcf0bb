import { generate } from 'otplib';
import { z } from 'zod';

/** Somebody who is signed in on a server that really runs. */
export type ServedPatient = { readonly patientId: string; readonly cookie: string };

export type Asked = { readonly cookie?: string; readonly body?: object; readonly operationId?: string };

const BIRTH_DATE = '1984-05-02';
const LONGEST_ANSWER_MS = 10_000;

let requests = 0;

/** An address of its own for each request, as many tablets behind the clinic's proxy have; one alone is soon asked to wait. */
export function nextForwardedAddress(): string {
  requests += 1;
  return `10.${(requests >> 16) & 255}.${(requests >> 8) & 255}.${requests & 255}`;
}

/** Sends one request as the clinic's proxy does; without a body it only reads. */
export function askServer(origin: string, path: string, { cookie, body, operationId = crypto.randomUUID() }: Asked = {}): Promise<Response> {
  const headers = { 'x-forwarded-for': nextForwardedAddress(), 'x-forwarded-proto': 'https', ...(cookie !== undefined && { cookie }) };
  const signal = AbortSignal.timeout(LONGEST_ANSWER_MS);
  if (body === undefined) return fetch(`${origin}${path}`, { headers, signal });
  return fetch(`${origin}${path}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json', 'operation-id': operationId }, body: JSON.stringify(body), signal });
}

const secretSchema = z.object({ secret: z.string() });

/** Sets up an authenticator app for somebody who came in with a password alone and reaches nothing else before. */
export async function addAuthenticatorApp(origin: string, cookie: string): Promise<void> {
  const { secret } = secretSchema.parse(await (await askServer(origin, '/api/staff/one-time-code', { cookie, body: {} })).json());
  const { status } = await askServer(origin, '/api/staff/one-time-code/confirm', { cookie, body: { code: await generate({ secret }) } });
  if (status !== 200) throw new Error(`the app could not be set up: ${status}`);
}

/** Somebody new on the clinic's books; the family name tells them apart. */
export function detailsOf(familyName: string): object {
  return { familyName, givenName: 'Ada', calledName: null, pronouns: null, birthDate: BIRTH_DATE, sex: 'female', language: 'en', email: null, phone: null };
}

/** The cookie that an answer sets. @throws Error where it sets none */
export function cookieOf(response: Response): string {
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`${response.url}: ${response.status}, no cookie`);
  return cookie;
}
