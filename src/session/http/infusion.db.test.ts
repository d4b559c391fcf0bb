import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken } from '../../../tests/support/clinic-story.ts';
import { copyPerson } from '../../../tests/support/copied-person.ts';
import { asSuperuser } from '../../../tests/support/database.ts';
import { runs } from '../../../tests/support/runs.ts';
import type { Room, Treated } from '../../../tests/support/session-story.ts';
import { bookReadyPerson, comesIn, enterRoom, readyToLeave, vitals } from '../../../tests/support/session-story.ts';

let story: ClinicStory;
beforeAll(async () => {
  story = await openClinicStory('2026-02-27T15:00:00.000Z');
});
afterAll(() => story.close());

// O1, first dose: 0.5 mg/kg of 78 kg by vein over 40 minutes, from a vial of 50 mg/mL.
const ORDER = {
  treatment: 'racemic-intravenous',
  dose: { amount: { value: '0.5', unit: 'mg/kg' }, concentration: { value: '50', unit: 'mg/mL' }, infusionConcentration: { value: '1', unit: 'mg/mL' }, infusionMinutes: 40 },
} as const satisfies Partial<Treated>;
const mg = (value: string) => ({ value, unit: 'mg' });
const INFUSION = { form: 'infusion', drawn: mg('50'), drawnVolume: { value: '1', unit: 'mL' }, concentration: { value: '50', unit: 'mg/mL' }, lot: 'K-17' };
const START = { orderVersion: 1, part: INFUSION };
const AMOUNTS = { given: mg('39'), wasted: mg('11'), returned: mg('0') };
const IDENTITY = { initials: 'a.o.', birthYear: 1984 };

/** A person whose check can be passed at 14:50 UTC of the day, ten minutes before the dose. */
async function readyRoom(day: string, isPassed = true): Promise<Room> {
  story.clock.set('2026-02-27T15:00:00.000Z');
  const booked = await bookReadyPerson(story, { ...ORDER, details: { sex: 'male' }, startsAt: `${day}T15:00:00.000Z` });
  const room = await enterRoom(story, booked, day);
  room.at('14:40');
  await comesIn(room, IDENTITY);
  await room.does('nurse', 'vital-signs', vitals(122, 78));
  room.at('14:50');
  if (isPassed) await room.does('nurse', 'pass-gate');
  return room;
}

