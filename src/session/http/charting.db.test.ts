import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#foundation/id.ts';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory } from '../../../tests/support/clinic-story.ts';
import { runs } from '../../../tests/support/runs.ts';
import type { Room } from '../../../tests/support/session-story.ts';
import { bookReadyPerson, comesIn, enterRoom, vitals } from '../../../tests/support/session-story.ts';
import { testRandom } from '../../../tests/support/test-clinic.ts';
import type { WireRoom } from '../api-room.ts';
import { nextObservation } from '../observation-schedule.ts';
import { dueObservations } from '../recorded-observations.ts';
import { listPrompts } from '../recorded-prompts.ts';
import { standingRecord } from '../session-record.ts';
import { sessionSettings } from '../settings.ts';
import { raiseReview } from '../store/session-review.ts';
import type { SessionTables } from '../store/tables.ts';
import { recordOf } from '../wire-record.ts';

let story: ClinicStory;
beforeAll(async () => {
  story = await openClinicStory('2026-02-27T15:00:00.000Z');
});
afterAll(() => story.close());

const mg = (value: string) => ({ value, unit: 'mg' });
const LOZENGE = { orderVersion: 1, part: { form: 'lozenge', drawn: mg('100'), given: mg('100'), wasted: mg('0'), returned: mg('0') } };
const IDENTITY = { initials: 'AO', birthYear: 1984 };

/** A room in which a lozenge of 100 mg was given at 15:00 UTC of the day, or will be. */
async function room(day: string, { isDosed = true, medicines = [] as { typedName: string }[] } = {}): Promise<Room> {
  story.clock.set('2026-02-27T15:00:00.000Z');
  const booked = await bookReadyPerson(story, {
    details: { sex: 'male' }, medicines, treatment: 'racemic-sublingual', dose: { amount: mg('100') }, startsAt: `${day}T15:00:00.000Z`,
  });
  const entered = await enterRoom(story, booked, day);
  entered.at('14:40');
  await comesIn(entered, IDENTITY);
  await entered.does('nurse', 'vital-signs', vitals(122, 78));
  if (!isDosed) return entered;
  entered.at('15:00');
  await entered.does('nurse', 'pass-gate');
  await entered.does('nurse', 'start', LOZENGE);
  return entered;
}

const shown = async (own: Room) => (await own.look()) as unknown as WireRoom;

