import { z } from 'zod';
import type { PracticeRole } from '#cli/practice/practice-clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import type { PatientDetails } from '#people/patient-details.ts';
import type { TreatmentKey } from '#plan/route.ts';
import { treatments } from '#plan/route.ts';
import type { FactId } from '#screening/facts.ts';
import { FACT_IDS } from '#screening/facts.ts';
import type { ClinicStory } from './clinic-story.ts';
import { taken, textIn } from './clinic-story.ts';
import type { Browser, Reply } from './people-story.ts';
import { signConsentFor } from './screened-person.ts';

/** Who is treated, and what differs from a healthy person of 78 kg who takes nothing. */
export type Treated = {
  readonly details?: Partial<PatientDetails>;
  readonly weightKg?: string;
  readonly medicines?: readonly { readonly typedName: string; readonly dailyDose?: { readonly value: string; readonly unit: 'mg' } }[];
  readonly present?: Partial<Record<FactId, object>>;
  readonly treatment: TreatmentKey;
  readonly dose: object;
  readonly reasons?: readonly { readonly ruleId: string; readonly text: string }[];
  /** When the session is booked for. */
  readonly startsAt: string;
};

/** A booked session with everything before it done: screened, consented, prepared, planned and ordered. */
export type BookedSession = { readonly patientId: PatientId; readonly visitId: string; readonly orderId: string; readonly orderVersion: number };

const idIn = (value: unknown): string => z.string().parse(value);

/** Brings a person to the day of the first dose through the clinic's own addresses. */
export async function bookReadyPerson(story: ClinicStory, person: Treated): Promise<BookedSession> {
  const patientId = await story.admit(person.details);
  await screen(story, patientId, person);
  await signConsentFor(await story.phoneOf(patientId), treatments[person.treatment]);
  const prescriber = await story.signing('prescriber');
  const at = `/api/staff/patients/${patientId}`;
  taken(await prescriber.post(`${at}/preparations`, { heldAt: story.clock.now(), checklist: [{ point: 'escort' }] }));
  const plan = taken(
    await prescriber.post(`${at}/plans`, {
      template: 'six-in-three-weeks',
      treatment: person.treatment,
      otherElement: 'therapy',
      sessions: [{ startsAt: toInstant(person.startsAt), roomId: story.clinic.rooms[0] }],
    }),
  );
  const visitId = idIn(z.array(z.string()).parse(plan['sessionVisitIds'])[0]);
  const draft = taken(await prescriber.post(`${at}/orders`, { planId: plan['planId'], dose: { treatment: person.treatment, ...person.dose } }));
  const orderId = idIn(draft['orderId']);
  taken(await prescriber.post(`/api/staff/orders/${orderId}/sign`, { version: 1, readBack: draft['dose'], reasons: person.reasons ?? [] }));
  return { patientId, visitId, orderId, orderVersion: 1 };
}

async function screen(story: ClinicStory, patientId: PatientId, person: Treated): Promise<void> {
  const prescriber = await story.signing('prescriber');
  const at = `/api/staff/patients/${patientId}`;
  const now = story.clock.now();
  const present: Partial<Record<string, object>> = person.present ?? {};
  const facts = FACT_IDS.map((factId) => ({ factId, state: present[factId] === undefined ? 'absent' : 'present', details: present[factId] ?? {} }));
  const { product, route } = treatments[person.treatment];
  const steps: readonly (readonly [string, object])[] = [
    ['facts', { origin: 'staff', facts }],
    ['medicines', { state: 'known', medicines: person.medicines ?? [] }],
    ['treatment-trials', { state: 'known', trials: [trial('sertraline'), trial('venlafaxine'), trial('bupropion')] }],
    ['proposed-treatment', { product, route, indication: 'treatment-resistant-depression' }],
    ['blood-pressure', { systolicMmHg: 122, diastolicMmHg: 78, measuredAt: now }],
    ['blood-pressure', { systolicMmHg: 122, diastolicMmHg: 78, measuredAt: after(now, minutes(-6)) }],
    ['body-measures', { weight: { value: person.weightKg ?? '78', unit: 'kg' }, heightCm: 172, measuredAt: now }],
    ['test-results', { measuredAt: now, result: { kind: 'liver-tests', altTimesUpperLimit: 0.6, astTimesUpperLimit: 0.6 } }],
    ['test-results', { measuredAt: now, result: { kind: 'electrocardiogram', result: 'normal', words: '' } }],
    ['test-results', { measuredAt: now, result: { kind: 'drug-use-question', timesInPastYear: 0 } }],
    ['test-results', { measuredAt: now, result: { kind: 'urine-drug-screen', positiveFor: [] } }],
    ['assessments', { measuredAt: now, entered: { kind: 'total', measure: 'audit-c', total: 2 } }],
    ['assessments', { measuredAt: now, entered: { kind: 'c-ssrs', answers: COLUMBIA_NO } }],
  ];
  for (const [path, body] of steps) taken(await prescriber.post(`${at}/${path}`, body));
  const verdict = taken(await prescriber.post(`${at}/screening`));
  if (verdict['outcome'] === 'incomplete' || verdict['outcome'] === 'refuse') throw new Error(JSON.stringify(verdict['findings']));
  taken(await prescriber.post(`${at}/screening/decision`, { verdictId: verdict['verdictId'], outcome: 'accepted', reason: 'Talked through.' }));
}

