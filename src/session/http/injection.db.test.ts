import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken } from '../../../tests/support/clinic-story.ts';
import type { Room } from '../../../tests/support/session-story.ts';
import { bookReadyPerson, comesIn, enterRoom, readyToLeave, vitals } from '../../../tests/support/session-story.ts';

// O6: 10 September 2026, 13:00 in New York is 17:00 UTC.
let story: ClinicStory;
let room: Room;
const mg = (value: string) => ({ value, unit: 'mg' });
const INJECTION = {
  form: 'injection', drawn: mg('80'), given: mg('74'), wasted: mg('6'), returned: mg('0'),
  volume: { value: '1.48', unit: 'mL' }, concentration: { value: '50', unit: 'mg/mL' }, site: 'left deltoid',
};
beforeAll(async () => {
  story = await openClinicStory('2026-09-01T14:00:00.000Z');
  const booked = await bookReadyPerson(story, {
    details: { familyName: 'Six', givenName: 'Otto', calledName: null, sex: 'male', birthDate: localDateSchema.parse('1985-02-11') },
    weightKg: '92',
    treatment: 'racemic-intramuscular',
    dose: { amount: { value: '0.8', unit: 'mg/kg' }, concentration: { value: '50', unit: 'mg/mL' } },
    // The first session of the case is left out, so that this dose counts as the first and asks for a reason.
    reasons: [{ ruleId: 'DOSE-2', text: 'Tolerated 0.5 mg/kg five days earlier.' }],
    startsAt: '2026-09-10T17:00:00.000Z',
  });
  room = await enterRoom(story, booked, '2026-09-10');
  room.at('16:35');
  await comesIn(room, { initials: 'OS', birthYear: 1985 });
  room.at('16:55');
  await room.does('nurse', 'vital-signs', vitals(132, 82));
  await room.does('nurse', 'pass-gate');
});
afterAll(() => story.close());

type Shown = { readonly prompts: { readonly key: string; readonly prompt: { readonly ruleId: string; readonly priority: string }; readonly audience: string[] }[] };
const promptNamed = async (ruleId: string, priority: string) => ((await room.look()) as unknown as Shown).prompts.findLast(({ prompt }) => prompt.ruleId === ruleId && prompt.priority === priority);