describe('a whole infusion', () => {
  test('goes from booking to discharge, which names DC-1 and DC-6 while they are open', async () => {
    const room = await readyRoom('2026-03-02', false);
    expect(await room.does('nurse', 'pass-gate')).toMatchObject({ state: 'ready' });
    room.at('15:00');
    expect(await room.does('nurse', 'start', START)).toMatchObject({ state: 'dosing', doseNumber: 1, totalGiven: mg('39') });
    for (const [time, systolic] of [['15:10', 130], ['15:20', 134], ['15:30', 132], ['15:40', 128]] as const) {
      room.at(time);
      expect(await room.does('nurse', 'vital-signs', vitals(systolic, 80))).toMatchObject({ isLate: false, raised: [] });
    }
    expect(await room.send('nurse', 'end')).toMatchObject({ status: 422, code: 'dose-given.amounts-missing' });
    expect(await room.send('nurse', 'end', { amounts: { ...AMOUNTS, wasted: mg('10') } })).toMatchObject({ status: 422, code: 'dose-given.amounts-do-not-add-up' });
    expect(await room.does('nurse', 'end', { amounts: AMOUNTS })).toMatchObject({ state: 'recovery', totalGiven: mg('39') });

    room.at('15:55');
    await room.does('nurse', 'vital-signs', vitals(126, 80));
    await room.does('nurse', 'felt-states', { moment: 'session-end', ratings: [{ state: 'relaxed', rating: 8, saidBy: 'patient' }, { state: 'fear', rating: 'declined', saidBy: 'patient' }] });
    room.at('16:30');
    await room.does('nurse', 'vital-signs', vitals(124, 78));
    await readyToLeave(room, '2026-03-03T15:00:00Z');
    const early = await room.send('nurse', 'discharge');
    expect(early).toMatchObject({ status: 422, code: 'discharge.criteria-not-met' });
    expect(early.body).toMatchObject({ error: { facts: { open: [{ ruleId: 'DC-1', earliestAt: '2026-03-02T16:40:00.000Z' }, { ruleId: 'DC-6' }] } } });

    room.at('16:40');
    await room.does('nurse', 'escort', { name: 'Dora Friend', relation: 'friend', phone: '555-0100', isIdentityChecked: true, hasSigned: true, hasArrived: true });
    expect(await room.does('nurse', 'discharge')).toMatchObject({ state: 'discharged', since: '2026-03-02T16:40:00.000Z' });

    const board = taken(await (await room.browser('nurse')).get('/api/staff/board'));
    expect(board['sessions']).toMatchObject([{ sessionId: room.sessionId, name: 'Ada O.', roomName: 'Willow', state: 'discharged', minuteOfSession: 100, nextDue: null, openPrompts: 0 }]);
    const phone = await story.phoneOf(room.patientId);
    expect(taken(await phone.get('/api/patient/sessions'))).toEqual({
      sessions: [
        {
          sessionId: room.sessionId,
          date: '2026-03-02',
          treatmentName: 'Racemic ketamine, intravenous infusion',
          feltStates: [
            { state: 'relaxed', rating: 8, moment: 'session-end', at: '2026-03-02T15:55:00.000Z' },
            { state: 'fear', rating: 'declined', moment: 'session-end', at: '2026-03-02T15:55:00.000Z' },
          ],
        },
      ],
    });
    const { moments } = taken(await phone.get('/api/patient/timeline'));
    expect((moments as object[])[0], 'the person’s own word stands with its dose').toMatchObject({ kind: 'dose', on: '2026-03-02', feltStates: [{ state: 'relaxed', rating: 8 }, { state: 'fear', rating: 'declined' }] });
    const visits = taken(await (await room.browser('nurse')).get(`/api/staff/patients/${room.patientId}/plans`));
    expect(visits['plans']).toMatchObject([{ visits: [{ state: 'held' }] }]);
    const course = taken(await (await room.browser('prescriber')).get(`/api/staff/patients/${room.patientId}/course?measure=phq-9`));
    expect(JSON.stringify(course)).toContain('"value":"39"');
  });

  test('that is stopped ends at once, and its amounts may follow before discharge', async () => {
    const room = await readyRoom('2026-03-03');
    room.at('15:00');
    await room.does('nurse', 'start', START);
    room.at('15:10');
    expect(await room.does('therapist', 'pause')).toMatchObject({ state: 'paused' });
    expect(await room.does('nurse', 'resume')).toMatchObject({ state: 'dosing' });
    room.at('15:20');
    expect(await room.send('therapist', 'stop', { reason: '' })).toMatchObject({ code: 'session.reason-missing' });
    expect(await room.does('therapist', 'stop', { reason: 'The person asked to stop.' })).toMatchObject({ state: 'recovery' });
    expect(await room.look()).toMatchObject({ isAmountOpen: true, record: { session: { isStoppedEarly: true, dosingEndedAt: '2026-03-03T15:20:00.000Z' } } });
    room.at('15:25');
    const stopped = { given: mg('20'), wasted: mg('30'), returned: mg('0') };
    expect(await room.send('nurse', 'dose-amounts', { amounts: stopped })).toMatchObject({ code: 'dose-given.reason-missing' });
    expect(await room.does('nurse', 'dose-amounts', { amounts: stopped, reason: 'Stopped after 20 minutes.' })).toMatchObject({ totalGiven: mg('20') });
    expect(await room.send('nurse', 'dose-amounts', { amounts: stopped, reason: 'again' })).toMatchObject({ code: 'dose-given.amounts-known' });
  });
});