describe('the moment of an entry', () => {
  test('may lie in the past, which is marked, but not before check-in nor ahead of the clock', async () => {
    const own = await room('2026-03-02');
    own.at('15:30');
    const at = (time: string) => ({ measuredAt: `2026-03-02T${time}.000Z` });
    expect(await own.does('nurse', 'vital-signs', { ...vitals(124, 80), ...at('15:20:00') })).toMatchObject({ measuredAt: '2026-03-02T15:20:00.000Z', enteredAt: '2026-03-02T15:30:00.000Z', isLate: true });
    expect(await own.does('nurse', 'vital-signs', { ...vitals(124, 80), ...at('15:25:00') })).toMatchObject({ isLate: false });
    expect(await own.send('nurse', 'vital-signs', { ...vitals(124, 80), ...at('14:39:59') })).toMatchObject({ status: 400, code: 'session.measured-before-check-in' });
    expect(await own.send('nurse', 'vital-signs', { ...vitals(124, 80), ...at('15:30:31') })).toMatchObject({ status: 400, code: 'session.measured-in-future' });
    expect(await own.does('nurse', 'vital-signs', { ...vitals(126, 80), ...at('15:30:30') })).toMatchObject({ measuredAt: '2026-03-02T15:30:00.000Z' });
    const { record, observations } = await shown(own);
    expect(record.readings.map(({ isLate }) => isLate)).toEqual([false, true, false, false]);
    expect(observations[1]).toMatchObject({ dueAt: '2026-03-02T15:20:00.000Z', state: 'taken' });
  });

  test('of a typing error is asked about or refused, never taken as it is', async () => {
    const own = await room('2026-03-03');
    own.at('15:10');
    expect(await own.send('nurse', 'vital-signs', vitals(1200, 80))).toMatchObject({ code: 'vital-signs.implausible' });
    expect(await own.send('nurse', 'vital-signs', vitals(80, 120))).toMatchObject({ code: 'vital-signs.systolic-not-above-diastolic' });
    expect(await own.send('nurse', 'vital-signs', vitals(225, 120))).toMatchObject({ code: 'vital-signs.not-confirmed' });
    expect(await own.does('nurse', 'vital-signs', vitals(225, 120, { confirmed: ['systolic'] }))).toMatchObject({ raised: [{ ruleId: 'BP-4', confirmed: true }] });
    expect(await own.send('nurse', 'vital-signs', {})).toMatchObject({ code: 'vital-signs.empty' });
  });

  test('of a whole lozenge cannot be typed earlier to shorten the stay', async () => {
    const own = await room('2026-03-04', { isDosed: false });
    own.at('15:00');
    await own.does('nurse', 'pass-gate');
    expect(await own.send('nurse', 'start', { ...LOZENGE, measuredAt: '2026-03-04T14:45:00.000Z' })).toMatchObject({ status: 400, code: 'request.invalid' });
    await own.does('nurse', 'start', LOZENGE);
    own.at('15:10');
    await own.does('nurse', 'dose-note', { note: { note: 'lozenge-ended', outcome: 'spat-out' } });
    await own.does('nurse', 'end');
    const { discharge } = await shown(own);
    expect(discharge?.[0]).toMatchObject({ ruleId: 'DC-1', state: 'not-met', earliestAt: '2026-03-04T17:00:00.000Z' });
  });
});

/** What can be entered by a tap, any number of times. */
const ENTRIES = [{ path: 'notes', body: { about: 'other', words: 'A note.' } }, { path: 'events', body: { event: 'crying' } }, { path: 'distress', body: { rating: 2 } }];

async function tapsIn({ sessionId }: Room): Promise<number> {
  const statement = sql<{ count: number }>`select count(*) as count from session_entry where session_id = ${sessionId} and kind in ('note', 'event', 'distress')`;
  return story.database.inTenant(story.clinic.clinicId, async (tx) => (await statement.execute(tx)).rows[0]?.count ?? 0);
}

describe('two rooms side by side', () => {
  test('never take an entry that names the other person, however the entries are mixed (H01)', async () => {
    const [first, second] = [await room('2026-03-18'), await room('2026-03-19')];
    second.at('15:30');
    const nurse = await second.browser('nurse');
    const taps = { first: 0, second: 0 };
    const entry = fc.record({ into: fc.constantFrom('first', 'second'), names: fc.constantFrom('first', 'second'), kind: fc.constantFrom(...ENTRIES) });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 2, maxLength: 6 }), async (entries) => {
        for (const { into, names, kind } of entries) {
          const { patientId } = { first, second }[names];
          const { status, code } = await nurse.post(`/api/staff/sessions/${{ first, second }[into].sessionId}/${kind.path}`, { patientId, measuredAt: story.clock.now(), ...kind.body });
          expect([status, code]).toEqual(into === names ? [200, null] : [409, 'session.other-patient']);
          if (into === names) taps[into] += 1;
        }
      }),
      { numRuns: runs(12, 5_000) },
    );
    expect([await tapsIn(first), await tapsIn(second)]).toEqual([taps.first, taps.second]);
  });
});

