import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import { remindTask } from '#server/remind.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { clinicTime } from '../../../tests/support/course-story.ts';
import { giveInfusion } from '../../../tests/support/given-doses.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { eligiblePerson } from '../../../tests/support/screened-person.ts';
import { testRandom } from '../../../tests/support/test-clinic.ts';

let story: ClinicStory;
let ada: PatientId;
let email: string;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  story.clock.set(clinicTime('2026-03-01'));
  ada = await eligiblePerson(story);
  email = `ada-${ada.slice(-8)}@mail.example`;
});

const lettersSchema = z.array(z.object({ mailId: z.string(), recipient: z.string(), subject: z.string(), body: z.string().nullable() }));

/** Gives her an address and invites her to her own pages, after which letters can reach her. */
async function invite(): Promise<void> {
  const desk = await story.as('frontDesk');
  const details = z.looseObject({}).parse(taken(await desk.get(`/api/staff/patients/${ada}`))['details']);
  taken(await desk.post(`/api/staff/patients/${ada}/details`, { read: details, details: { ...details, email } }));
  taken(await desk.post(`/api/staff/patients/${ada}/invitation`));
}

async function sweep(reading: string): Promise<readonly string[]> {
  story.clock.set(clinicTime(reading));
  await remindTask(story.database, story.clock.now, testRandom)({});
  const owner = await story.as('owner');
  const letters = lettersSchema.parse(taken(await owner.get('/api/staff/mail'))['letters']);
  return letters.filter(({ recipient, subject }) => recipient === email && subject === 'You have a message').map(({ body }) => body ?? '');
}

async function dose(): Promise<void> {
  const sessions = [{ startsAt: clinicTime('2026-03-09T10:00'), roomId: null }];
  const made = taken(await (await story.as('frontDesk')).post(`/api/staff/patients/${ada}/plans`, { template: 'six-in-three-weeks', treatment: 'racemic-intravenous', otherElement: 'Therapy', sessions }));
  const [visit] = z.array(idSchema<'Visit'>()).parse(made['sessionVisitIds']);
  if (visit === undefined) throw new Error('a session was booked');
  await giveInfusion(story, ada, visit, clinicTime('2026-03-09T10:00'));
}

const linksIn = (body: string) => Array.from(body.matchAll(/\/form\/([0-9a-f-]{36})/g), (match) => match[1] ?? '');
const ask = async (measure: string, rhythm: string, by?: Browser) => (by ?? (await story.as('nurse'))).post(`/api/staff/patients/${ada}/asked-measures`, { measure, rhythm });