describe('who comes next', () => {
  const ahead = async () => z.array(z.object({ isToday: z.boolean(), visits: z.array(z.looseObject({ visitId: z.string(), isReady: z.boolean(), open: z.array(z.looseObject({ key: z.string() })) })) })).parse(taken(await (await story.as('therapist')).get('/api/staff/sessions-ahead'))['days']);

  test('is told the day before, judged for the booked moment, each line in order or with what would make it a go, until the person has come', async () => {
    story.clock.set('2026-02-27T15:00:00.000Z');
    const booked = await bookReadyPerson(story, { ...ORDER, details: { sex: 'male' }, startsAt: '2026-03-27T15:00:00.000Z' });
    story.clock.set('2026-03-26T20:00:00.000Z');
    const shown = async () => (await ahead()).flatMap(({ visits, isToday }) => visits.map((visit) => ({ ...visit, isToday }))).find(({ visitId }) => visitId === booked.visitId);
    expect(await shown()).toMatchObject({ isToday: false, isReady: true, name: 'Ada O.', roomName: 'Willow', open: [], onTheDay: expect.arrayContaining([expect.objectContaining({ key: 'escort' })]) });
    taken(await (await story.signing('prescriber')).post(`/api/staff/orders/${booked.orderId}/cancel`, { version: 1, reason: 'To be written anew.' }));
    expect(await shown()).toMatchObject({ isReady: false, open: [{ key: 'order', wouldMakeItGo: expect.stringContaining('signs one') }] });
    story.clock.set('2026-03-27T14:30:00.000Z');
    expect(await shown()).toMatchObject({ isToday: true });
    const opened = await enterRoom(story, booked, '2026-03-27');
    await opened.does('nurse', 'check-in');
    expect(await shown()).toBeUndefined();
  });
});

describe('something new among the medicines on the day', () => {
  const review = (reviewed: readonly unknown[], change: object = {}) => ({ reviewed, decision: 'go-on', reason: 'Long known, half the dose.', ...change });
  const itemOf = async (room: Room) => (((await room.look()) as { gate: { items: { key: string }[] } }).gate.items.find(({ key }) => key === 'medicines'));

  test('joins the list, goes through the rules, and is passed by a prescriber’s signed review of exactly what was entered', async () => {
    const room = await readyRoom('2026-03-26', false);
    expect(await room.send('prescriber', 'medicines-review', review([room.sessionId]))).toMatchObject({ status: 409, code: 'session.nothing-new' });
    const first = await room.does('nurse', 'new-medicines', { medicines: [{ typedName: 'tramadol', dailyDose: mg('50') }] });
    expect(await itemOf(room)).toMatchObject({ state: 'no-go', why: expect.stringContaining('tramadol'), findings: expect.arrayContaining([expect.objectContaining({ ruleId: 'INTERACTION-OPIOID' })]) });
    const intake = taken(await (await room.browser('nurse')).get(`/api/staff/patients/${room.patientId}/intake`));
    expect(intake['medicines']).toMatchObject({ list: [{ typedName: 'tramadol', dailyDose: mg('50') }] });

    const waiting = async () => taken(await (await story.as('prescriber')).get('/api/staff/waiting-for-me'))['medicines'];
    expect(await waiting(), 'the prescriber is told outside the room').toMatchObject([{ sessionId: room.sessionId, name: 'Ada O.' }]);

    await room.does('nurse', 'gate-answers', { answers: { medicines: 'nothing-new' } });
    expect(await room.send('nurse', 'pass-gate'), 'nobody talks away what was entered').toMatchObject({ status: 422, code: 'session.gate-not-go' });
    expect(await room.send('nurse', 'gate-answers', { answers: { medicines: 'new-and-reviewed' } })).toMatchObject({ status: 400 });
    expect(await room.send('nurse', 'medicines-review', review([first['entryId']]))).toMatchObject({ status: 403 });
    await room.does('prescriber', 'gate-answers', { reasons: [{ item: 'medicines', words: 'Fine.' }] });
    expect(await itemOf(room), 'a reason that nobody signed is no review').toMatchObject({ state: 'no-go' });

    const second = await room.does('nurse', 'new-medicines', { medicines: [{ typedName: 'nettle tea' }] });
    expect(await room.send('prescriber', 'medicines-review', review([first['entryId']]))).toMatchObject({ status: 409, code: 'session.medicines-changed' });
    const entered = [first['entryId'], second['entryId']];
    expect(await room.send('prescriber', 'medicines-review', review(entered, { reason: ' ' }))).toMatchObject({ code: 'session.reason-missing' });
    await room.does('prescriber', 'medicines-review', review(entered, { decision: 'not-today' }));
    expect(await itemOf(room)).toMatchObject({ state: 'no-go', why: expect.stringContaining('against a dose today') });
    await room.does('prescriber', 'medicines-review', review(entered));
    expect(await itemOf(room)).toMatchObject({ state: 'go', reason: { text: 'Long known, half the dose.' } });
    expect(await waiting()).toEqual([]);
    const screening = taken(await (await room.browser('prescriber')).get(`/api/staff/patients/${room.patientId}/screening`));
    expect(screening, 'one act: the review is the decision on a screening that has the new findings').toMatchObject({ standing: 'cleared', decision: { outcome: 'accepted', reason: 'Long known, half the dose.' } });
    expect(JSON.stringify((screening['verdicts'] as object[])[0])).toContain('INTERACTION-OPIOID');
    expect(await room.does('nurse', 'pass-gate')).toMatchObject({ state: 'ready' });
  });
});

