import { HOST, isRefused } from '#cli/case/play/browser.ts';
import type { Scene } from '#cli/case/play/scene.ts';
import { browserFor, patientIdOf } from '#cli/case/play/scene.ts';
import { writeGuideVersion } from '#evidence/api.ts';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, hours } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { writeNote } from '#integration/api.ts';
import { addLifeEvent } from '#integration/api-life-events.ts';
import { recordEntry, shareEntry } from '#integration/api-journal.ts';
import { namePattern, ratePattern, setOut, sharePattern, writePart } from '#integration/api-own-work.ts';
import { keepPractice } from '#integration/api-practices.ts';
import { writePsychotherapyNote } from '#integration/api-psychotherapy.ts';
import { enterAssessment, startAssessment } from '#measures/api.ts';
import { askMeasure } from '#measures/api-asked.ts';
import { publishOwnMeasure } from '#measures/api-own.ts';
import { inviteStaff } from '#people/api.ts';
import { writeToPatient } from '#people/api-messages.ts';
import { addPasskey, passkeyOptions } from '#people/api-passkeys.ts';
import { addPatient } from '#people/api-patients.ts';
import { addRoom } from '#people/api-rooms.ts';
import { addAbsence, addClosedDay } from '#plan/api-opening.ts';
import { draftOrder } from '#plan/api-order.ts';
import { patientPlans } from '#plan/api-plan.ts';
import { joinWaiting } from '#plan/api-waiting.ts';
import { publishConsentDocument } from '#screening/api-consent.ts';
import { signSafetyAssessment } from '#screening/api-decision.ts';
import { sayWords } from '#screening/api-intake.ts';
import { recordNote, recordVitalSigns } from '#session/api-charting.ts';
import { softwarePasskey } from './software-passkey.ts';

/**
 * What a played case has not brought by the middle of a session: an order and a note in draft, a psychotherapy note, somebody with a hold, a
 * prompt, a message, a consent text, a guide text, a room, a colleague, a passkey, a questionnaire of its own, a form
 * asked besides, an open form, and of the person's own work a memo, a step, a plan, a pattern and something from their life.
 * @param at when the prompt's reading was taken; a prompt is named by its minute
 */
export async function addTheRest(scene: Scene, canary: string, at: Instant): Promise<void> {
  await draftNextOrder(scene);
  await holdSomebody(scene, canary, at);
  await writeDown(scene, canary, at);
  await openHouse(scene, canary);
  await takeUpPhone(scene, canary);
}

/** A word that stands in a therapist's psychotherapy note and nowhere else; a name that ends in it is a canary's. */
export const sealedWord = (canary: string): string => `sealed${canary.replace('quetzal', '')}`;

/** Asks as whoever may, and has to be taken. */
async function take<C extends Contract>(scene: Scene, contract: C, input: InputOf<C>, preferred = 'prescriber'): Promise<AnswerOf<C>> {
  const reply = await browserFor(scene, contract, preferred).ask(contract, input);
  if (isRefused(reply)) throw new Error(`${contract.path}: ${reply.code}: ${JSON.stringify(reply.facts)}`);
  return reply;
}

async function draftNextOrder(scene: Scene): Promise<void> {
  const params = { patientId: patientIdOf(scene) };
  const { plans } = await take(scene, patientPlans, { params });
  const plan = plans[0];
  const next = plan?.visits.find(({ kind, state, startsAt }) => kind === 'dosing-session' && state === 'booked' && startsAt > scene.clock.now());
  if (plan === undefined || next === undefined) throw new Error('no session is booked');
  const dose = { treatment: 'racemic-intravenous', amount: { value: '0.5', unit: 'mg/kg' }, infusionMinutes: 40, concentration: { value: '50', unit: 'mg/mL' }, infusionConcentration: { value: '1', unit: 'mg/mL' } } as const;
  await take(scene, draftOrder, { params, body: { planId: plan.planId, visitId: next.visitId, dose } });
}

const YES = { form: 'lifetime-and-recent', question1: 'yes', question2: 'yes', question3: 'yes', question4: 'yes', question5: 'yes', question6Lifetime: 'no', question6Recent: 'no' } as const;

async function holdSomebody(scene: Scene, canary: string, measuredAt: Instant): Promise<void> {
  const details = { familyName: canary, givenName: 'Tess', calledName: null, pronouns: null, birthDate: localDateSchema.parse('1990-01-01'), sex: 'other', language: 'en', email: null, phone: null } as const;
  const { patientId } = await take(scene, addPatient, { body: { details } }, 'front-desk');
  await take(scene, enterAssessment, { params: { patientId }, body: { measuredAt, entered: { kind: 'c-ssrs', answers: YES } } });
}

