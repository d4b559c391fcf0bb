import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { holdPatient } from '#people/store/patient.ts';
import { consentDocuments } from '#screening/api-consent.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import type { Reply } from '../../../tests/support/people-story.ts';
import type { BookedSession, Room } from '../../../tests/support/session-story.ts';
import { bookReadyPerson, comesIn, enterRoom, vitals } from '../../../tests/support/session-story.ts';
import { CONSENT_MEANING } from '../../../tests/support/screened-person.ts';
import { runs } from '../../../tests/support/runs.ts';

const BEFORE = '2026-02-27T15:00:00.000Z';
let story: ClinicStory;
beforeAll(async () => {
  story = await openClinicStory(BEFORE);
});
afterAll(() => story.close());

const TREATMENT = 'racemic-sublingual';
const mg = (value: string) => ({ value, unit: 'mg' });
const START = { orderVersion: 1, part: { form: 'lozenge', drawn: mg('100'), given: mg('100'), wasted: mg('0'), returned: mg('0') } };

/** A day of its own for each race, so that the rooms are free. */
let days = 0;
const nextDay = () => new Date(Date.parse('2026-03-02T00:00:00Z') + (days += 1) * 86_400_000).toISOString().slice(0, 10);

/** A person with a signed order for a session at 15:00 UTC of the day. */
function ready(day: string): Promise<BookedSession> {
  story.clock.set(BEFORE);
  return bookReadyPerson(story, { treatment: TREATMENT, dose: { amount: mg('100') }, details: { sex: 'male' }, startsAt: `${day}T15:00:00.000Z` });
}

/** One more session of the same plan on the same day, with a signed order of its own. */
async function readyAgain(booked: BookedSession, day: string): Promise<BookedSession> {
  const prescriber = await story.signing('prescriber');
  const at = `/api/staff/patients/${booked.patientId}`;
  const { plans } = z.object({ plans: z.tuple([z.object({ planId: z.string() })]) }).parse(taken(await prescriber.get(`${at}/plans`)));
  const [{ planId }] = plans;
  const visitId = textIn(await prescriber.post(`${at}/visits`, { kind: 'dosing-session', planId, startsAt: `${day}T19:00:00.000Z`, roomId: story.clinic.rooms[1] }), 'visitId');
  const orderId = textIn(await prescriber.post(`${at}/orders`, { planId, visitId, dose: { treatment: TREATMENT, amount: mg('100') } }), 'orderId');
  taken(await prescriber.post(`/api/staff/orders/${orderId}/sign`, { version: 1, readBack: mg('100'), reasons: [] }));
  return { ...booked, visitId, orderId };
}

/** A room in which the check is passed and nothing stands between the person and the dose. */
async function readyRoom(booked: BookedSession, day: string): Promise<Room> {
  const room = await enterRoom(story, booked, day);
  room.at('14:40');
  await comesIn(room, { initials: 'AO', birthYear: 1984 });
  await room.does('nurse', 'vital-signs', vitals(122, 78));
  room.at('14:50');
  await room.does('nurse', 'pass-gate');
  room.at('15:00');
  return room;
}