describe('no dose', () => {
  test('without the check: a start from the check itself is refused, though every item is a go', async () => {
    const room = await readyRoom('2026-03-04', false);
    expect(await room.send('nurse', 'start', START)).toMatchObject({ status: 422, code: 'session.gate-not-passed', body: { error: { facts: { state: 'gate', open: [] } } } });
  });

  test('once screening refuses, and the check says by which rule and what would lift it', async () => {
    const room = await readyRoom('2026-03-19');
    const findings = { origin: 'staff', facts: [{ factId: 'aneurysmal-vascular-disease', state: 'present' }] };
    taken(await (await room.browser('nurse')).post(`/api/staff/patients/${room.patientId}/facts`, findings));
    const item = { key: 'screening', state: 'no-go', wouldMakeItGo: expect.stringContaining('imaging or specialist report'), rules: ['ELIG-A1'] };
    expect(await room.send('nurse', 'start', START)).toMatchObject({ code: 'session.gate-not-go', body: { error: { facts: { open: [item] } } } });
    expect(await room.look()).toMatchObject({ gate: { items: expect.arrayContaining([expect.objectContaining({ key: 'screening', findings: [expect.objectContaining({ ruleId: 'ELIG-A1', sentence: expect.stringContaining('aneurysm') })] })]) } });
  });

  test('once consent is withdrawn, though the check had been passed', async () => {
    const room = await readyRoom('2026-03-05');
    const phone = await story.phoneOf(room.patientId);
    const { signed } = taken(await phone.get('/api/patient/consents'));
    const [consent] = signed as { consentId: string }[];
    taken(await phone.post(`/api/patient/consents/${consent?.consentId}/withdraw`));
    const refused = await room.send('nurse', 'start', START);
    expect(refused).toMatchObject({ status: 422, code: 'session.gate-not-go' });
    expect(refused.body).toMatchObject({ error: { facts: { open: [{ key: 'consent', state: 'no-go' }] } } });
  });

  test('without a signed order, nor on another version than the check was passed with', async () => {
    const room = await readyRoom('2026-03-06');
    const prescriber = await room.browser('prescriber');
    taken(await prescriber.post(`/api/staff/orders/${room.orderId}/edit`, { version: 1, dose: { treatment: 'racemic-intravenous', ...ORDER.dose, infusionMinutes: 45 } }));
    expect(await room.send('nurse', 'start', START)).toMatchObject({ code: 'session.gate-not-go', body: { error: { facts: { open: [{ key: 'order' }, { key: 'dose' }, { key: 'weight' }] } } } });
    taken(await prescriber.post(`/api/staff/orders/${room.orderId}/sign`, { version: 2, readBack: mg('39') }));
    expect(await room.send('nurse', 'start', { ...START, orderVersion: 2 })).toMatchObject({ status: 409, code: 'session.order-changed' });
    await room.does('nurse', 'reopen-gate', { reason: 'New order version.' });
    expect(await room.send('nurse', 'pass-gate')).toMatchObject({ body: { error: { facts: { open: [{ key: 'identity', state: 'unknown' }] } } } });
    await room.does('nurse', 'identity', IDENTITY);
    await room.does('nurse', 'pass-gate');
    expect(await room.send('nurse', 'start', START)).toMatchObject({ status: 409, code: 'dose-given.order-changed' });
    expect(await room.does('nurse', 'start', { ...START, orderVersion: 2 })).toMatchObject({ state: 'dosing' });
  });

  test('that disagrees with the order: vial, volume, more than ordered', async () => {
    const room = await readyRoom('2026-03-09');
    const withPart = (change: object) => ({ orderVersion: 1, part: { ...INFUSION, ...change } });
    expect(await room.send('nurse', 'start', withPart({ concentration: { value: '100', unit: 'mg/mL' }, drawnVolume: { value: '0.5', unit: 'mL' } }))).toMatchObject({ code: 'dose-given.other-concentration' });
    expect(await room.send('nurse', 'start', withPart({ drawnVolume: { value: '10', unit: 'mL' } }))).toMatchObject({ code: 'dose-given.drawn-volume-disagrees' });
    expect(await room.send('nurse', 'start', withPart({ drawn: mg('30'), drawnVolume: { value: '0.6', unit: 'mL' } }))).toMatchObject({ code: 'dose-given.amounts-do-not-add-up' });
    expect(await room.send('nurse', 'start', { orderVersion: 1, part: { form: 'device', lot: 'S-1', isEmpty: true } })).toMatchObject({ code: 'dose-given.other-form' });
    expect(await room.look()).toMatchObject({ record: { session: { state: 'ready', dosingStartedAt: null } } });
    room.at('15:00');
    await room.does('nurse', 'start', START);
    room.at('15:40');
    expect(await room.send('nurse', 'end', { amounts: { given: mg('50'), wasted: mg('0'), returned: mg('0') } })).toMatchObject({ code: 'dose-given.more-than-ordered' });
  });

  test('for whoever typed other initials or another birth year', async () => {
    const room = await readyRoom('2026-03-10', false);
    expect(await room.does('nurse', 'identity', { initials: 'AO', birthYear: 1985 })).toMatchObject({ isSamePerson: false });
    expect(await room.send('nurse', 'pass-gate')).toMatchObject({ code: 'session.gate-not-go', body: { error: { facts: { open: [{ key: 'identity', state: 'no-go' }] } } } });
    expect(await room.does('nurse', 'identity', { initials: 'AO', birthYear: 1984 })).toMatchObject({ isSamePerson: true });
    expect(await room.does('nurse', 'pass-gate')).toMatchObject({ state: 'ready' });
  });
});

