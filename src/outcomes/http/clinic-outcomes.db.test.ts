import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken } from '../../../tests/support/clinic-story.ts';
import { clinicTime, STORY_ZONE } from '../../../tests/support/course-story.ts';
import { giveInfusionAt } from '../../../tests/support/given-doses.ts';
import type { WireClinicOutcomes } from '../api-clinic.ts';
import { clinicClaimsQuery, clinicOutcomesQuery, figurePeopleQuery } from '../api-clinic.ts';
import type { CourseTables } from '../store/course-facts.ts';
import { readCourse, readCourses } from '../store/course-facts.ts';

const PATH = '/api/staff/clinic-outcomes';
let story: ClinicStory;

beforeAll(async () => {
  story = await openClinicStory('2026-02-27T14:00:00.000Z');
  for (let person = 0; person < 10; person++) await treat(`Person${person}`, 8);
});
afterAll(() => story.close());

/** A new person with a PHQ-9 of 20 before one infusion and another two weeks after it. */
async function treat(familyName: string, after: number): Promise<void> {
  story.clock.set(clinicTime('2026-02-27'));
  const patientId = await story.admit({ familyName });
  await score(patientId, '2026-02-27', 20);
  await giveInfusionAt(story, patientId, clinicTime('2026-03-02T10:00'));
  await score(patientId, '2026-03-16', after);
}

async function score(patientId: string, day: string, total: number): Promise<void> {
  story.clock.set(clinicTime(day));
  const answers = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`phq-9.${index + 1}`, index === 8 ? 0 : Math.max(0, Math.min(3, total - 3 * index))]));
  taken(await (await story.as('nurse')).post(`/api/staff/patients/${patientId}/assessments`, { entered: { kind: 'answers', measure: 'phq-9', answers }, measuredAt: clinicTime(day) }));
}

async function outcomes(query = ''): Promise<WireClinicOutcomes> {
  return clinicOutcomesQuery.answer.parse(taken(await (await story.as('therapist')).get(`${PATH}${query}`)));
}

test('ten people are not shown; the eleventh makes figures and curves of them, with nobody’s name', async () => {
  expect(await outcomes()).toMatchObject({ measure: 'phq-9', by: 'all', smallestGroup: 11, groups: [{ group: 'all', figures: null }], timeToResponse: { curves: [{ state: 'not-shown' }] } });
  await treat('Eleventh', 15);
  const shown = await outcomes();
  expect(shown).toMatchObject({
    on: '2026-03-16',
    caption: expect.stringContaining('does not show what caused'),
    groups: [{ figures: { treated: 11, people: 11, scored: 11, shares: expect.arrayContaining([
      { figure: 'response', share: expect.objectContaining({ state: 'shown', yes: 10, of: 11, open: 0 }) },
      { figure: 'response-24-hours', share: { state: 'not-defined' } },
      { figure: 'lost', share: expect.objectContaining({ yes: 0, of: 11 }) },
    ]) } }],
    timeToResponse: { curves: [{ people: 11, events: 10, steps: [{ day: 14, atRisk: 11, events: 10 }] }] },
    durability: { curves: [{ state: 'not-shown' }] },
  });
  expect(JSON.stringify(shown)).not.toMatch(/Person\d|Eleventh/);
});

test('by route and by integration the same people stand in their group, once its days are over', async () => {
  expect((await outcomes('?by=route')).groups.flatMap(({ group, figures }) => (figures === null ? [] : [group]))).toEqual(['racemic-intravenous']);
  expect((await outcomes('?by=integration')).groups.flatMap(({ group, figures }) => (figures === null ? [] : [group]))).toEqual(['counting']);
  story.clock.set(clinicTime('2026-06-01'));
  expect((await outcomes('?by=integration')).groups).toMatchObject([{ group: 'none', figures: null }, { group: 'some', figures: null }, { group: 'many', figures: null }, { group: 'not-followed', figures: { people: 11, shares: expect.arrayContaining([{ figure: 'lost', share: expect.objectContaining({ yes: 11 }) }]) } }, { group: 'counting', figures: null }]);
});

