import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PatientId } from '#foundation/id.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { eligiblePerson, takeIntake } from '../../../tests/support/screened-person.ts';

let story: ClinicStory;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());

const chart = (patientId: PatientId, path: string) => `/api/staff/patients/${patientId}/${path}`;
const run = async (patientId: PatientId) => taken(await (await story.as('nurse')).post(chart(patientId, 'screening')));
const opened = async (patientId: PatientId) => taken(await (await story.as('nurse')).get(chart(patientId, 'screening')));
const planFor = (browser: Browser, patientId: PatientId, treatment = 'racemic-intravenous') =>
  browser.post(chart(patientId, 'plans'), { template: 'six-in-three-weeks', treatment, otherElement: 'Therapy each week', sessions: [{ startsAt: '2026-03-06T15:00:00.000Z', roomId: story.clinic.rooms[0] }] });

/** The man of case O3: an aneurysm known from imaging, and 178/106 and 174/102 without treatment. */
async function manWithAneurysm(): Promise<PatientId> {
  const patientId = await story.admit({ familyName: 'Three', givenName: 'Oscar', sex: 'male', birthDate: localDateSchema.parse('1974-01-05') });
  await takeIntake(story, patientId, { present: [], pressures: [[178, 106], [174, 102]] });
  const prescriber = await story.as('prescriber');
  const facts = [{ factId: 'aneurysmal-vascular-disease', state: 'present', details: { words: 'Unruptured 6 mm aneurysm, MRA 2024.' } }];
  taken(await prescriber.post(chart(patientId, 'facts'), { facts, origin: 'document' }));
  return patientId;
}

test('before the rules have run there is no verdict, nothing to decide on and nothing to plan', async () => {
  const ada = await story.admit();
  expect(await opened(ada)).toEqual({ verdicts: [], decision: null, decisions: [], standing: 'incomplete', news: [], suicideRisk: { level: 'not-assessed', owed: [], findings: [] }, preparedAt: null });
  const petra = await story.signing('prescriber');
  expect((await petra.post(chart(ada, 'screening/decision'), { verdictId: crypto.randomUUID(), outcome: 'accepted', reason: 'Known to us.' })).code).toBe('screening.incomplete');
  expect((await planFor(petra, ada)).code).toBe('order.screening-incomplete');
  expect(await run(ada)).toMatchObject({ outcome: 'incomplete' });
});

test('O1: a person with nothing against it is eligible, off-label, and needs no decision', async () => {
  const ada = await eligiblePerson(story);
  const verdict = await run(ada);
  expect(verdict).toMatchObject({ outcome: 'eligible', findings: [], label: { status: 'off-label' }, screenedAt: story.clock.now(), ruleSetVersion: '2026-11' });
  expect(await opened(ada)).toMatchObject({ verdicts: [{ verdictId: verdict['verdictId'] }, { outcome: 'eligible' }], decision: null, standing: 'cleared', suicideRisk: { level: 'none-reported', owed: [] } });
});

test('O3: an aneurysm and high blood pressure are refused by both rules, with their readings', async () => {
  const oscar = await manWithAneurysm();
  const verdict = await run(oscar);
  expect(verdict).toMatchObject({ outcome: 'refuse', findings: [{ grade: 'REFUSE', ruleId: 'ELIG-A1', liftedBy: expect.stringContaining('imaging') }, { grade: 'REFUSE', ruleId: 'ELIG-A7', sources: [{ key: 'KetLabel', mark: 'C' }] }] });
  expect(JSON.stringify(verdict)).toContain('"value":"176/104"');
  expect(await opened(oscar)).toMatchObject({ standing: 'refused' });
});

test('O3: nobody can override it, by any route, and no plan, session or order comes to be', async () => {
  const oscar = await manWithAneurysm();
  const verdictId = String((await run(oscar))['verdictId']);
  for (const role of ['prescriber', 'secondPrescriber'] as const) {
    const prescriber = await story.signing(role);
    const decision = await prescriber.post(chart(oscar, 'screening/decision'), { verdictId, outcome: 'accepted', reason: 'He asks for Friday.' });
    expect(decision).toMatchObject({ status: 422, code: 'screening.no-override', body: { error: { facts: { rules: ['ELIG-A1', 'ELIG-A7'] } } } });
    for (const treatment of ['racemic-intravenous', 'racemic-intramuscular', 'racemic-sublingual', 'esketamine-nasal']) {
      expect(await planFor(prescriber, oscar, treatment)).toMatchObject({ code: 'order.screening-refused', body: { error: { facts: { rules: [{ ruleId: 'ELIG-A1' }, { ruleId: 'ELIG-A7' }] } } } });
    }
  }
  const petra = await story.as('prescriber');
  expect((await petra.post(chart(oscar, 'visits'), { kind: 'dosing-session', startsAt: '2026-03-06T15:00:00.000Z', roomId: story.clinic.rooms[0] })).code).toBe('plan.session-needs-plan');
  expect((await petra.get(chart(oscar, 'plans'))).body).toEqual({ plans: [], otherVisits: [] });
  expect((await petra.get(chart(oscar, 'orders'))).body).toEqual({ orders: [] });
});