describe('second thoughts', () => {
  test('correct a reading with a new one; the old one stays and the prompt it raised is over', async () => {
    const own = await room('2026-03-05');
    own.at('15:20');
    const wrong = await own.does('nurse', 'vital-signs', vitals(184, 84));
    expect(wrong['raised']).toMatchObject([{ ruleId: 'BP-4' }]);
    own.at('15:21');
    const correction = { entryId: wrong['entryId'], reason: 'Typed 184 for 148.', measuredAt: '2026-03-05T15:20:00.000Z' };
    expect(await own.send('nurse', 'corrections', { ...correction, replacement: { kind: 'note', about: 'other', words: 'x' } })).toMatchObject({ code: 'session.entry-not-correctable' });
    expect(await own.does('secondNurse', 'corrections', { ...correction, replacement: { kind: 'vital-signs', ...vitals(148, 84) } })).toMatchObject({ raised: [], isLate: false });
    const { record, prompts, standing } = await shown(own);
    expect(record.readings).toMatchObject([{ systolicMmHg: 122 }, { systolicMmHg: 184, staffName: 'Nina Reed' }, { systolicMmHg: 148, staffName: 'Noah Finch', correctsEntryId: wrong['entryId'], correctionReason: 'Typed 184 for 148.' }]);
    expect((await story.auditOf()).filter(({ facts }) => facts['corrects'] === wrong['entryId']), 'the audit record tells it apart').toHaveLength(1);
    expect(standing).toEqual([]);
    expect(prompts).toMatchObject([{ prompt: { ruleId: 'BP-4' }, overSince: '2026-03-05T15:20:00.000Z', isWaiting: true }]);
    expect(await own.send('nurse', 'corrections', { ...correction, replacement: null })).toMatchObject({ status: 409, code: 'session.entry-corrected-already' });
    expect(await own.send('nurse', 'corrections', { ...correction, entryId: own.patientId, replacement: null })).toMatchObject({ status: 404 });
  });

  test('take a tap back within ten seconds and not later, nor a step of the dose at all', async () => {
    const own = await room('2026-03-06');
    const tap = async () => String((await own.does('nurse', 'events', { event: 'crying' }))['entryId']);
    story.clock.set('2026-03-06T15:10:00.000Z');
    const [first, second] = [await tap(), await tap()];
    story.clock.set('2026-03-06T15:10:10.000Z');
    await own.does('nurse', `events/${first}/undo`);
    story.clock.set('2026-03-06T15:10:10.001Z');
    expect(await own.send('nurse', `events/${second}/undo`)).toMatchObject({ status: 409, code: 'session.undo-time-over' });
    const { record } = await shown(own);
    expect(record.entries.filter(({ content }) => content.kind === 'event')).toHaveLength(2);
    expect(standingRecord(recordOf(record)).entries.filter(({ content }) => content.kind === 'event')).toHaveLength(1);
    const dose = record.entries.find(({ content }) => content.kind === 'dose');
    expect(await own.send('nurse', 'corrections', { entryId: dose?.entryId, reason: 'x', replacement: null })).toMatchObject({ code: 'session.entry-not-correctable' });
  });
});