describe('O6, an injection with a rise of blood pressure', () => {
  test('keeps the order’s reason for the check and takes 80 mg drawn as 74 given and 6 wasted', async () => {
    room.at('17:00');
    const order = { orderVersion: 1 };
    expect(await room.send('nurse', 'start', { ...order, part: { ...INJECTION, given: mg('80'), wasted: mg('0'), volume: { value: '1.60', unit: 'mL' } } })).toMatchObject({ code: 'dose-given.more-than-ordered' });
    expect(await room.send('nurse', 'start', { ...order, part: { ...INJECTION, volume: { value: '14.8', unit: 'mL' } } })).toMatchObject({ code: 'dose-given.volume-disagrees' });
    expect(await room.does('nurse', 'start', { ...order, part: INJECTION })).toMatchObject({ state: 'dosing', totalGiven: mg('74') });
    expect(await room.does('nurse', 'end')).toMatchObject({ state: 'recovery', totalGiven: mg('74') });
  });

  test('raises a red prompt at 184/112 that the next reading confirms, and shows it to more people while nobody answers', async () => {
    room.at('17:10');
    expect(await room.does('nurse', 'vital-signs', vitals(158, 94))).toMatchObject({ raised: [] });
    room.at('17:20');
    const { raised } = await room.does('nurse', 'vital-signs', vitals(184, 112, { heartRatePerMinute: 118, oxygenSaturationPercent: 96, sedation: 3 }));
    expect(raised).toMatchObject([
      { ruleId: 'BP-4', priority: 'red', confirmed: false, recheckBy: '2026-09-10T17:25:00.000Z', path: 'none' },
      { ruleId: 'HR-1', priority: 'amber' },
      { ruleId: 'SED-1', priority: 'amber' },
    ]);
    expect((await promptNamed('BP-4', 'red'))?.audience).toEqual(['nurse']);
    story.clock.set('2026-09-10T17:22:00.000Z');
    expect((await promptNamed('BP-4', 'red'))?.audience).toEqual(['nurse', 'corridor', 'second-person', 'prescriber']);
    const board = taken(await (await room.browser('nurse')).get('/api/staff/board'));
    expect(board['sessions']).toMatchObject([{ name: 'Otto S.', openPrompts: 3, highestPriority: 'red', latest: { pressureMmHg: { value: { systolic: 184 } } }, minuteOfSession: 22, nextDue: { ruleId: 'BP-4', dueAt: '2026-09-10T17:25:00.000Z' } }]);

    room.at('17:24');
    await room.does('nurse', 'symptoms', { present: [] });
    const second = await room.does('nurse', 'vital-signs', vitals(181, 110, { heartRatePerMinute: 112, oxygenSaturationPercent: 96, sedation: null }));
    expect(second['raised']).toMatchObject([{ ruleId: 'BP-4', priority: 'red', confirmed: true, path: 'prescriber', since: '2026-09-10T17:20:00.000Z' }]);
    expect(JSON.stringify(second['raised'])).not.toMatch(/emergency plan \(clinic policy with a symptom|alarm/i);
  });

  test('stops asking when somebody answers, and is amber at 172/104', async () => {
    const red = await promptNamed('BP-4', 'red');
    await room.does('nurse', `prompts/${red?.key}/answer`, { action: 'calling' });
    await room.does('nurse', 'notes', { about: 'prescriber-called', words: 'Red prompt confirmed.' });
    expect(await room.send('nurse', 'prompts/nothing/answer', { action: 'seen' })).toMatchObject({ status: 404, code: 'session.prompt-unknown' });
    story.clock.set('2026-09-10T17:29:00.000Z');
    const reds = ((await room.look()) as unknown as Shown).prompts.filter(({ prompt }) => prompt.priority === 'red');
    expect(reds.map(({ audience }) => audience)).toEqual([['nurse'], ['nurse']]);
    room.at('17:30');
    const { raised } = await room.does('nurse', 'vital-signs', vitals(172, 104, { heartRatePerMinute: 104, sedation: null }));
    expect(raised).toMatchObject([{ ruleId: 'BP-3', priority: 'amber' }]);
    expect(await promptNamed('BP-4', 'red')).toMatchObject({ overSince: '2026-09-10T17:30:00.000Z', isWaiting: false, answers: [{ action: 'calling' }] });
  });

  test('waits for the escort: DC-1 is met after 90 minutes, DC-6 only when the escort is there', async () => {
    for (const [time, systolic, diastolic] of [['17:45', 150, 92], ['18:00', 142, 88], ['18:15', 138, 86], ['18:30', 130, 82]] as const) {
      room.at(time);
      await room.does('nurse', 'vital-signs', vitals(systolic, diastolic));
    }
    await readyToLeave(room, '2026-09-11T14:00:00Z');
    expect((await room.look())['discharge']).toMatchObject([{ ruleId: 'DC-1', state: 'met' }, { state: 'met' }, { state: 'met' }, { state: 'met' }, { state: 'met' }, { ruleId: 'DC-6', state: 'not-met' }, { state: 'met' }]);
    room.at('18:35');
    expect(await room.send('nurse', 'discharge')).toMatchObject({ code: 'discharge.criteria-not-met', body: { error: { facts: { first: 'DC-6', open: [{ ruleId: 'DC-6' }] } } } });
    room.at('18:58');
    await room.does('nurse', 'escort', { name: 'Finn Six', relation: 'friend', phone: '555-0101', isIdentityChecked: true, hasSigned: true, hasArrived: true });
    expect(await room.does('nurse', 'discharge')).toMatchObject({ state: 'discharged', since: '2026-09-10T18:58:00.000Z' });
  });

  test('leaves every prompt on record, with its rule, inputs, threshold and source', async () => {
    const { prompts } = (await room.look()) as unknown as Shown;
    expect(prompts.map(({ prompt }) => `${prompt.ruleId} ${prompt.priority}`)).toEqual(['BP-4 red', 'HR-1 amber', 'SED-1 amber', 'BP-4 red', 'BP-3 amber']);
    for (const { prompt } of prompts) expect(prompt).toMatchObject({ threshold: expect.any(String), sources: [{ key: expect.any(String) }] });
    expect(JSON.stringify(prompts)).not.toMatch(/alarm/i);
  });
});