/** How many doses stand in these sessions, and in the histories of their people. */
async function dosesIn(sessionIds: readonly string[]): Promise<unknown> {
  const ids = sql`any (${[...sessionIds]}::uuid[])`;
  const statement = sql`select (select count(*) from session_entry where kind = 'dose' and session_id = ${ids}) as entries, (select count(*) from dose_history where session_id = ${ids}) as history`;
  return story.database.inTenant(story.clinic.clinicId, async (tx) => (await statement.execute(tx)).rows[0]);
}

describe('two people in one room', () => {
  test('who press start at once give exactly one dose, and the second hears who gave it', async () => {
    const room = await readyRoom('2026-03-11');
    room.at('15:00');
    const [nina, noah] = [await room.browser('nurse'), await room.browser('secondNurse')];
    const path = `/api/staff/sessions/${room.sessionId}/start`;
    const body = { patientId: room.patientId, ...START };
    const replies = await Promise.all([nina.post(path, body), noah.post(path, body), nina.post(path, body), noah.post(path, body)]);
    expect(replies.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 409, 409, 409]);
    const refused = replies.find(({ status }) => status === 409);
    expect(refused).toMatchObject({ code: 'dose-given.already-recorded', body: { error: { facts: { givenAt: '2026-03-11T15:00:00.000Z', doseNumber: 1 } } } });
    const { record } = await room.look();
    const { entries } = record as { entries: { content: { kind: string } }[] };
    expect(entries.filter(({ content }) => content.kind === 'dose')).toHaveLength(1);
  });

  test('who press start at once give exactly one dose, however often two people do (H06)', async () => {
    const room = await readyRoom('2026-03-24');
    room.at('15:00');
    const [nina, noah] = [await room.browser('nurse'), await room.browser('secondNurse')];
    const copies = await asSuperuser((client) => copyPerson(client, { clinicId: story.clinic.clinicId, patientId: room.patientId, count: runs(6, 1_000) }), story.database.pool.options.database);
    for (const idOf of copies) {
      const [path, body] = [`/api/staff/sessions/${idOf(room.sessionId)}/start`, { patientId: idOf(room.patientId), ...START }];
      const replies = await Promise.all([nina.post(path, body), noah.post(path, body)]);
      expect(replies.map(({ status, code }) => `${status} ${code ?? ''}`).toSorted()).toEqual(['200 ', '409 dose-given.already-recorded']);
    }
    const started = copies.map((idOf) => idOf(room.sessionId));
    expect(await dosesIn(started)).toEqual({ entries: started.length, history: started.length });
  });

  test('who send one operation twice chart it once', async () => {
    const room = await readyRoom('2026-03-12');
    const nina = await room.browser('nurse');
    const path = `/api/staff/sessions/${room.sessionId}/vital-signs`;
    const body = { patientId: room.patientId, measuredAt: story.clock.now(), ...vitals(121, 77) };
    const id = '00000000-0000-7000-8000-00000000abcd';
    const [first, second] = [await nina.post(path, body, id), await nina.post(path, body, id)];
    expect(second.body).toEqual(first.body);
    const { record } = await room.look();
    expect((record as { readings: unknown[] }).readings).toHaveLength(2);
  });
});