describe('prompts', () => {
  test('of distress come with time alone, and are put on record by whoever answers them', async () => {
    const own = await room('2026-03-09');
    own.at('15:20');
    expect(await own.does('nurse', 'distress', { rating: 8 })).toMatchObject({ raised: [] });
    own.at('15:25');
    const [prompt] = (await shown(own)).prompts;
    expect(prompt).toMatchObject({ prompt: { ruleId: 'SED-2', subject: 'distress' }, raisedAt: '2026-03-09T15:25:00.000Z', isOnRecord: false, isWaiting: true });
    own.at('15:26');
    await own.does('therapist', `prompts/${prompt?.key}/answer`, { action: 'seen' });
    expect((await shown(own)).prompts).toMatchObject([{ isOnRecord: true, isWaiting: false, overSince: null, answers: [{ action: 'seen' }] }]);
    own.at('15:30');
    await own.does('nurse', 'distress', { rating: 4 });
    expect((await shown(own)).prompts).toMatchObject([{ overSince: '2026-03-09T15:30:00.000Z' }]);
  });

  test('with a symptom bring in the emergency path, and a red one holds the dose until a prescriber gives a reason', async () => {
    const own = await room('2026-03-10');
    own.at('15:20');
    await own.does('nurse', 'vital-signs', vitals(165, 96));
    const { raised } = await own.does('nurse', 'symptoms', { present: ['chest-pain'] });
    expect(raised).toMatchObject([{ ruleId: 'BP-4', priority: 'red', path: 'emergency' }]);
    await own.does('nurse', 'pause');
    expect(await own.send('nurse', 'resume', { reason: 'Feels better.' })).toMatchObject({ status: 422, code: 'session.prescriber-reason-missing' });
    expect(await own.does('prescriber', 'resume', { reason: 'Seen; cardiogram unchanged.' })).toMatchObject({ state: 'dosing' });
  });

  test('and due times are the same on the screen, which folds what travelled, as on the server', async () => {
    const own = await room('2026-03-11', { medicines: [{ typedName: 'phenelzine' }] });
    for (const [time, systolic] of [['15:05', 150], ['15:10', 185], ['15:15', 181], ['15:20', 150]] as const) {
      own.at(time);
      await own.does('nurse', 'vital-signs', vitals(systolic, 90));
    }
    const travelled = await shown(own);
    const settings = settingsInForce(sessionSettings, {});
    const record = standingRecord(recordOf(travelled.record));
    expect(travelled.record.session.isCloselyWatched).toBe(true);
    expect(dueObservations(record, travelled.now, settings)).toEqual(travelled.observations);
    expect(nextObservation(dueObservations(record, travelled.now, settings))?.dueAt).toBe('2026-03-11T15:25:00.000Z');
    expect(listPrompts(record, travelled.now, settings).map(({ key, isWaiting, overSince }) => ({ key, isWaiting, overSince }))).toEqual(
      travelled.prompts.map(({ key, isWaiting, overSince }) => ({ key, isWaiting, overSince })),
    );
  });
});

