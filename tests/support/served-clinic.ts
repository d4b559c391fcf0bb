import { z } from 'zod';

/** A clinic on a server that really runs, reached over HTTP alone, with the cookies of those who work in it. */
export type ServedClinic = {
  readonly slug: string;
  readonly nurseId: string;
  readonly nurseCookie: string;
  readonly patients: readonly ServedPatient[];
};

export type ServedPatient = { readonly patientId: string; readonly cookie: string };

export type Asked = { readonly cookie?: string; readonly body?: object; readonly operationId?: string };

const PASSWORD = 'orbit pencil summer cactus';
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

/** Sets up a clinic with an owner, a nurse and patients who have all signed in by the links they were sent. */
export async function setUpServedClinic(origin: string, patientCount: number): Promise<ServedClinic> {
  const slug = 'north';
  const owner = { email: 'olive@mail.example', password: PASSWORD };
  const setUp = { clinicName: 'North', slug, zone: 'America/New_York', ownerName: 'Olive Marsh', siteName: 'Main', ...owner };
  const ownerCookie = cookieOf(await expectOk(await askServer(origin, '/api/public/set-up', { body: setUp })));
  const asOwner = { cookie: ownerCookie };
  const invited = await answerOf(await askServer(origin, '/api/staff/people', { ...asOwner, body: { name: 'Nina Reed', email: 'nina@mail.example', roles: ['nurse'] } }), z.object({ staffId: z.string() }));
  const token = await mailedToken(origin, ownerCookie, 'nina@mail.example');
  const nurseCookie = cookieOf(await expectOk(await askServer(origin, `/api/public/${slug}/staff-invitation`, { body: { token, password: PASSWORD } })));
  const patients: ServedPatient[] = [];
  for (let index = 0; index < patientCount; index += 1) patients.push(await admitPatient(origin, slug, ownerCookie, index));
  return { slug, nurseId: invited.staffId, nurseCookie, patients };
}

/** Somebody new on the clinic's books; the family name tells them apart. */
export function detailsOf(familyName: string): object {
  return { familyName, givenName: 'Ada', calledName: null, pronouns: null, birthDate: BIRTH_DATE, sex: 'female', language: 'en', email: null, phone: null };
}

async function admitPatient(origin: string, slug: string, ownerCookie: string, index: number): Promise<ServedPatient> {
  const email = `patient-${index}@mail.example`;
  const details = { ...detailsOf(`Setup-${index}`), email };
  const { patientId } = await answerOf(await askServer(origin, '/api/staff/patients', { cookie: ownerCookie, body: { details } }), z.object({ patientId: z.string() }));
  await expectOk(await askServer(origin, `/api/staff/patients/${patientId}/invitation`, { cookie: ownerCookie, body: {} }));
  const token = await mailedToken(origin, ownerCookie, email);
  const cookie = cookieOf(await expectOk(await askServer(origin, `/api/public/${slug}/patient-invitation`, { body: { token, birthDate: BIRTH_DATE } })));
  return { patientId, cookie };
}

const lettersSchema = z.object({ letters: z.array(z.object({ recipient: z.string(), body: z.string().nullable() })) });

async function mailedToken(origin: string, cookie: string, recipient: string): Promise<string> {
  const { letters } = await answerOf(await askServer(origin, '/api/staff/mail', { cookie }), lettersSchema);
  const token = /#([A-Za-z0-9_-]{43})/.exec(letters.find((letter) => letter.recipient === recipient)?.body ?? '')?.[1];
  if (token === undefined) throw new Error(`no letter with a link for ${recipient}`);
  return token;
}

async function expectOk(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response;
}

async function answerOf<Answer>(response: Response, schema: z.ZodType<Answer>): Promise<Answer> {
  return schema.parse(await (await expectOk(response)).json());
}

function cookieOf(response: Response): string {
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`${response.url} set no cookie`);
  return cookie;
}
