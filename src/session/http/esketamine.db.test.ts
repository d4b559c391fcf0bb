import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory } from '../../../tests/support/clinic-story.ts';
import type { Room } from '../../../tests/support/session-story.ts';
import { bookReadyPerson, comesIn, enterRoom, readyToLeave } from '../../../tests/support/session-story.ts';

// O2: 7 April 2026, 10:00 in New York is 14:00 UTC.
let story: ClinicStory;
let room: Room;
beforeAll(async () => {
  story = await openClinicStory('2026-04-06T14:00:00.000Z');
  const booked = await bookReadyPerson(story, {
    details: { familyName: 'Two', givenName: 'Ottilie', calledName: null, birthDate: localDateSchema.parse('1957-11-02') },
    weightKg: '70',
    medicines: [{ typedName: 'losartan' }, { typedName: 'lorazepam', dailyDose: { value: '1', unit: 'mg' } }, { typedName: 'sertraline' }],
    present: { 'known-hypertension': { control: 'treated' } },
    treatment: 'esketamine-nasal',
    dose: { amount: { value: '56', unit: 'mg' } },
    startsAt: '2026-04-07T14:00:00.000Z',
  });
  room = await enterRoom(story, booked, '2026-04-07');
});
afterAll(() => story.close());

const device = (lot: string) => ({ form: 'device', lot, expiresOn: '2027-09-30', isEmpty: true });
const pressure = (systolicMmHg: number, diastolicMmHg: number, others: object = {}) => ({ systolicMmHg, diastolicMmHg, ...others });
const item = async (key: string) => {
  const { gate } = (await room.look()) as { gate: { items: { key: string }[] } };
  return gate.items.find((each) => each.key === key);
};