describe('the check before the dose', () => {
  test('takes reasons from a prescriber only', async () => {
    const own = await room('2026-03-12', { isDosed: false });
    await own.does('nurse', 'gate-answers', { answers: { lastFood: '2026-03-12T12:00:00.000Z' } });
    const reasons = [{ item: 'fasting', words: 'A biscuit; low dose by mouth.' }];
    expect(await own.send('nurse', 'gate-answers', { reasons })).toMatchObject({ status: 403, code: 'session.prescriber-needed' });
    expect(await own.send('nurse', 'pass-gate')).toMatchObject({ body: { error: { facts: { open: [{ key: 'fasting', state: 'needs-reason' }] } } } });
    await own.does('prescriber', 'gate-answers', { reasons });
    expect(await own.does('nurse', 'pass-gate')).toMatchObject({ state: 'ready' });
  });

  test('asks for the review that outcomes raised (NR-1), and reads a hold at once', async () => {
    const own = await room('2026-03-13', { isDosed: false });
    const finding = { ruleId: 'NR-1', sentence: 'Little improvement.', inputs: [], threshold: null, sources: [], ruleSetVersion: '2026-11' };
    const review = { reviewId: newId<'SessionReview'>(story.clock.now(), testRandom), patientId: own.patientId, finding, raisedAt: story.clock.now() };
    await story.database.inTenant<SessionTables, void>(story.clinic.clinicId, async (tx) => {
      await raiseReview(tx, story.clinic.clinicId, review);
      await raiseReview(tx, story.clinic.clinicId, { ...review, reviewId: newId<'SessionReview'>(story.clock.now(), testRandom) });
    });
    expect(await own.send('nurse', 'pass-gate')).toMatchObject({ body: { error: { facts: { open: [{ key: 'non-response', state: 'needs-reason', rules: ['NR-1'] }] } } } });
    await own.does('prescriber', 'gate-answers', { reasons: [{ item: 'non-response', words: 'Continue; slow start expected.' }] });
    await own.does('nurse', 'pass-gate');
    const answers = { form: 'since-last-contact', question1: 'yes', question2: 'yes', question3: 'no', question4: 'yes', question5: 'no', question6Lifetime: 'no', question6Recent: 'no' };
    const prescriber = await own.browser('prescriber');
    await prescriber.post(`/api/staff/patients/${own.patientId}/assessments`, { measuredAt: story.clock.now(), entered: { kind: 'c-ssrs', answers } });
    expect(await own.send('nurse', 'start', LOZENGE)).toMatchObject({ code: 'session.gate-not-go', body: { error: { facts: { open: [{ key: 'risk', state: 'no-go' }] } } } });
  });

  test('asks for a reason while the follow-up of blood in a bladder check is open, though the check was never sent in (URO-1)', async () => {
    const own = await room('2026-03-14', { isDosed: false });
    const phone = await story.phoneOf(own.patientId);
    await phone.post('/api/patient/measures/urinary-check/answer', { itemId: 'urinary-check.blood', answer: 1 });
    expect(await own.send('nurse', 'pass-gate')).toMatchObject({ body: { error: { facts: { open: [{ key: 'risk', state: 'needs-reason', rules: ['URO-1'] }] } } } });
    await own.does('prescriber', 'gate-answers', { reasons: [{ item: 'risk', words: 'Urinalysis clear this morning.' }] });
    expect(await own.does('nurse', 'pass-gate')).toMatchObject({ state: 'ready' });
  });

  test('weighs the person for the chart as well, and refuses a weight nobody has', async () => {
    const own = await room('2026-03-16', { isDosed: false });
    expect(await own.send('nurse', 'weight', { value: '780', unit: 'kg' })).toMatchObject({ code: 'weight.implausible' });
    await own.does('nurse', 'weight', { value: '172', unit: 'lb' });
    const intake = await (await own.browser('nurse')).get(`/api/staff/patients/${own.patientId}/intake`);
    expect(intake.body['weightKg']).toBe('78.02');
    own.at('15:00');
    await own.does('nurse', 'pass-gate');
    await own.does('nurse', 'start', LOZENGE);
    expect(await own.send('nurse', 'gate-answers', { answers: { medicines: 'nothing-new' } })).toMatchObject({ status: 409, code: 'session.dose-has-begun' });
  });
});

describe('leaving before the criteria are met', () => {
  test('needs the prescriber’s note, word to the escort and an event record (DC-8)', async () => {
    const own = await room('2026-03-17');
    own.at('15:40');
    await own.does('nurse', 'end');
    expect(await own.send('therapist', 'leave-against-advice', { prescriberNote: 'x', isEventRecorded: true })).toMatchObject({ status: 403 });
    expect(await own.send('nurse', 'leave-against-advice', { prescriberNote: '', isEventRecorded: true })).toMatchObject({ code: 'discharge.against-advice-incomplete' });
    const record = { prescriberNote: 'Wished to leave; risks talked through.', escort: 'informed', isEventRecorded: true };
    expect(await own.does('nurse', 'leave-against-advice', record)).toMatchObject({ state: 'left-against-advice' });
    own.at('16:00');
    expect(await own.send('nurse', 'vital-signs', vitals(122, 78))).toMatchObject({ status: 409, code: 'session.measured-after-end' });
    expect(await own.does('nurse', 'vital-signs', { ...vitals(122, 78), measuredAt: '2026-03-17T15:35:00.000Z' })).toMatchObject({ isLate: true });
    expect(await own.does('nurse', 'felt-states', { moment: 'after-24-hours', measuredAt: after(toInstant('2026-03-17T16:00:00Z'), minutes(0)), ratings: [{ state: 'open', rating: 6, saidBy: 'patient' }] })).toMatchObject({ isLate: false });
    expect(await own.send('nurse', 'felt-states', { moment: 'session-end', measuredAt: '2026-03-17T15:35:00.000Z', ratings: [{ state: 'open', rating: 11, saidBy: 'patient' }] })).toMatchObject({ code: 'felt-state.not-on-the-scale' });
  });
});
