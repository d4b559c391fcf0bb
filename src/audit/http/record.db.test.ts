import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId } from '#foundation/id.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { verifyRecord } from '../store/verify.ts';

let story: ClinicStory;
let ada: PatientId;
let olive: Browser;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  ada = await story.admit();
  olive = await story.as('owner');
});

const rowsSchema = z.array(
  z.object({ sequence: z.number(), at: z.string(), actorKind: z.string(), actorName: z.string().nullable(), action: z.string(), outcome: z.string(), patientName: z.string().nullable(), facts: z.record(z.string(), z.unknown()), ruleSetVersion: z.string() }),
);
/** The record as the owner reads it, newest first, with every read so far in it. */
async function record(query = `?patientId=${ada}`, browser = olive) {
  await story.flushReads();
  return rowsSchema.parse(taken(await browser.get(`/api/staff/audit${query}`))['rows']);
}
const lines = async () => (await record()).map(({ actorName, action, outcome }) => `${actorName}: ${action} ${outcome}`);

test('the owner reads who wrote, who read and who was refused, by name', async () => {
  const nina = await story.as('nurse');
  taken(await nina.get(`/api/staff/patients/${ada}/intake`));
  taken(await nina.post(`/api/staff/patients/${ada}/medicines`, { state: 'known', medicines: [{ typedName: 'sertraline' }] }));
  expect((await nina.post(`/api/staff/patients/${ada}/preparations`, { heldAt: '2026-03-02T15:00:00.001Z', checklist: [] })).code).toBe('screening.measured-in-future');
  const rows = await record();
  expect(rows.map(({ actorName, action, outcome }) => `${actorName}: ${action} ${outcome}`)).toEqual(['Nina Reed: screening.intake-opened read', 'Nina Reed: screening.medicines-recorded done']);
  expect(rows[0]).toMatchObject({ at: story.clock.now(), actorKind: 'staff', patientName: 'Okafor, Adaeze', ruleSetVersion: '2026-11' });
  const [refused] = (await record('')).filter(({ outcome }) => outcome === 'refused');
  expect(refused).toMatchObject({ actorName: 'Nina Reed', action: '/api/staff/patients/:patientId/preparations', facts: { code: 'screening.measured-in-future' } });
});

test('what the patient reads of her own stands in it as well, under her name', async () => {
  const phone = await story.phoneOf(ada);
  for (const path of ['intake', 'consents', 'assessments', 'visits', 'course', 'safety-plan', 'integration-actions', 'measures/due', 'me']) taken(await phone.get(`/api/patient/${path}`));
  const reads = (await record()).filter(({ outcome }) => outcome === 'read');
  expect(reads).toHaveLength(9);
  expect(new Set(reads.map(({ actorKind, actorName, patientName }) => `${actorKind} ${actorName} of ${patientName}`))).toEqual(new Set(['patient Adaeze Okafor of Okafor, Adaeze']));
});

test('reading the record is recorded, and nobody but an owner reads it', async () => {
  await record();
  expect(await lines()).toEqual(['Olive Marsh: audit.record-opened read']);
  for (const role of ['prescriber', 'nurse', 'therapist', 'frontDesk'] as const) expect((await (await story.as(role)).get('/api/staff/audit')).code).toBe('sign-in.role-missing');
});

test('a page goes back from where the last one ended, without a gap', async () => {
  const nina = await story.as('nurse');
  for (let count = 0; count < 120; count += 1) taken(await nina.get(`/api/staff/patients/${ada}/intake`));
  const first = await record();
  const second = await record(`?patientId=${ada}&before=${first.at(-1)?.sequence}`);
  const opened = [...first, ...second].filter(({ action }) => action === 'screening.intake-opened');
  expect(first).toHaveLength(100);
  expect(opened).toHaveLength(120);
  expect(opened.map(({ sequence }) => sequence)).toEqual(opened.map(({ sequence }) => sequence).toSorted((left, right) => right - left));
});

test('a clinic’s record is its owner’s alone, and every clinic’s holds from its first row', async () => {
  const other = await story.openOtherClinic(`oak-${ada.slice(-8)}`);
  expect((await other.prescriber.get('/api/staff/audit')).code).toBe('sign-in.role-missing');
  for (const { clinicId } of [story.clinic, other.clinic]) expect(await verifyRecord(story.database, clinicId)).toMatchObject({ holds: true });
});

test('what somebody tried with a patient of another clinic leaves no trace in either patient’s record', async () => {
  const other = await story.openOtherClinic(`elm-${ada.slice(-8)}`);
  expect((await other.prescriber.get(`/api/staff/patients/${ada}/intake`)).code).toBe('people.patient-unknown');
  expect(await lines()).toEqual([]);
});
