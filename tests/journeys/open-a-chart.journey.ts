import { expect, test } from '@playwright/test';
import { expectAccessible, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });

test('a prescriber signs in on a tablet, finds a patient and reads why screening cannot be decided yet', async ({ page, playwright, baseURL }) => {
  const desk = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await signInStaff(desk, 'front-desk');
  const details = { familyName: 'Winter', givenName: 'June', calledName: null, pronouns: null, birthDate: '1990-06-01', sex: 'female', language: 'en', email: null, phone: null };
  await send(desk, '/api/staff/patients', { details });
  await desk.dispose();

  const complaints = watchForComplaints(page);
  await page.goto('/clinic/practice/');
  await expect(page.getByText('Practice Clinic').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Petra Quill/ }).click();
  await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Patients' }).first().click();
  await page.getByRole('link', { name: 'WINTER, June' }).click();
  await expect(page.getByRole('heading', { name: 'WINTER, June' })).toBeVisible();
  await expect(page.getByText('born 1 Jun 1990')).toBeVisible();
  await page.getByRole('navigation', { name: 'Parts of the chart' }).getByRole('link', { name: 'Screening' }).click();
  await page.getByRole('button', { name: /Run the rules/ }).first().click();
  await expect(page.getByText('Not everything is known yet')).toBeVisible();
  await expect(page.getByText('Not asked or not recorded yet: aneurysm.')).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