test('four hours after her dose she is written to once; the link opens just that form, and once it is sent in says so', async () => {
  await invite();
  await dose();
  expect(await sweep('2026-03-09T14:30')).toEqual([]);
  const letters = await sweep('2026-03-09T14:40');
  expect(letters).toHaveLength(1);
  expect(await sweep('2026-03-09T14:50')).toHaveLength(1);
  const [letter = ''] = letters;
  expect(letter.replaceAll(/#\S+/g, '')).not.toMatch(/ketamine|mood|dose|check/i);
  const [reminder = ''] = linksIn(letter);
  const phone = await story.phoneOf(ada);
  expect(taken(await phone.get(`/api/patient/reminders/${reminder}`))).toEqual({ measure: 'after-dose-check', isAnswered: false });
  const form = textIn(await phone.post('/api/patient/measures/after-dose-check/start'), 'assessmentId');
  taken(await phone.post(`/api/patient/assessments/${form}/answer`, { itemId: 'after-dose-check.urge', answer: 0 }));
  taken(await phone.post(`/api/patient/assessments/${form}/finish`));
  expect(taken(await phone.get(`/api/patient/reminders/${reminder}`))).toEqual({ measure: 'after-dose-check', isAnswered: true });
  const ben = await story.phoneOf(await story.admit({ familyName: 'Ode', givenName: 'Ben' }));
  expect((await ben.get(`/api/patient/reminders/${reminder}`)).code).toBe('measures.form-unknown');
});

test('what is answered is not written about, and in the quiet hours nothing is', async () => {
  await invite();
  taken(await ask('lifestyle-log', 'daily'));
  expect(await sweep('2026-03-01T21:00')).toEqual([]);
  const phone = await story.phoneOf(ada);
  const form = textIn(await phone.post('/api/patient/measures/lifestyle-log/start'), 'assessmentId');
  taken(await phone.post(`/api/patient/assessments/${form}/finish`));
  expect(await sweep('2026-03-01T22:00')).toEqual([]);
  expect(await sweep('2026-03-02T07:50')).toEqual([]);
  expect(await sweep('2026-03-02T08:00')).toHaveLength(1);
  expect(await sweep('2026-03-02T20:50'), 'never two of the same in a day').toHaveLength(1);
  expect(await sweep('2026-03-03T08:00')).toHaveLength(2);
});

test('whoever was never invited to their own pages is not written to', async () => {
  taken(await ask('lifestyle-log', 'daily'));
  expect(await sweep('2026-03-02T10:00')).toEqual([]);
});

test('staff ask a form besides the schedule and stop it again; it is due on her phone for as long', async () => {
  const nurse = await story.as('nurse');
  const due = async () => z.array(z.object({ measure: z.string() })).parse(taken(await (await story.phoneOf(ada)).get('/api/patient/measures/due'))['due']).map(({ measure }) => measure);
  expect(await due()).not.toContain('pcl-5');
  const { askedId } = taken(await ask('pcl-5', 'once', nurse));
  expect((await ask('pcl-5', 'once', nurse)).code).toBe('measures.asked-already');
  expect((await ask('madrs', 'weekly', nurse)).code).toBe('measures.form-not-bundled');
  expect((await ask('own-nothing', 'weekly', nurse)).code).toBe('measures.form-not-bundled');
  expect(await due()).toContain('pcl-5');
  expect(taken(await nurse.get(`/api/staff/patients/${ada}/asked-measures`))).toMatchObject({ asked: [{ measure: 'pcl-5', name: 'PCL-5', rhythm: 'once' }] });
  taken(await nurse.post(`/api/staff/patients/${ada}/asked-measures/${String(askedId)}/stop`));
  expect((await nurse.post(`/api/staff/patients/${ada}/asked-measures/${String(askedId)}/stop`)).code).toBe('measures.asked-unknown');
  expect(taken(await nurse.get(`/api/staff/patients/${ada}/asked-measures`))).toEqual({ asked: [] });
});

test('a form of the clinic’s own is due where it is asked, by its name', async () => {
  const form = { resourceType: 'Questionnaire', status: 'active', title: `Night of ${ada}`, item: [{ linkId: 'a', text: 'Did you sleep?', type: 'boolean' }] };
  const { measure } = taken(await (await story.signing('prescriber')).post('/api/staff/own-measures', { definition: { kind: 'questionnaire', json: JSON.stringify(form) } }));
  taken(await ask(String(measure), 'weekly'));
  expect(taken(await (await story.phoneOf(ada)).get('/api/patient/measures/due'))['due']).toContainEqual(expect.objectContaining({ measure, name: `Night of ${ada}` }));
});

test('thoughts of suicide in the last screener add the ASQ a day after a dose; bipolar disorder adds the energy check', async () => {
  const due = async (reading: string) => {
    story.clock.set(clinicTime(reading));
    return z.array(z.object({ measure: z.string() })).parse(taken(await (await story.phoneOf(ada)).get('/api/patient/measures/due'))['due']).map(({ measure }) => measure);
  };
  expect(await due('2026-03-02')).not.toContain('mania-check');
  taken(await (await story.as('nurse')).post(`/api/staff/patients/${ada}/facts`, { origin: 'staff', facts: [{ factId: 'bipolar-disorder', state: 'present', details: {} }] }));
  expect(await due('2026-03-03')).toContain('mania-check');
});

const tokensIn = (body: string, page: string) => Array.from(body.matchAll(new RegExp(`/${page}[^\\s#]*#(\\S{43})`, 'g')), (match) => match[1] ?? '');
const stranger = () => story.stranger();

test('the link in a letter signs in to that form with her birth date, once and for two days, and asking for a link of her own goes on as before', async () => {
  await invite();
  taken(await ask('lifestyle-log', 'daily'));
  const [letter = ''] = await sweep('2026-03-02T09:00');
  const [token = ''] = tokensIn(letter, 'form');
  const door = `/api/public/${story.clinic.slug}/patient-invitation`;
  expect((await stranger().post(door, { token, birthDate: '1990-01-01' })).body).toMatchObject({ outcome: 'birth-date-differs' });
  const browser = stranger();
  expect((await browser.post(door, { token, birthDate: '1984-05-02' })).body).toEqual({ outcome: 'signed-in' });
  expect(taken(await browser.get(`/api/patient/reminders/${linksIn(letter)[0]}`))).toMatchObject({ measure: 'lifestyle-log' });
  expect((await stranger().post(door, { token, birthDate: '1984-05-02' })).code).toBe('people.invitation-not-valid');
  taken(await stranger().post(`/api/public/${story.clinic.slug}/patient-link`, { email }));
  const mails = lettersSchema.parse(taken(await (await story.as('owner')).get('/api/staff/mail'))['letters']);
  expect(mails.some(({ recipient, subject }) => recipient === email && subject === 'Your sign-in link')).toBe(true);
  const letters = await sweep('2026-03-03T09:00');
  const fresh = tokensIn(letters.find((each) => each !== letter) ?? '', 'form')[0] ?? '';
  story.clock.set(clinicTime('2026-03-05T09:00'));
  expect((await stranger().post(door, { token: fresh, birthDate: '1984-05-02' })).code).toBe('people.invitation-not-valid');
});

test('one press on the link at the foot stops the letters, the clinic sees it, and she turns them on again herself', async () => {
  await invite();
  taken(await ask('lifestyle-log', 'daily'));
  const [letter = ''] = await sweep('2026-03-02T09:00');
  const [token = ''] = tokensIn(letter, 'letters');
  const stop = `/api/public/${story.clinic.slug}/form-letters/stop`;
  expect((await stranger().post(stop, { token: 'x'.repeat(43) })).code).toBe('people.stop-link-unknown');
  for (let presses = 0; presses < 2; presses += 1) expect((await stranger().post(stop, { token })).body).toEqual({ isDone: true });
  expect(await sweep('2026-03-03T09:00')).toHaveLength(1);
  const desk = await story.as('frontDesk');
  expect(taken(await desk.get(`/api/staff/patients/${ada}`))).toMatchObject({ wantsFormLetters: false });
  const phone = await story.phoneOf(ada);
  expect(taken(await phone.get('/api/patient/form-letters'))).toEqual({ wantsLetters: false });
  taken(await phone.post('/api/patient/form-letters', { wantsLetters: true }));
  expect(await sweep('2026-03-04T09:00')).toHaveLength(2);
  const chosen = (await story.auditOf()).filter(({ patientId, action }) => patientId === ada && action.startsWith('people.form-letters') && !action.endsWith('asked'));
  expect(chosen.map(({ action, facts }) => [action, facts['by']])).toEqual([['people.form-letters-stopped', 'link'], ['people.form-letters-stopped', 'link'], ['people.form-letters-wanted', 'app']]);
});
