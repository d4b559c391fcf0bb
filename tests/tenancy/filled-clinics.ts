import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { newRequest } from '#cli/practice/practice-story.ts';
import type { PracticeClinic, PracticeRole } from '#cli/practice/practice-clinic.ts';
import { openPracticeClinic } from '#cli/practice/practice-clinic.ts';
import type { PlayedClock } from '#cli/case/play/clock.ts';
import { playTogether } from '#cli/case/play/play-together.ts';
import { openScene, openStage } from '#cli/case/play/scene.ts';
import { readCase } from '#cli/case/read-case.ts';
import type { Database } from '#database/tenant.ts';
import type { PatientId } from '#foundation/id.ts';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { taken, textIn } from '../support/clinic-story.ts';
import type { Browser } from '../support/people-story.ts';
import { browserOf, STORY_HOST } from '../support/people-story.ts';
import { softwarePasskey } from '../support/software-passkey.ts';
import { testRandom } from '../support/test-clinic.ts';

/** A clinic in the middle of a day, with a word that stands in everything anybody wrote there and nowhere else. */
export type FilledClinic = { readonly clinic: PracticeClinic; readonly canary: string; readonly patientId: PatientId };

const ZONE = 'America/New_York';
/** The fifth infusion of O1 is running, the sixth is booked. */
export const MID_SESSION = toInstant('2026-03-11T14:20:00Z');

type House = { readonly app: FastifyInstance; readonly database: Database; readonly clock: PlayedClock };

/** Fills a clinic for each name on one server: a shipped case up to the middle of a session, a new request, and one of everything else. */
export async function fillClinics({ app, database, clock }: House, names: readonly string[]): Promise<readonly FilledClinic[]> {
  const text = await readFile(join(PROJECT, 'cases', 'o1-six-infusions.json'), 'utf8');
  const clinics = [];
  for (const name of names) {
    const canary = `quetzal${name}`;
    const clinic = await openPracticeClinic({ database, clock: clock.now, random: testRandom, slug: name, name: `${canary} clinic`, zone: ZONE });
    const cases = [JSON.parse(text) as unknown, newRequest(localDateSchema.parse('2026-03-10'), ZONE)].map((written) => readMarked(written, canary));
    clinics.push({ clinic, canary, stories: cases.map((read, index) => ({ read, scene: openScene(openStage(app, clinic, clock), read, clinics.length * 10 + index) })) });
  }
  const failed = await playTogether(clinics.flatMap(({ stories }) => stories), MID_SESSION);
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
  clock.moveTo(MID_SESSION);
  const filled = [];
  for (const { clinic, canary, stories } of clinics) {
    const record = stories[0]?.scene.record;
    const sessionId = record?.allSessions.at(-1)?.sessionId;
    if (record === undefined || record.patientId === null || sessionId === undefined) throw new Error('the case left no person or no session');
    await addTheRest(app, { clinic, canary, patientId: record.patientId }, sessionId, filled.length);
    filled.push({ clinic, canary, patientId: record.patientId });
  }
  return filled;
}

const WORDS = new Set(['text', 'message', 'cameUp', 'insight', 'emotionalShift', 'bringIntoLife']);

/** The case with the canary in its person's name and in everything that is written down. */
function readMarked(written: unknown, canary: string) {
  const marked = JSON.parse(JSON.stringify(written, (key, value: unknown) => (WORDS.has(key) && typeof value === 'string' ? `${value} ${canary}` : value))) as { id: string; person: { name: string } };
  marked.id = `${marked.id}-${canary}`;
  marked.person.name = `${marked.person.name} ${canary}`;
  const read = readCase(JSON.stringify(marked));
  if (read.malformed) throw new Error(JSON.stringify(read.faults));
  return read;
}

let browsers = 0;

/** A browser in which somebody of this clinic has just signed in, staff with a fresh proof of who they are. */
export async function enter(app: FastifyInstance, { clinic }: Pick<FilledClinic, 'clinic'>, who: PracticeRole | { readonly patientId: PatientId }): Promise<Browser> {
  browsers += 1;
  const browser = browserOf(app, `10.9.${Math.floor(browsers / 250)}.${browsers % 250}`);
  if (typeof who === 'object') {
    taken(await browser.post(`/api/public/${clinic.slug}/practice-patient-sign-in`, who));
    return browser;
  }
  taken(await browser.post(`/api/public/${clinic.slug}/practice-sign-in`, { staffId: clinic.staff[who] }));
  taken(await browser.post('/api/staff/step-up', { proof: { practice: true } }));
  return browser;
}

