import { expect, test } from '@playwright/test';
import type { FilledClinic } from './person.ts';
import { expectAccessible, openFilledClinic, PHONE, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: PHONE });
test.describe.configure({ timeout: 120_000 });

let filled: FilledClinic;

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext();
  // A name of its own, because this runs anew for what is left after a failure.
  filled = await openFilledClinic(request, baseURL, `words-${Date.now()}`);
  await request.dispose();
});

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
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  const reading = page.getByRole('article').locator('p', { hasText: 'Ketamine is approved to put people to sleep' }).first();
  const text = await reading.textContent();
  expect(text).toContain('Using it for depression, anxiety or trauma is called off-label. That is legal');
  await page.getByRole('button', { name: 'off-label' }).click();
  await expect(page.getByRole('note')).toContainText('not approved for');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'off-label' }).click();
  expect(await reading.textContent()).toBe(text);
  expect(complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('staff ask what a word of a chart and of the dosing room means, by keyboard, and only then the words travel', async ({ page }) => {
  const { slug, patientId, sessionId } = filled;
  await signInStaff(page.request, 'prescriber', slug);
  await page.setViewportSize(TABLET);
  const complaints = watchForComplaints(page);
  const fetched: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script' && (await response.text()).includes('almost free of symptoms')) fetched.push(response.url());
  });
  const chart = (part: string) => page.goto(`/clinic/${slug}/patients/${patientId}?part=${part}`);

  await page.goto(`/clinic/${slug}/board`);
  await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);

  await chart('outcome');
  const remission = page.getByRole('button', { name: 'Remission' });
  await expect(remission).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(() => fetched).toHaveLength(1);
  await remission.focus();
  await page.keyboard.press('Enter');
  const meaning = page.getByRole('note');
  await expect(meaning).toContainText('almost free of symptoms');
  await expect(remission).toHaveAttribute('aria-controls', (await meaning.getAttribute('id')) ?? 'no id');
  await expect(remission).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await expect(meaning).toHaveCount(0);

  await chart('screening');
  await page.getByRole('button', { name: 'Off-label' }).press('Enter');
  await expect(meaning).toContainText('something it was not approved for');
  await expectAccessible(page);
  await chart('integration');
  await page.getByRole('button', { name: 'integration', exact: true }).press('Enter');
  await expect(meaning).toContainText('what came up in a session');

  await page.goto(`/clinic/${slug}/sessions/${sessionId}`);
  await page.getByRole('button', { name: 'Condition' }).click();
  await page.getByRole('button', { name: 'Dissociation', exact: true }).press('Enter');
  await expect(meaning).toContainText('far away from yourself');
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('a person asks in Spanish what their visits and a health question speak of, and no everyday word is marked', async ({ page }) => {
  const { slug, patientId } = filled;
  await send(page.request, `/api/public/${slug}/practice-patient-sign-in`, { patientId });
  await page.goto(`/patient/${slug}/visits`);
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('button', { name: /^Sesión de tratamiento 5/ }).press('Enter');
  await expect(page.getByRole('note')).toContainText('La visita en la que se da el medicamento');
  await expect(page.getByRole('heading', { name: /^Sesión de tratamiento 6/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sesión de tratamiento/ })).toHaveCount(1);
  await expectAccessible(page);

  await page.goto(`/patient/${slug}/intake`);
  await expect(page.getByText('Cada respuesta se guarda al momento')).toBeVisible();
  await expect(page.getByRole('button', { name: 'respuesta' })).toHaveCount(0);
  await page.goto(`/patient/${slug}/intake/health/mind`);
  await page.getByText(/^Ya hay/).click();
  await page.getByRole('button', { name: 'psicosis' }).press('Enter');
  await expect(page.getByRole('note')).toContainText('se pierde el contacto con lo que es real');
  await expectAccessible(page);
});