test('O3: what he or a nurse says lifts nothing; imaging that a prescriber enters does, once the rules have run again', async () => {
  const oscar = await manWithAneurysm();
  await run(oscar);
  const gone = { facts: [{ factId: 'aneurysmal-vascular-disease', state: 'absent', details: { words: 'Refuted by angiography.' } }] };
  const phone = await story.phoneOf(oscar);
  expect((await phone.post('/api/patient/intake/facts', { factId: 'aneurysmal-vascular-disease', state: 'absent' })).status).toBe(200);
  const [nurse, petra] = [await story.as('nurse'), await story.as('prescriber')];
  expect((await nurse.post(chart(oscar, 'facts'), { ...gone, origin: 'document' })).code).toBe('screening.evidence-needed');
  expect((await petra.post(chart(oscar, 'facts'), { ...gone, origin: 'own-words' })).code).toBe('screening.evidence-needed');
  expect(await run(oscar)).toMatchObject({ findings: [{ ruleId: 'ELIG-A1' }, { ruleId: 'ELIG-A7' }] });
  story.wait(1);
  taken(await (await story.as('prescriber')).post(chart(oscar, 'facts'), { ...gone, origin: 'document' }));
  expect(await opened(oscar), 'the rules have not run again').toMatchObject({ standing: 'refused' });
  expect(await run(oscar)).toMatchObject({ outcome: 'refuse', findings: [{ ruleId: 'ELIG-A7' }] });
});

test('what a prescriber decides holds for the newest verdict only, needs a reason and a fresh proof of who they are', async () => {
  const ada = await eligiblePerson(story);
  const nurse = await story.as('nurse');
  const lorazepam = { state: 'known', medicines: [{ typedName: 'lorazepam', dailyDose: { value: '1', unit: 'mg' } }] };
  taken(await nurse.post(chart(ada, 'medicines'), lorazepam));
  const older = String((await run(ada))['verdictId']);
  story.wait(1);
  const verdict = await run(ada);
  expect(verdict).toMatchObject({ outcome: 'review', findings: [{ ruleId: 'INTERACTION-BENZODIAZEPINE' }] });
  const accept = { verdictId: String(verdict['verdictId']), outcome: 'accepted', reason: 'One milligram at night, known to us.' };
  const path = chart(ada, 'screening/decision');
  expect((await (await story.signing('nurse')).post(path, accept)).code).toBe('sign-in.role-missing');
  expect((await (await story.as('prescriber')).post(path, accept)).code).toBe('sign-in.step-up-needed');
  const petra = await story.signing('prescriber');
  expect((await petra.post(path, { ...accept, verdictId: older })).code).toBe('screening.changed-meanwhile');
  expect((await petra.post(path, { ...accept, reason: '  ' })).code).toBe('screening.reason-missing');
  expect((await planFor(petra, ada)).code).toBe('order.screening-undecided');
  expect((await petra.post(path, { ...accept, outcome: 'declined', reason: 'Not yet.' })).status).toBe(200);
  expect((await planFor(petra, ada)).code).toBe('order.screening-declined');
  story.wait(1);
  expect((await (await story.signing('prescriber')).post(path, accept)).body).toEqual({ decidedAt: story.clock.now() });
  expect(await opened(ada)).toMatchObject({ decision: { outcome: 'accepted', reason: accept.reason }, standing: 'cleared' });
  story.wait(1);
  await run(ada);
  expect(await opened(ada), 'a decision says nothing about a later verdict').toMatchObject({ decision: null, standing: 'undecided' });
  expect(await opened(ada), 'and stays on record with who made it').toMatchObject({
    decisions: [{ verdictId: verdict['verdictId'], outcome: 'accepted', reason: accept.reason, decidedBy: 'Petra Quill' }, { outcome: 'declined', reason: 'Not yet.', decidedBy: 'Petra Quill' }],
  });
});

test('what is found after a verdict refuses at once, without anybody running the rules again', async () => {
  const ada = await eligiblePerson(story);
  const nurse = await story.as('nurse');
  taken(await nurse.post(chart(ada, 'facts'), { origin: 'own-words', facts: [{ factId: 'aneurysmal-vascular-disease', state: 'present' }] }));
  expect(await opened(ada)).toMatchObject({ verdicts: [{ outcome: 'eligible' }], standing: 'refused' });
  expect((await planFor(nurse, ada)).code).toBe('order.screening-refused');
});

