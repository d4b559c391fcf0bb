import { expect, test } from '@playwright/test';
import { expectAccessible, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });

test('the owner adds a site with a room, gives the room another name, and closes it once nothing is booked in it', async ({ page, playwright, baseURL }) => {
  const desk = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await signInStaff(desk, 'front-desk');
  const complaints = watchForComplaints(page);
  await signInStaff(page.request, 'owner');
  await page.goto('/clinic/practice/settings?part=rooms');
  await page.getByLabel('Name of the site').fill('Garden house');
  await page.getByRole('button', { name: 'Add a site' }).click();
  await page.getByLabel('Name of the room').fill('Pear');
  await page.getByLabel('Site', { exact: true }).selectOption('Garden house');
  await page.getByRole('button', { name: 'Add a room' }).click();
  await page.getByRole('button', { name: 'Rename: Pear' }).click();
  await page.getByLabel('Name of the room').first().fill('Pear tree');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Close: Pear tree' })).toBeVisible();

  const { rooms } = await (await desk.get('/api/staff/rooms')).json();
  const { roomId } = rooms.find(({ name }: { name: string }) => name === 'Pear tree');
  const details = { familyName: 'Booker', givenName: 'Ida', calledName: null, pronouns: null, birthDate: '1980-04-04', sex: 'female', language: 'en', email: null, phone: null };
  const { patientId } = await send(desk, '/api/staff/patients', { details });
  const now = new Date((await desk.get('/api/staff/rooms')).headers()['date'] ?? '');
  const startsAt = new Date(now.getTime() + 86_400_000).toISOString();
  const { visitId } = await send(desk, `/api/staff/patients/${patientId}/visits`, { kind: 'preparation', startsAt, roomId });

  await page.getByRole('button', { name: 'Close: Pear tree' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'Visits are booked in this room' });
  await expect(refused).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: String(new Date(startsAt).getUTCFullYear()) })).toHaveCount(1);
  await expectAccessible(page);
  await send(desk, `/api/staff/visits/${visitId}/cancel`, { reason: 'The room closes.' });
  await page.getByRole('button', { name: 'Close: Pear tree' }).click();
  await expect(page.getByText('Pear tree is closed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open again: Pear tree' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('button', { name: 'Close: Pear tree' })).toBeVisible();
  await page.getByRole('button', { name: 'Close: Pear tree' }).click();
  await expect(page.getByRole('button', { name: 'Open again: Pear tree' })).toBeVisible();
  await expectAccessible(page);
  // The refusal itself is what the browser notes.
  expect(complaints.filter((each) => !each.includes('409'))).toEqual([]);
  await desk.dispose();
});