describe('a session', () => {
  test('of another person refuses the entry, and of another clinic is not there', async () => {
    const room = await readyRoom('2026-03-13');
    const somebodyElse = await story.admit({ familyName: 'Okafor', givenName: 'Adaobi' });
    expect(await room.send('nurse', 'vital-signs', { ...vitals(122, 78), patientId: somebodyElse })).toMatchObject({ status: 409, code: 'session.other-patient' });
    expect(await room.send('nurse', 'start', { ...START, patientId: somebodyElse })).toMatchObject({ status: 409, code: 'session.other-patient' });
    const other = await story.openOtherClinic('far-away');
    expect(await other.prescriber.get(`/api/staff/sessions/${room.sessionId}`)).toMatchObject({ status: 404, code: 'session.unknown' });
    expect(await other.prescriber.post(`/api/staff/sessions/${room.sessionId}/check-in`, { patientId: room.patientId, measuredAt: story.clock.now() })).toMatchObject({ status: 404 });
    expect(await other.prescriber.post(`/api/staff/visits/${room.visitId}/session`)).toMatchObject({ status: 404 });
  });

  test('is opened once for its visit, on its day, and never for a front desk', async () => {
    const room = await readyRoom('2026-03-16', false);
    const nurse = await room.browser('nurse');
    expect(taken(await nurse.post(`/api/staff/visits/${room.visitId}/session`))).toMatchObject({ sessionId: room.sessionId, state: 'gate' });
    expect(await (await room.browser('frontDesk')).get(`/api/staff/sessions/${room.sessionId}`)).toMatchObject({ status: 403 });
    story.clock.set('2026-02-27T15:00:00.000Z');
    const tomorrow = await bookReadyPerson(story, { ...ORDER, details: { sex: 'male' }, startsAt: '2026-03-17T19:00:00.000Z' });
    const early = await enterRoom(story, tomorrow, '2026-03-16');
    early.at('15:00');
    expect(await early.send('nurse', 'vital-signs', vitals(122, 78))).toMatchObject({ status: 409, code: 'session.not-checked-in' });
    expect(await early.send('nurse', 'check-in')).toMatchObject({ status: 422, code: 'session.other-day' });
    expect(await early.does('prescriber', 'abort', { reason: 'Ill today.' })).toMatchObject({ state: 'aborted' });
  });

  test('leaves audit lines without clinical content', async () => {
    const events = await story.auditOf();
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['session.check-in', 'session.pass-gate', 'session.start-dosing', 'session.dose-given', 'session.charted', 'session.discharge']));
    const facts = JSON.stringify(events.filter(({ action }) => action.startsWith('session.')));
    expect(facts).not.toMatch(/mmHg|systolic|relaxed/i);
  });
});
