import { expect, test } from '@playwright/test';
import { expectAccessible, PHONE, send, signInStaff, watchForComplaints } from './person.ts';

test.use({ viewport: PHONE });

test('a person asks what a word means, in place, without a network and in a consent word for word', async ({ page, playwright, baseURL }) => {
  const desk = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await signInStaff(desk, 'front-desk');
  const details = { familyName: 'Autumn', givenName: 'May', calledName: null, pronouns: null, birthDate: '1988-10-01', sex: 'female', language: 'en', email: null, phone: null };
  const { patientId } = await send(desk, '/api/staff/patients', { details });
  await desk.dispose();
  await send(page.request, '/api/public/practice/practice-patient-sign-in', { patientId });

  const complaints = watchForComplaints(page);
  await page.goto('/patient/practice/so-far');
  const word = page.getByRole('button', { name: 'Remission' });
  await expect(word).toHaveAttribute('aria-expanded', 'false');
  await page.context().setOffline(true);
  await word.click();
  await expect(page.getByRole('note')).toContainText('almost free of symptoms');
  await word.press('Enter');
  await expect(page.getByRole('note')).toHaveCount(0);
  await page.context().setOffline(false);
  await expectAccessible(page);

  await page.goto('/patient/practice/consents');
  await page.getByRole('link', { name: /Ketamine by vein/ }).click();
  const reading = page.getByRole('article').locator('p', { hasText: 'A small tube is put into a vein' }).first();
  const text = await reading.textContent();
  expect(text).toContain('Using it for depression, anxiety or trauma is called off-label. That is legal');
  await page.getByRole('button', { name: 'off-label' }).click();
  await expect(page.getByRole('note')).toContainText('not approved for');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'off-label' }).click();
  expect(await reading.textContent()).toBe(text);
  expect(complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});
