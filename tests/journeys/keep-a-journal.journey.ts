import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import config from '../../playwright.config.ts';
import { clinicClockOf } from './course/clinic-clock.ts';
import type { FilledClinic } from './person.ts';
import { expectAccessible, openFilledClinic, PHONE, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

// A microphone that hums, so that a voice memo can really be recorded.
test.use({ viewport: PHONE, permissions: ['microphone'], launchOptions: { ...config.use?.launchOptions, args: [...(config.use?.launchOptions?.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] } });

const WORDS = 'The smell of turpentine. I was eight, and nobody said it had to be good.';

const lookIn = (info: TestInfo) => (shown: Page, name: string) => shown.screenshot({ path: join(info.project.outputDir, 'looks', `journal-${name}.png`), fullPage: true });

let filled: FilledClinic;
test.beforeAll(async ({ request, baseURL }) => {
  // A name of its own, because this runs anew for what is left after a failure.
  filled = await openFilledClinic(request, baseURL, `keep-a-journal-${Date.now()}`);
});

test('a person writes, speaks, shares one entry and sees who read it; a pattern and a step grow beside it', async ({ page, browser, baseURL }, info) => {
  const complaints = watchForComplaints(page);
  const look = lookIn(info);
  const { slug, patientId } = filled;
  await send(page.request, `/api/public/${slug}/practice-patient-sign-in`, { patientId });
  await page.goto(`/patient/${slug}/today`);
  await page.getByRole('link', { name: 'Journal' }).click();

  await expect(page.getByText('Only you can read what you keep here, until you share an entry. Nobody watches it.')).toBeVisible();
  await page.getByLabel('What is with you?').fill(WORDS);
  await page.reload();
  await expect(page.getByLabel('What is with you?'), 'what was typed outlives a reload').toHaveValue(WORDS);
  await page.getByRole('button', { name: 'Keep it' }).click();
  const entry = page.locator('section', { hasText: WORDS }).last();
  await expect(entry.getByText('Only you')).toBeVisible();

  await page.getByRole('button', { name: 'Say it instead' }).click();
  await expect(page.getByText(/^Recording, 0:0[1-9] of 5:00$/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('button', { name: 'Keep this memo' }).click();
  // The filled clinic has a memo already; the newest stands first.
  await expect(page.getByRole('button', { name: 'Hear it' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Hear it' }).first().click();
  const played = page.locator('audio[aria-label="Hear it"]');
  await expect.poll(() => played.evaluate((sound: HTMLAudioElement) => sound.readyState)).toBeGreaterThanOrEqual(1);

  await entry.getByRole('button', { name: 'Share this entry' }).click();
  await expect(entry.getByText('You see here who did, and when. You can stop sharing at any time')).toBeVisible();
  await look(page, 'sharing');
  await entry.getByRole('button', { name: 'Share it' }).click();
  await expect(entry.getByText('Nobody has read it yet.')).toBeVisible();
  await expectAccessible(page);

  const desk = await (await browser.newContext({ baseURL: baseURL ?? '', viewport: TABLET })).newPage();
  complaints.push(...watchForComplaints(desk));
  await signInStaff(desk.request, 'therapist', slug);
  await desk.goto(`/clinic/${slug}/patients/${patientId}?part=integration`);
  await expect(desk.getByText('Shared by the person')).toBeVisible();
  await expect(desk.getByText(WORDS)).toHaveCount(0);
  const shared = desk.locator('section', { hasText: 'Shared by the person' }).last();
  // The fuller clinic has a shared voice memo and pattern already.
  await shared.getByRole('button', { name: 'Read' }).first().click();
  await expect(desk.getByText(WORDS)).toBeVisible();
  await look(desk, 'therapist');
  await expectAccessible(desk);
  await desk.context().close();

  await page.reload();
  await expect(entry.getByText(/^Read by Theo Lark, /)).toBeVisible();
  await entry.getByRole('button', { name: 'Make it a step' }).click();
  await page.getByLabel('What I mean to do').fill('Buy one brush');
  await page.getByRole('button', { name: 'Put it on my list' }).click();
  await page.getByRole('checkbox', { name: 'Buy one brush' }).check();
  await expect.poll(async () => (await (await page.request.get('/api/patient/own-actions')).json()).actions[0].doneAt).not.toBeNull();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Buy one brush' })).toBeChecked();
  await look(page, 'steps');

  await page.goto(`/patient/${slug}/patterns`);
  await page.getByLabel('A name for it').fill('I hold my breath');
  await page.getByRole('button', { name: 'Add it' }).click();
  const pattern = page.locator('section', { hasText: 'I hold my breath' }).last();
  await pattern.getByRole('slider').press('ArrowRight');
  await expect(pattern.getByText('Saved')).toBeVisible();
  await page.reload();
  await expect(pattern.getByText(/^I hold my breath, 0 to 10, .*\s2026: 6$/)).toBeVisible();
  await look(page, 'patterns');

  await page.goto(`/patient/${slug}/wider-plan`);
  await page.getByLabel('Sleep').fill('In bed by eleven.');
  await page.getByLabel('Movement').focus();
  await expect(page.getByText('Saved').first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Sleep')).toHaveValue('In bed by eleven.');
  await look(page, 'wider-plan');

  await page.goto(`/patient/${slug}/journal`);
  await page.getByLabel('What is with you?').fill('Not for anybody else.');
  const drafts = () => page.evaluate(() => Object.values(localStorage).filter((kept) => String(kept).includes('Not for anybody else.')).length);
  await expect.poll(drafts).toBe(1);
  await page.getByRole('link', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  await expect.poll(drafts, 'nothing that was begun stays on a phone that somebody has signed out of').toBe(0);
  expect(complaints).toEqual([]);
});

test('a practice that was done is kept for the person alone, from a tap or from its timer, and can be removed', async ({ page, baseURL }, info) => {
  const complaints = watchForComplaints(page);
  const look = lookIn(info);
  const { slug, patientId } = filled;
  await send(page.request, `/api/public/${slug}/practice-patient-sign-in`, { patientId });
  await page.goto(`/patient/${slug}/practices`);
  await page.getByRole('button', { name: 'Start 3 minutes' }).click();
  await expect(page.getByText(/^2:5\d left$/)).toBeVisible();
  const practice = page.locator('section', { hasText: 'Five senses' }).last();
  await practice.getByRole('button', { name: 'I did this' }).click();
  await practice.getByText('You did this 1 time in the last 7 days').click();
  await expect(practice.getByRole('button', { name: /^Remove: / })).toBeVisible();
  await look(page, 'practices');
  await page.goto(`/patient/${slug}/so-far`);
  await expect(page.getByText('You did: Five senses')).toBeVisible();
  await page.goto(`/patient/${slug}/practices`);
  await practice.getByText('You did this 1 time in the last 7 days').click();
  await practice.getByRole('button', { name: /^Remove: / }).click();
  await expect(practice.getByText('in the last 7 days')).toBeHidden();

  const later = await page.context().newPage();
  const laterComplaints = watchForComplaints(later);
  await later.clock.install();
  await later.goto(`/patient/${slug}/practices`);
  const timed = later.locator('section', { hasText: 'Five senses' }).last();
  await timed.getByRole('button', { name: 'Start 5 minutes' }).click();
  await clinicClockOf(baseURL ?? '').pass(5);
  await later.clock.runFor('05:01');
  await expect(timed.getByText('The time is over. Stay as long as you like.')).toBeVisible();
  await timed.getByText('You did this 1 time in the last 7 days').click();
  await expect(timed.getByText(/, 5 minutes$/)).toBeVisible();
  await expectAccessible(later);
  await look(later, 'practices-over');
  await later.close();
  expect([...complaints, ...laterComplaints]).toEqual([]);
});