describe('O2, a first esketamine session with raised blood pressure', () => {
  test('does not start before the programme’s preconditions are answered', async () => {
    room.at('13:40');
    await comesIn(room, { initials: 'OT', birthYear: 1957 });
    await room.does('nurse', 'gate-answers', { answers: { isSiteCertified: true, isPatientEnrolled: false, hasOximeter: true } });
    expect(await item('programme')).toMatchObject({ state: 'no-go', findings: [{ ruleId: 'REMS-1' }] });
    await room.does('nurse', 'gate-answers', { answers: { isPatientEnrolled: true } });
    expect(await item('programme')).toMatchObject({ state: 'go' });
  });

  test('asks for two rechecks and then for the prescriber’s choice with a reason (BP-1)', async () => {
    room.at('13:45');
    await room.does('nurse', 'vital-signs', pressure(148, 88, { heartRatePerMinute: 78, oxygenSaturationPercent: 97 }));
    expect(await item('blood-pressure')).toMatchObject({ state: 'no-go', findings: [{ ruleId: 'BP-1' }] });
    expect(await room.look()).toMatchObject({ nextRecheckAt: '2026-04-07T13:50:00.000Z' });
    expect(await room.send('nurse', 'pass-gate')).toMatchObject({ code: 'session.gate-not-go', body: { error: { facts: { open: [{ key: 'blood-pressure', rules: ['BP-1'] }] } } } });
    room.at('13:51');
    await room.does('nurse', 'vital-signs', pressure(146, 86));
    room.at('13:57');
    await room.does('nurse', 'vital-signs', pressure(142, 84, { heartRatePerMinute: 78, oxygenSaturationPercent: 97 }));
    expect(await item('blood-pressure')).toMatchObject({ state: 'needs-reason' });
    expect(await room.send('nurse', 'pass-gate')).toMatchObject({ code: 'session.gate-not-go' });

    room.at('13:59');
    expect(await room.send('nurse', 'pressure-choice', { choice: 'start', reason: 'Falling.' })).toMatchObject({ status: 403 });
    expect(await room.send('prescriber', 'pressure-choice', { choice: 'start' })).toMatchObject({ status: 400, code: 'session.reason-missing' });
    const withoutProof = await story.as('prescriber');
    const choice = { patientId: room.patientId, measuredAt: story.clock.now(), choice: 'start', reason: 'Known, treated, falling over three readings.' };
    expect(await withoutProof.post(`/api/staff/sessions/${room.sessionId}/pressure-choice`, choice)).toMatchObject({ code: 'sign-in.step-up-needed' });
    await room.does('prescriber', 'pressure-choice', { choice: 'start', reason: choice.reason });
    expect(await item('blood-pressure')).toMatchObject({ state: 'go', reason: { text: choice.reason, isPrescriber: true } });
    expect(await room.does('prescriber', 'pass-gate')).toMatchObject({ state: 'ready' });
  });

  test('gives two devices five minutes apart, and no third', async () => {
    room.at('14:00');
    expect(await room.does('nurse', 'start', { orderVersion: 1, part: device('SPR-2604-A') })).toMatchObject({ state: 'dosing', totalGiven: { value: '28' } });
    room.at('14:04');
    const second = { orderVersion: 1, doseNumber: 2, part: device('SPR-2604-A') };
    expect(await room.send('nurse', 'dose-part', second)).toMatchObject({ code: 'dose-given.device-too-soon', body: { error: { facts: { nextAt: '2026-04-07T14:05:00.000Z' } } } });
    expect(await room.send('nurse', 'end')).toMatchObject({ code: 'dose-given.reason-missing' });
    room.at('14:05');
    expect(await room.does('nurse', 'dose-part', second)).toMatchObject({ doseNumber: 2, totalGiven: { value: '56', unit: 'mg' } });
    expect(await room.send('secondNurse', 'dose-part', second)).toMatchObject({ status: 409, code: 'dose-given.already-recorded' });
    room.at('14:10');
    expect(await room.send('nurse', 'dose-part', { ...second, doseNumber: 3 })).toMatchObject({ code: 'dose-given.more-than-ordered' });
    expect(await room.does('nurse', 'end')).toMatchObject({ state: 'recovery' });
  });

  test('marks 168/96 at 40 minutes amber, within the window, and the recheck under the line ends it (BP-3)', async () => {
    room.at('14:15');
    await room.does('nurse', 'dissociation', { isPresent: true });
    room.at('14:40');
    const { raised } = await room.does('nurse', 'vital-signs', pressure(168, 96, { heartRatePerMinute: 84, oxygenSaturationPercent: 97, breathedAir: 'room-air', breathsPerMinute: 14, sedation: 4 }));
    expect(raised).toMatchObject([{ ruleId: 'BP-3', priority: 'amber', recheckBy: '2026-04-07T14:45:00.000Z', inputs: [{ value: '168/96' }, {}, {}] }]);
    const amber = await room.look();
    expect(amber['observations']).toMatchObject([{ state: 'taken' }, { dueAt: '2026-04-07T14:40:00.000Z', opensAt: '2026-04-07T14:35:00.000Z', state: 'taken' }, { state: 'upcoming' }]);
    expect(amber['promptNotice']).toContain('Clinic policy prompt');
    room.at('14:46');
    expect(await room.does('nurse', 'vital-signs', pressure(158, 92))).toMatchObject({ raised: [] });
    const after = await room.look();
    expect(after['prompts']).toMatchObject([{ prompt: { subject: 'dissociation' } }, { prompt: { ruleId: 'BP-3' }, overSince: '2026-04-07T14:46:00.000Z', isOpen: false }]);
    expect(JSON.stringify(after['prompts'])).not.toContain('"red"');
  });

  test('refuses discharge before 12:05 local and names DC-1; at 12:10 the person may go', async () => {
    room.at('15:10');
    await room.does('nurse', 'vital-signs', pressure(150, 88, { oxygenSaturationPercent: 97 }));
    room.at('15:20');
    await room.does('nurse', 'sedation', { sedation: 5 });
    room.at('15:25');
    await room.does('nurse', 'dissociation', { isPresent: false });
    room.at('15:35');
    await room.does('nurse', 'vital-signs', pressure(144, 86, { heartRatePerMinute: 78, oxygenSaturationPercent: 97, breathedAir: 'room-air', breathsPerMinute: 14, sedation: 5 }));
    room.at('16:00');
    await readyToLeave(room, '2026-04-08T14:00:00Z');
    room.at('16:04');
    expect(await room.send('nurse', 'discharge')).toMatchObject({ code: 'discharge.criteria-not-met', body: { error: { facts: { first: 'DC-1', open: [{ ruleId: 'DC-1', earliestAt: '2026-04-07T16:05:00.000Z' }, { ruleId: 'DC-6' }] } } } });
    room.at('16:05');
    await room.does('nurse', 'vital-signs', pressure(138, 82, { heartRatePerMinute: 76, oxygenSaturationPercent: 97, breathedAir: 'room-air', breathsPerMinute: 14, sedation: 5 }));
    room.at('16:08');
    await room.does('nurse', 'escort', { name: 'Dora Two', relation: 'daughter', phone: '555-0100', isIdentityChecked: true, hasSigned: true, hasArrived: true });
    room.at('16:10');
    expect(await room.does('nurse', 'discharge')).toMatchObject({ state: 'discharged' });
  });
});
