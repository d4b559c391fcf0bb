import type { FastifyInstance } from 'fastify';
import type { PracticeRole } from '#cli/practice/practice-clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Role } from '#foundation/role.ts';
import type { Route } from '#transport/route.ts';
import { taken } from '../support/clinic-story.ts';
import type { Browser, Reply } from '../support/people-story.ts';
import { browserOf } from '../support/people-story.ts';
import type { FilledClinic } from '../support/filled-clinics.ts';

let browsers = 0;

/** A browser in which somebody of this clinic has just signed in, staff with a fresh proof of who they are unless told otherwise. */
export async function enter(app: FastifyInstance, { clinic }: Pick<FilledClinic, 'clinic'>, who: PracticeRole | { readonly patientId: PatientId }, hasProof = true): Promise<Browser> {
  browsers += 1;
  const browser = browserOf(app, `10.9.${Math.floor(browsers / 250)}.${browsers % 250}`);
  if (typeof who === 'object') {
    taken(await browser.post(`/api/public/${clinic.slug}/practice-patient-sign-in`, who));
    return browser;
  }
  taken(await browser.post(`/api/public/${clinic.slug}/practice-sign-in`, { staffId: clinic.staff[who] }));
  if (hasProof) taken(await browser.post('/api/staff/step-up', { proof: { practice: true } }));
  return browser;
}

/** A request to send; without a body it only reads. */
export type Request = { readonly url: string; readonly body?: object };

/** Somebody who asks, and who enters anew when an answer has ended their sign-in, as signing out does. */
export type Sender = { send(request: Request): Promise<Reply> };

export type Senders = { readonly staff: ReadonlyMap<Role, Sender>; readonly patient: Sender; readonly visitor: Sender };

export const STAFF = { owner: 'owner', prescriber: 'prescriber', therapist: 'therapist', nurse: 'nurse', 'front-desk': 'frontDesk' } as const satisfies Readonly<Record<Role, PracticeRole>>;

/** Everybody of a clinic who may ask: each role once, its patient, and somebody who is not signed in. */
export function sendersOf(app: FastifyInstance, filled: Pick<FilledClinic, 'clinic' | 'patientId'>): Senders {
  const roles = ['owner', 'prescriber', 'therapist', 'nurse', 'front-desk'] as const;
  return {
    staff: new Map(roles.map((role) => [role, senderBy(() => enter(app, filled, STAFF[role]))])),
    patient: senderBy(() => enter(app, filled, { patientId: filled.patientId })),
    visitor: senderBy(() => Promise.resolve(browserOf(app, '10.8.0.1'))),
  };
}

/** Whom a route is asked as. */
export function sendersFor({ policy }: Route, { staff, patient, visitor }: Senders, who: 'every role' | 'one who may'): readonly Sender[] {
  if (policy.audience === 'public') return [visitor];
  if (policy.audience === 'patient') return [patient];
  return who === 'every role' ? [...staff.values()] : policy.roles.flatMap((role) => staff.get(role) ?? []).slice(0, 1);
}

const ENDED = new Set(['sign-in.needed', 'sign-in.step-up-needed', 'people.locked']);

function senderBy(come: () => Promise<Browser>): Sender {
  let browser: Browser | null = null;
  const once = async ({ url, body }: Request): Promise<Reply> => {
    browser ??= await come();
    return body === undefined ? browser.get(url) : browser.post(url, body);
  };
  return {
    async send(request) {
      const reply = await once(request);
      if (!ENDED.has(reply.code ?? '')) return reply;
      browser = null;
      return once(request);
    },
  };
}