async function writeDown(scene: Scene, canary: string, measuredAt: Instant): Promise<void> {
  const params = { patientId: patientIdOf(scene) };
  const sessionId = scene.record.allSessions.at(-1)?.sessionId;
  if (sessionId === undefined) throw new Error('no session is running');
  await take(scene, signSafetyAssessment, { params, body: { note: `Talked. ${canary}` } });
  await take(scene, writeToPatient, { params, body: { text: `Your next visit is booked. ${canary}` } });
  const charted = { patientId: params.patientId, measuredAt };
  await take(scene, recordVitalSigns, { params: { sessionId }, body: { ...charted, systolicMmHg: 196, diastolicMmHg: 114, confirmed: ['systolic', 'diastolic'] } }, 'nurse');
  await take(scene, recordNote, { params: { sessionId }, body: { ...charted, about: 'other', words: `Quiet. ${canary}` } }, 'nurse');
  const section = { state: 'written', text: `Rested. ${canary}` } as const;
  const sections = { whatCameUp: section, insight: section, emotionalShift: section, bringIntoLife: section };
  await take(scene, writeNote, { params, body: { startedAt: after(measuredAt, hours(-23)), endedAt: after(measuredAt, hours(-22)), mode: 'video', sections } }, 'therapist');
  await take(scene, writePsychotherapyNote, { params, body: { words: `What I make of it. ${canary} ${sealedWord(canary)}` } }, 'therapist');
}

async function openHouse(scene: Scene, canary: string): Promise<void> {
  await take(scene, publishConsentDocument, { body: { title: `Touch ${canary}`, text: `${'You say when. You say where. You can say no at any time. '.repeat(12)}${canary}`, scope: { kind: 'touch' } } });
  await take(scene, addRoom, { body: { siteId: scene.clinic.siteId, name: `${canary} room` } }, 'owner');
  await take(scene, inviteStaff, { body: { name: `Robin ${canary}`, email: `robin@${canary}.example`, roles: ['nurse'] } }, 'owner');
  await take(scene, writeGuideVersion, { params: { language: 'en', cardId: 'welcome' }, body: { seenVersion: 0, what: { shows: 'own-text', title: `Welcome ${canary}`, body: `Take your time. ${canary}`, chapter: null } } }, 'owner');
  const form = { resourceType: 'Questionnaire', status: 'active', title: `Night ${canary}`, item: [{ linkId: 'slept', text: 'Did you sleep?', type: 'boolean' }] };
  await take(scene, publishOwnMeasure, { body: { definition: { kind: 'questionnaire', json: JSON.stringify(form) } } });
  await take(scene, addClosedDay, { body: { day: localDateSchema.parse('2031-12-25'), name: `Winter ${canary}` } }, 'owner');
  await take(scene, addAbsence, { body: { staffId: scene.clinic.staff.therapist, firstDay: localDateSchema.parse('2031-07-01'), lastDay: localDateSchema.parse('2031-07-02') } }, 'owner');
  await take(scene, joinWaiting, { params: { patientId: patientIdOf(scene) }, body: { kind: 'integration', weekdays: [1], fromMinute: 540, untilMinute: 720, noticeHours: 24, ride: 'not-asked' } }, 'front-desk');
  const passkey = softwarePasskey(HOST);
  const { challenge } = await take(scene, passkeyOptions, {}, 'owner');
  await take(scene, addPasskey, { body: { name: `${canary} tablet`, registration: passkey.register({ challenge, origin: `https://${HOST}` }) } }, 'owner');
}

async function takeUpPhone(scene: Scene, canary: string): Promise<void> {
  await take(scene, askMeasure, { params: { patientId: patientIdOf(scene) }, body: { measure: 'lifestyle-log', rhythm: 'daily' } });
  await take(scene, startAssessment, { params: { measure: 'gad-7' } });
  await take(scene, sayWords, { body: { kind: 'hopes', words: `To paint. ${canary}` } });
  const { entryId } = await take(scene, recordEntry, { body: { type: 'audio/webm', base64: Buffer.from(canary).toString('base64'), seconds: 3 } });
  await take(scene, shareEntry, { params: { entryId }, body: { isShared: true } });
  await take(scene, setOut, { body: { words: `One brush. ${canary}`, dueOn: null, practice: 'walk', entryId } });
  await take(scene, writePart, { body: { area: 'people', words: `Sunday lunch. ${canary}` } });
  const { patternId } = await take(scene, namePattern, { body: { name: `I make myself small. ${canary}` } });
  await take(scene, ratePattern, { params: { patternId }, body: { strength: 6 } });
  await take(scene, addLifeEvent, { body: { happenedOn: localDateSchema.parse(scene.clock.now().slice(0, 10)), words: `We moved house. ${canary}`, isShared: true } });
  await take(scene, keepPractice, { body: { practice: 'slow-breath', minutes: 3, at: null } });
  await take(scene, sharePattern, { params: { patternId }, body: { isShared: true } });
}