test('of two sessions of one person that are started at the same moment, one begins and the other hears DOSE-7', async () => {
  for (let race = 0; race < runs(3, 30); race += 1) {
    const day = nextDay();
    const booked = await ready(day);
    const again = await readyAgain(booked, day);
    const rooms = [await readyRoom(booked, day), await readyRoom(again, day)];
    const replies = await Promise.all(rooms.map((room, index) => room.send(index === 0 ? 'nurse' : 'secondNurse', 'start', START)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = replies.find(({ status }) => status !== 200);
    expect(refused).toMatchObject({ status: 422, code: 'session.gate-not-go' });
    expect(JSON.stringify(refused?.body)).toContain('DOSE-7');
  }
});

test('a visit that is cancelled at the moment at which its dose begins is either cancelled or dosed', async () => {
  for (let race = 0; race < runs(3, 30); race += 1) {
    const day = nextDay();
    const room = await readyRoom(await ready(day), day);
    const desk = await story.as('frontDesk');
    const [started, cancelled] = await Promise.all([room.send('nurse', 'start', START), desk.post(`/api/staff/visits/${room.visitId}/cancel`, { reason: 'Called in.' })]);
    expect([started.code, cancelled.code], JSON.stringify([started.body, cancelled.body])).toEqual(started.code === null ? [null, 'visit.dose-begun'] : ['session.visit-cancelled', null]);
  }
});

test('no dose begins at a visit that was cancelled after the person came in', async () => {
  const day = nextDay();
  const room = await readyRoom(await ready(day), day);
  taken(await (await story.as('frontDesk')).post(`/api/staff/visits/${room.visitId}/cancel`, { reason: 'Called in.' }));
  expect(await room.send('nurse', 'start', START)).toMatchObject({ status: 409, code: 'session.visit-cancelled' });
});

test('a consent taken back while the dose runs, on the phone or said aloud, stands in the room at once, and nothing more is given', async () => {
  for (const how of ['on-phone', 'said-aloud'] as const) {
    const day = nextDay();
    const booked = await ready(day);
    const room = await readyRoom(booked, day);
    taken(await room.send('nurse', 'start', START));
    const shown = z.object({ consents: z.array(z.object({ matter: z.string(), standing: z.string(), withdrawnAt: z.string().nullable(), consentId: z.string().nullable() })) });
    const [before] = shown.parse(await room.look()).consents;
    expect(before).toMatchObject({ matter: 'treatment', standing: 'in-force' });
    room.at('15:05');
    const phone = await story.phoneOf(booked.patientId);
    const saidAloud = `/api/staff/patients/${booked.patientId}/consents/${before?.consentId}/withdraw`;
    const nurse = await story.as('nurse');
    const reply = how === 'on-phone' ? await phone.post(`/api/patient/consents/${before?.consentId}/withdraw`) : await nurse.post(saidAloud);
    expect(taken(reply)).toEqual({ withdrawnAt: story.clock.now() });
    expect(shown.parse(await room.look()).consents[0]).toEqual({ matter: 'treatment', standing: 'withdrawn', withdrawnAt: story.clock.now(), consentId: null });
    expect(await room.send('nurse', 'dose-part', { ...START, doseNumber: 2 })).toMatchObject({ status: 422, code: 'session.consent-withdrawn' });
    const tomorrow = new Date(Date.parse(`${day}T15:00:00Z`) + 86_400_000).toISOString();
    expect(taken(await phone.get('/api/patient/consents'))).toMatchObject({ toSign: [], nothingBindingUntil: tomorrow });
    const { documents } = consentDocuments.answer.parse(taken(await nurse.get('/api/staff/consent-documents')));
    const [text] = documents;
    const signature = { documentId: text?.documentId, version: text?.version, textHash: text?.textHash, printedName: 'Adaeze Okafor', meaning: CONSENT_MEANING };
    expect(await phone.post('/api/patient/consents', signature)).toMatchObject({ status: 422, code: 'screening.after-dose' });
    const line = (await story.auditOf()).findLast(({ action }) => action === 'screening.consent-withdrawn');
    expect(line).toMatchObject({ patientId: booked.patientId, facts: { how } });
    expect((await nurse.post(saidAloud)).code).toBe('screening.unknown');
  }
});

const waitingRows = z.tuple([z.object({ waiting: z.number() })]);

/** Sends a command while somebody else decides on the person, and says whether it waited for them; it is answered after that. */
async function isKeptWaiting(booked: BookedSession, send: () => Promise<Reply>): Promise<boolean> {
  const { database, clinic } = story;
  const sent = { reply: null as Promise<Reply> | null, isAnswered: false };
  const hasWaited = await database.inTenant(clinic.clinicId, async (tx) => {
    await holdPatient(tx, clinic.clinicId, booked.patientId);
    sent.reply = send().finally(() => (sent.isAnswered = true));
    while (!sent.isAnswered) {
      const { rows } = await database.pool.query("select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
      if (waitingRows.parse(rows)[0].waiting > 0) return true;
      await pause(5);
    }
    return false;
  });
  expect((await sent.reply)?.status).toBeLessThan(500);
  return hasWaited;
}

test('whatever decides on a person, or has to count at once, waits for whoever decides on them', async () => {
  const day = nextDay();
  const room = await readyRoom(await ready(day), day);
  const [prescriber, phone] = [await story.signing('prescriber'), await story.phoneOf(room.patientId)];
  const at = `/api/staff/patients/${room.patientId}`;
  const now = story.clock.now();
  const { consents } = z.object({ consents: z.array(z.object({ consentId: z.string() })) }).parse(taken(await prescriber.get(`${at}/consents`)));
  const order = `/api/staff/orders/${room.orderId}`;
  const visit = `/api/staff/visits/${room.visitId}`;
  const booking = { startsAt: now, roomId: null };
  const inTurn = async (name: string, send: () => Promise<Reply>) => expect(await isKeptWaiting(room, send), name).toBe(true);

  const pressure = { systolicMmHg: 122, diastolicMmHg: 78, measuredAt: now };
  expect(await isKeptWaiting(room, () => prescriber.post(`${at}/blood-pressure`, pressure)), 'what only adds does not wait').toBe(false);
  expect(await isKeptWaiting(room, () => room.send('nurse', 'vital-signs', vitals(122, 78))), 'charting does not wait').toBe(false);
  await inTurn('pass the check', () => room.send('nurse', 'pass-gate'));
  await inTurn('start', () => room.send('nurse', 'start', START));
  await inTurn('end', () => room.send('nurse', 'end', { amounts: null, reason: null }));
  await inTurn('discharge', () => room.send('nurse', 'discharge'));
  await inTurn('draft an order', () => prescriber.post(`${at}/orders`, { planId: room.visitId, dose: { treatment: TREATMENT, amount: mg('90') } }));
  await inTurn('sign an order', () => prescriber.post(`${order}/sign`, { version: 1, readBack: mg('100') }));
  await inTurn('sign second', () => prescriber.post(`${order}/sign-second`, { version: 1, readBack: mg('100') }));
  await inTurn('edit an order', () => prescriber.post(`${order}/edit`, { version: 1, dose: { treatment: TREATMENT, amount: mg('90') } }));
  await inTurn('cancel an order', () => prescriber.post(`${order}/cancel`, { version: 2, reason: 'Written again.' }));
  await inTurn('make a plan', () => prescriber.post(`${at}/plans`, { template: 'six-in-three-weeks', treatment: TREATMENT, otherElement: 'therapy', sessions: [booking] }));
  await inTurn('book a visit', () => prescriber.post(`${at}/visits`, { kind: 'preparation', ...booking }));
  await inTurn('move a visit', () => prescriber.post(`${visit}/move`, booking));
  await inTurn('cancel a visit', () => prescriber.post(`${visit}/cancel`, { reason: 'Called in.' }));
  await inTurn('screen', () => prescriber.post(`${at}/screening`));
  await inTurn('decide', () => prescriber.post(`${at}/screening/decision`, { verdictId: room.visitId, outcome: 'declined', reason: 'Talked through.' }));
  await inTurn('record a fact', () => prescriber.post(`${at}/facts`, { origin: 'staff', facts: [{ factId: 'liver-disease', state: 'absent', details: {} }] }));
  await inTurn('answer a fact', () => phone.post('/api/patient/intake/facts', { factId: 'liver-disease', state: 'absent' }));
  await inTurn('begin a hold', () => prescriber.post(`${at}/test-results`, { measuredAt: now, result: { kind: 'pregnancy-test', result: 'positive' } }));
  const { holds } = z.object({ holds: z.tuple([z.object({ holdId: z.string() })]) }).parse(taken(await prescriber.get(`${at}/holds`)));
  await inTurn('lift a hold', () => prescriber.post(`/api/staff/holds/${holds[0].holdId}/lift`, { note: 'Test was another person’s.', evidence: 'Laboratory, today' }));
  await inTurn('judge a score', () => prescriber.post(`${at}/assessments`, { measuredAt: now, entered: { kind: 'total', measure: 'phq-9', total: 12 } }));
  await inTurn('withdraw consent', () => phone.post(`/api/patient/consents/${consents[0]?.consentId}/withdraw`));
});
