import { expect, test } from '@playwright/test';
import { expectAccessible, openFilledClinic, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });

const REQUEST = { language: 'en', name: 'Juniper', email: 'juniper@mail.example', phone: null, mayLeaveMessage: 'not-said', reasons: ['depression'], preferredTimes: ['any-time'], imagined: null };

test('the front desk takes a request, sees that it was the wrong one and undoes it from the word that said so', async ({ page }) => {
  const complaints = watchForComplaints(page);
  await send(page.request, '/api/public/practice/consultation-requests', REQUEST);
  await signInStaff(page.request, 'front-desk');
  const { leads } = await (await page.request.get('/api/staff/leads')).json();
  const { leadId } = leads.find(({ name }: { name: string }) => name === 'Juniper');
  const ownerOf = async (): Promise<string | null> => (await (await page.request.get(`/api/staff/leads/${leadId}`)).json()).ownerId;

  await page.goto('/clinic/practice/leads');
  await page.getByText('Juniper').first().click();
  await page.getByRole('button', { name: 'Take it' }).click();
  const said = page.getByRole('status').filter({ hasText: 'Faye Dale looks after this request now' });
  await expect(said).toBeVisible();
  expect(await ownerOf()).not.toBeNull();
  await expectAccessible(page);
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toBeHidden();
  await expect(page.getByRole('button', { name: 'Take it' })).toBeVisible();
  await expect.poll(ownerOf).toBeNull();
  expect(complaints).toEqual([]);
});

test('a nurse taps the wrong event in the dosing room and takes it back; the record keeps both', async ({ page, baseURL }) => {
  const complaints = watchForComplaints(page);
  const { slug, sessionId } = await openFilledClinic(page.request, baseURL, 'take-back');
  await signInStaff(page.request, 'nurse', slug);
  await page.goto(`/clinic/${slug}/sessions/${sessionId}`);
  await page.getByRole('button', { name: 'Vomiting', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  const { record } = await (await page.request.get(`/api/staff/sessions/${sessionId}`)).json();
  const [tapped, undone] = record.entries.slice(-2);
  expect([tapped.content, undone.content, undone.correctsEntryId]).toEqual([{ kind: 'event', event: 'vomiting', words: null }, { kind: 'taken-back' }, tapped.entryId]);
  expect(complaints).toEqual([]);
});