test('what has to be weighed and came up after a decision is not covered by it, and is told with its inputs', async () => {
  const ada = await eligiblePerson(story);
  const [nurse, petra] = [await story.as('nurse'), await story.signing('prescriber')];
  taken(await nurse.post(chart(ada, 'facts'), { origin: 'staff', facts: [{ factId: 'porphyria', state: 'present' }] }));
  expect(await opened(ada)).toMatchObject({ verdicts: [{ outcome: 'eligible' }], standing: 'new-finding', news: [{ ruleId: 'ELIG-R7', inputs: [{ value: 'present', at: story.clock.now() }, { value: 'staff' }] }] });
  expect(await planFor(petra, ada)).toMatchObject({ code: 'order.screening-new-finding', body: { error: { facts: { rules: [{ ruleId: 'ELIG-R7' }] } } } });
  const [old] = (await opened(ada))['verdicts'] as readonly { verdictId: string }[];
  const accept = (verdictId: unknown) => ({ verdictId, outcome: 'accepted', reason: 'Weighed with her.' });
  expect((await petra.post(chart(ada, 'screening/decision'), accept(old?.verdictId))).code).toBe('screening.new-finding');
  story.wait(1);
  const verdictId = (await run(ada))['verdictId'];
  taken(await petra.post(chart(ada, 'screening/decision'), accept(verdictId)));
  expect(await opened(ada)).toMatchObject({ standing: 'cleared', news: [] });
  taken(await nurse.post(chart(ada, 'medicines'), { state: 'known', medicines: [{ typedName: 'oxycodone', dailyDose: { value: '10', unit: 'mg' } }] }));
  expect(await opened(ada)).toMatchObject({ decision: { outcome: 'accepted' }, standing: 'new-finding', news: [{ ruleId: 'ELIG-R6' }, { ruleId: 'INTERACTION-OPIOID' }] });
  taken(await nurse.post(chart(ada, 'facts'), { origin: 'staff', facts: [{ factId: 'chronic-obstructive-pulmonary-disease', state: 'declined' }] }));
  taken(await (await story.phoneOf(ada)).post('/api/patient/intake/facts', { factId: 'pregnant', state: 'unknown' }));
  expect(await opened(ada), 'the phone cannot take a no back').toMatchObject({ standing: 'new-finding' });
  taken(await nurse.post(chart(ada, 'facts'), { origin: 'staff', facts: [{ factId: 'pregnant', state: 'unknown' }] }));
  expect(await opened(ada)).toMatchObject({ standing: 'incomplete' });
});

test('a screening is too old after ninety days', async () => {
  const ada = await eligiblePerson(story);
  story.wait(90 * 24 * 60 - 1);
  expect(await opened(ada)).toMatchObject({ standing: 'cleared' });
  story.wait(1);
  expect(await opened(ada)).toMatchObject({ standing: 'out-of-date' });
  expect((await planFor(await story.as('frontDesk'), ada)).code).toBe('order.screening-out-of-date');
});

test('a preparation meeting is on record with its points, and cannot lie in the future', async () => {
  const ada = await story.admit();
  const theo = await story.as('therapist');
  const heldAt = story.clock.now();
  const meeting = { heldAt, checklist: [{ point: 'music', words: 'Her own playlist.' }, { point: 'stop-word' }] };
  expect((await theo.post(chart(ada, 'preparations'), { ...meeting, heldAt: new Date(Date.parse(heldAt) + 1).toISOString() })).code).toBe('screening.measured-in-future');
  expect((await theo.post(chart(ada, 'preparations'), meeting)).body).toEqual({ heldAt });
  expect(await opened(ada)).toMatchObject({ preparedAt: heldAt });
});

test('every step is in the audit record, with the rules that refused and nothing of what they saw', async () => {
  const oscar = await manWithAneurysm();
  const verdictId = textIn(await (await story.as('nurse')).post(chart(oscar, 'screening')), 'verdictId');
  await (await story.signing('prescriber')).post(chart(oscar, 'screening/decision'), { verdictId, outcome: 'declined', reason: 'An aneurysm.' });
  await opened(oscar);
  const lines = (await story.auditOf()).filter(({ patientId }) => patientId === oscar);
  expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['screening.facts-recorded', 'screening.run', 'screening.decided', 'screening.opened']));
  expect(lines.find(({ action }) => action === 'screening.run')?.facts).toEqual({ outcome: 'refuse', refusing: ['ELIG-A1', 'ELIG-A7'] });
  expect(lines.map(({ facts }) => JSON.stringify(facts)).join()).not.toMatch(/aneurysm|MRA|present|17[0-9]/i);
});
