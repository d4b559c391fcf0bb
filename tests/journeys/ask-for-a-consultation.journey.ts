import { expect, test } from '@playwright/test';
import { countEffort, estimatedSeconds, toTakeIn } from './effort.ts';
import { expectAccessible, PHONE, send, signInStaff, watchForComplaints } from './person.ts';

test.use({ viewport: PHONE, hasTouch: true });

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

const ASKED = [
  { language: 'en', ask: 'Ask for a first talk', name: 'Name', mail: 'E-mail address', reason: 'Depression', button: 'Send my request', arrived: 'Your request has arrived.' },
  { language: 'es', ask: 'Pedir una primera conversación', name: 'Nombre', mail: 'Correo electrónico', reason: 'Depresión', button: 'Enviar mi solicitud', arrived: 'Su solicitud ha llegado.' },
] as const;

for (const { language, ask, name, mail, reason, button, arrived } of ASKED) {
  test(`from a card in ${language} to a request that has arrived takes five taps, a name and an address, and by the keystroke-level model no more than two minutes`, async ({ page }) => {
    const effort = await countEffort(page);
    await page.goto(`/guide/practice/${language}/how-fast`);
    await page.getByRole('main').getByRole('link', { name: ask }).tap();
    await page.getByLabel(name).tap();
    const form = await toTakeIn(page);
    await page.keyboard.type('Quinn');
    await page.getByLabel(mail).tap();
    await page.keyboard.type('quinn@mail.example');
    await page.getByRole('checkbox', { name: reason }).tap();
    await page.getByRole('button', { name: button }).tap();
    await expect(page.getByText(arrived)).toBeVisible();
    expect(effort).toEqual({ taps: 5, letters: 'Quinn'.length + 'quinn@mail.example'.length });
    expect(form.words, 'the form is read, not an empty page').toBeGreaterThan(150);
    expect(estimatedSeconds(effort, form)).toBeLessThanOrEqual(120);
  });
}