test('owner, prescriber and therapist may look, nurse and front desk may not; who looked stands in the record', async () => {
  for (const role of ['owner', 'prescriber'] as const) taken(await (await story.as(role)).get(PATH));
  for (const role of ['nurse', 'frontDesk'] as const) expect((await (await story.as(role)).get(PATH)).code).toBe('sign-in.role-missing');
  expect((await (await story.as('prescriber')).get(`${PATH}?by=name`)).code).toBe('request.invalid');
  const lines = (await story.auditOf()).filter(({ action }) => action === 'outcomes.clinic-opened');
  expect(lines).toContainEqual(expect.objectContaining({ facts: { measure: 'phq-9', by: 'route' }, patientId: null }));
});

test('who is in a figure is told by name to those who may open charts, and stands in the record', async () => {
  const path = `${PATH}/people?figure=response`;
  const { people } = figurePeopleQuery.answer.parse(taken(await (await story.as('therapist')).get(path)));
  expect(people).toHaveLength(11);
  expect(people?.[0]).toMatchObject({ patientName: expect.stringMatching(/^ELEVENTH, /), standing: 'no', days: null });
  expect((await (await story.as('owner')).get(path)).code).toBe('sign-in.role-missing');
  expect(taken(await (await story.as('prescriber')).get(`${path}&by=route&group=racemic-oral`))).toEqual({ people: null });
  const lines = (await story.auditOf()).filter(({ action }) => action === 'outcomes.figure-people-opened');
  expect(lines).toContainEqual(expect.objectContaining({ outcome: 'read', facts: { measure: 'phq-9', by: 'all', group: 'all', figure: 'response', people: 11 } }));
});

test('the guide’s claims stand with their sources beside the clinic’s own people, also where these are too few', async () => {
  const claims = clinicClaimsQuery.answer.parse(taken(await (await story.as('owner')).get(`${PATH}/claims`)));
  expect(claims).toMatchObject({ treated: 11, lost: { yes: 11, of: 11 }, caption: expect.stringContaining('does not show what caused') });
  const readings = claims.seeds.flatMap((seed) => seed.claims);
  expect(readings.find(({ claimId }) => claimId === 'some-get-worse')).toMatchObject({ own: { state: 'share', value: { share: 0, people: 11 } }, sources: [{ key: 'McIn22', mark: 'C', reference: expect.stringMatching(/.{10}/) }] });
  expect(readings.find(({ claimId }) => claimId === 'relapse-after-six')).toMatchObject({ own: { state: 'too-few' }, published: null, known: expect.stringContaining('18 days') });
});

test('another clinic counts its own people alone', async () => {
  const other = await story.openOtherClinic('elm');
  await other.admit();
  expect(taken(await other.prescriber.get(PATH))).toMatchObject({ groups: [{ group: 'all', figures: null }] });
});

test('many courses are read at once, each as it is read alone', async () => {
  const { clinicId } = story.clinic;
  const clinic = { ...story.clinic, name: 'Harbour', zone: STORY_ZONE, jurisdiction: 'us', isPractice: true, settings: {} } as const;
  await story.database.inTenant<CourseTables, void>(clinicId, async (tx) => {
    const rows = await tx.selectFrom('patient').select('patient_id').where('clinic_id', '=', clinicId).execute();
    const ids = rows.map((row) => row.patient_id);
    const together = await readCourses(tx, clinic, ids);
    expect(together).toHaveLength(11);
    for (const [index, patientId] of ids.entries()) expect(together[index]).toEqual(await readCourse(tx, clinic, patientId));
    expect(new Set(together.flatMap(({ facts }) => facts.assessments.map(({ assessmentId }) => assessmentId))).size).toBe(22);
  });
});