type Visit = { readonly visitId: string; readonly kind: string; readonly state: string };
type Plan = { readonly planId: string; readonly visits: readonly Visit[] };

/**
 * What O1 has not brought by now: an order and a note in draft, somebody with a hold, a prompt, a message, a consent text,
 * a room, a colleague, a passkey, an open form. The prompt is named by its minute, so each clinic has it at another one.
 */
async function addTheRest(app: FastifyInstance, filled: FilledClinic, sessionId: string, minutesAgo: number): Promise<void> {
  const { clinic, canary, patientId } = filled;
  const prescriber = await enter(app, filled, 'prescriber');
  const owner = await enter(app, filled, 'owner');
  const patient = `/api/staff/patients/${patientId}`;
  const [plan] = taken(await prescriber.get(`${patient}/plans`))['plans'] as Plan[];
  const next = plan?.visits.find(({ kind, state }) => kind === 'dosing-session' && state === 'booked');
  const dose = { treatment: 'racemic-intravenous', amount: { value: '0.5', unit: 'mg/kg' }, infusionMinutes: 40, concentration: { value: '50', unit: 'mg/mL' }, infusionConcentration: { value: '1', unit: 'mg/mL' } };
  taken(await prescriber.post(`${patient}/orders`, { planId: plan?.planId, visitId: next?.visitId, dose }));
  taken(await prescriber.post(`${patient}/safety-assessments`, { note: `Talked. ${canary}` }));
  const troubled = textIn(await prescriber.post('/api/staff/patients', { details: { ...SOMEBODY, familyName: canary } }), 'patientId');
  taken(await prescriber.post(`/api/staff/patients/${troubled}/assessments`, { measuredAt: MID_SESSION, entered: { kind: 'c-ssrs', answers: { form: 'lifetime-and-recent', question1: 'yes', question2: 'yes', question3: 'yes', question4: 'yes', question5: 'yes', question6Lifetime: 'no', question6Recent: 'no' } } }));
  taken(await prescriber.post(`${patient}/messages`, { text: `Your next visit is booked. ${canary}` }));
  const charted = { patientId, measuredAt: after(MID_SESSION, minutes(-minutesAgo)) };
  taken(await prescriber.post(`/api/staff/sessions/${sessionId}/vital-signs`, { ...charted, systolicMmHg: 196, diastolicMmHg: 114, confirmed: ['systolic', 'diastolic'] }));
  taken(await prescriber.post(`/api/staff/sessions/${sessionId}/notes`, { ...charted, about: 'other', words: `Quiet. ${canary}` }));
  taken(await owner.post('/api/staff/consent-documents', { title: `Touch ${canary}`, text: `You say when. ${canary}`, scope: { kind: 'touch' } }));
  taken(await owner.post('/api/staff/rooms', { siteId: clinic.siteId, name: `${canary} room` }));
  taken(await owner.post('/api/staff/people', { name: `Robin ${canary}`, email: `robin@${canary}.example`, roles: ['nurse'] }));
  await addPasskey(owner, canary);
  const therapist = await enter(app, filled, 'therapist');
  const section = { state: 'written', text: `Rested. ${canary}` };
  taken(await therapist.post(`${patient}/integration-notes`, { startedAt: '2026-03-10T15:00:00.000Z', endedAt: '2026-03-10T16:00:00.000Z', mode: 'video', sections: { whatCameUp: section, insight: section, emotionalShift: section, bringIntoLife: section } }));
  const phone = await enter(app, filled, { patientId });
  textIn(await phone.post('/api/patient/measures/gad-7/start'), 'assessmentId');
  taken(await phone.post('/api/patient/intake/words', { kind: 'hopes', words: `To paint. ${canary}` }));
}

const SOMEBODY = { givenName: 'Tess', calledName: null, pronouns: null, birthDate: '1990-01-01', sex: 'other', language: 'en', email: null, phone: null };

async function addPasskey(browser: Browser, name: string): Promise<void> {
  const passkey = softwarePasskey(STORY_HOST);
  const challenge = textIn(await browser.post('/api/staff/passkey-options'), 'challenge');
  taken(await browser.post('/api/staff/passkeys', { name: `${name} tablet`, registration: passkey.register({ challenge, origin: `https://${STORY_HOST}` }) }));
}
