import { expect, test } from '@playwright/test';
import { expectAccessible, PHONE, send, signInStaff, watchForComplaints } from './person.ts';

test.use({ viewport: PHONE });

test('somebody asks for a consultation on their phone, with crisis help in sight, and the clinic finds the request', async ({ page, playwright, baseURL }, info) => {
  const complaints = watchForComplaints(page);
  await page.goto('/patient/practice/consultation');
  await expect(page.getByRole('heading', { name: 'Ask for a consultation' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call 988' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByText('Tell us what to call you').first()).toBeVisible();
  await page.getByLabel('Name').fill('Robin');
  await page.getByLabel('E-mail address').fill('robin@mail.example');
  await page.getByText('Depression', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Any time' }).check();
  await expectAccessible(page);
  await info.attach('form', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByText('Thank you, Robin. Your request has arrived.')).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);

  const desk = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await signInStaff(desk, 'front-desk');
  const { leads } = await (await desk.get('/api/staff/leads')).json();
  const lead = leads.find(({ name }: { name: string }) => name === 'Robin');
  const opened = await (await desk.get(`/api/staff/leads/${lead.leadId}`)).json();
  expect(opened.standing.stage).toBe('new');
  await send(desk, '/api/staff/sign-out');
  expect((await desk.get('/api/staff/leads')).status()).toBe(401);
  await desk.dispose();
});