const trial = (medicine: string) => ({ medicine, dose: 'full', weeks: 9, doseAdequacy: 'adequate', outcome: 'inadequate-response' });
const COLUMBIA_NO = { form: 'lifetime-and-recent', question1: 'no', question2: 'no', question3: 'no', question4: 'no', question5: 'no', question6Lifetime: 'no', question6Recent: 'no' };

/** The room of one session: every entry is written by whoever acts, at the story's present moment. */
export type Room = BookedSession & {
  readonly sessionId: string;
  /** Sends a command of this session and answers the reply; the patient and the moment are added where they are not given. */
  send(role: PracticeRole, path: string, body?: object): Promise<Reply>;
  /** The same when it has to go well. */
  does(role: PracticeRole, path: string, body?: object): Promise<Record<string, unknown>>;
  /** Sets the clock to a moment of the day, written as UTC. */
  at(time: string): void;
  look(role?: PracticeRole): Promise<Record<string, unknown>>;
  browser(role: PracticeRole): Promise<Browser>;
};

const STEPS_WITHOUT_TIME = ['open-gate', 'pass-gate', 'reopen-gate', 'start', 'abort', 'sign-off', 'discharge'];

/** Opens the session of a booked visit on its day. */
export async function enterRoom(story: ClinicStory, booked: BookedSession, day: string): Promise<Room> {
  const opener = await story.as('nurse');
  const sessionId = idSchema<'Session'>().parse(textIn(await opener.post(`/api/staff/visits/${booked.visitId}/session`), 'sessionId'));
  const browser = (role: PracticeRole) => (role === 'prescriber' ? story.signing(role) : story.as(role));
  const send: Room['send'] = async (role, path, body = {}) => {
    const moment = STEPS_WITHOUT_TIME.includes(path) ? {} : { measuredAt: story.clock.now() };
    return (await browser(role)).post(`/api/staff/sessions/${sessionId}/${path}`, { patientId: booked.patientId, ...moment, ...body });
  };
  return {
    ...booked,
    sessionId,
    browser,
    send,
    does: async (role, path, body) => taken(await send(role, path, body)),
    at: (time) => story.clock.set(`${day}T${time}:00.000Z`),
    look: async (role = 'nurse') => taken(await (await browser(role)).get(`/api/staff/sessions/${sessionId}`)),
  };
}

/** A whole set of vital signs on room air. */
export function vitals(systolicMmHg: number, diastolicMmHg: number, others: object = {}): object {
  return { systolicMmHg, diastolicMmHg, heartRatePerMinute: 76, oxygenSaturationPercent: 98, breathedAir: 'room-air', breathsPerMinute: 14, sedation: 5, ...others };
}

/** Check-in, the answers of a quiet day, and the check opened; only what is given differs. */
export async function comesIn(room: Room, identity: object, answers: object = {}): Promise<void> {
  await room.does('nurse', 'check-in');
  await room.does('nurse', 'open-gate');
  await room.does('nurse', 'identity', identity);
  await room.does('nurse', 'gate-answers', {
    answers: {
      lastFood: 'none-today',
      lastDrink: 'none-today',
      lastNasalSpray: 'none-today',
      medicines: 'nothing-new',
      escort: { name: 'Dora Friend', relation: 'friend', phone: '555-0100' },
      isPrescriberOnSite: true,
      ...answers,
    },
  });
}

/** Everything discharge asks for besides time, readings and the escort. */
export async function readyToLeave(room: Room, nextContactAt: string): Promise<void> {
  await room.does('nurse', 'discharge-answers', {
    answers: {
      isOriented: true, walksSteadily: true, hasPersistentVomiting: false, patientSaysClear: true, clinicianSaysClear: true, suicideCheck: 'low',
      isToldNotToDrive: true, hasWrittenInstructions: true, hasCrisisNumber: true, nextContactAt: toInstant(nextContactAt),
    },
  });
  await room.does('prescriber', 'sign-off');
}
