import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Story } from '../../../tests/support/people-story.ts';
import { openStory } from '../../../tests/support/people-story.ts';

let story: Story;

beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

test('the front desk sees who works here by name and role, without those who are switched off and without another clinic’s people', async () => {
  const clinic = await story.openClinic('harbour');
  const elm = await story.openClinic('elm');
  await story.hire(elm, 'Eve Elsewhere', ['nurse']);
  await story.hire(clinic, 'Olive Owner', ['owner']);
  await story.hire(clinic, 'Faye Desk', ['front-desk']);
  const gone = await story.hire(clinic, 'Gus Gone', ['therapist']);
  const owner = await story.signedIn(clinic, 'Olive Owner');
  expect((await owner.post(`/api/staff/people/${gone}/disable`)).status).toBe(200);
  const desk = await story.signedIn(clinic, 'Faye Desk');
  expect((await desk.get('/api/staff/colleagues')).body).toEqual({
    colleagues: [
      { staffId: expect.any(String), name: 'Faye Desk', roles: ['front-desk'] },
      { staffId: expect.any(String), name: 'Olive Owner', roles: ['owner'] },
    ],
  });
});
