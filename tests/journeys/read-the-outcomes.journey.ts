import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });
test.setTimeout(120_000);

const SLUG = 'crowded';
const CAPTION = 'it does not show what caused the difference';

async function saved(page: Page, card: Locator, kind: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: kind }).click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

const cardOf = (page: Page, title: string): Locator => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) }).first();

test('a prescriber reads what became of people by route, who is in a figure, and takes the picture along with its caption', async ({ page, request, baseURL }) => {
  const control = new URL(baseURL ?? '');
  control.port = String(Number(control.port) + 1);
  await request.post(`${control.origin}/?crowd=${SLUG}`, { timeout: 90_000 });
  const complaints = watchForComplaints(page);
  await signInStaff(page.request, 'prescriber', SLUG);
  await page.goto(`/clinic/${SLUG}/outcomes`);
  await expect(page.getByText('200 people had a dose.')).toBeVisible();
  await page.getByText('By route', { exact: true }).click();

  const lasting = cardOf(page, 'How long a response lasts');
  await expect(lasting.getByRole('paragraph').filter({ hasText: CAPTION })).toBeVisible();
  await expect(lasting.getByText(/^Lost to follow-up, no counted score for more than 56 days: .+ of \d+/)).toBeVisible();
  await expect(lasting.getByText(/^Log-rank test of the groups shown: p/)).toBeVisible();
  await expect(lasting.getByText(/^Hazard ratio of relapse, .+ \(95 % interval .+ to .+\)\.$/)).toBeVisible();

  await lasting.getByText('Save', { exact: true }).click();
  const svg = await saved(page, lasting, 'Picture (SVG)');
  expect(svg.name).toMatch(/^How long a response lasts phq-9 route \d{4}-\d\d-\d\d\.svg$/);
  // Words of a heading stand on several lines.
  const words = svg.content.toString().replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(words).toContain('Lost to follow-up');
  expect(words).toContain('Groups differ in more than what names them');
  expect((await saved(page, lasting, 'Picture (PNG)')).content.subarray(1, 4).toString()).toBe('PNG');
  const csv = (await saved(page, lasting, 'Numbers (CSV)')).content.toString();
  for (const part of [CAPTION, 'Lost to follow-up', 'share-without-event', 'log-rank-p', 'hazard-ratio']) expect(csv).toContain(part);

  await lasting.getByText('Who is in it', { exact: true }).click();
  const people = lasting.getByRole('region', { name: 'People in this figure' });
  await expect(people.getByRole('row')).not.toHaveCount(1);
  await expectAccessible(page);
  await people.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/patients\//);
  expect(complaints).toEqual([]);
});

test('an owner reads the guide’s claims beside the clinic’s own people and sees nobody’s name', async ({ page, request, baseURL }) => {
  const control = new URL(baseURL ?? '');
  control.port = String(Number(control.port) + 1);
  await request.post(`${control.origin}/?crowd=${SLUG}-owner`, { timeout: 90_000 });
  const complaints = watchForComplaints(page);
  await signInStaff(page.request, 'owner', `${SLUG}-owner`);
  await page.goto(`/clinic/${SLUG}-owner/outcomes`);
  await expect(page.getByText('200 people had a dose.')).toBeVisible();
  await expect(page.getByText('Who is in it')).toHaveCount(0);
  await page.getByRole('link', { name: 'The guide’s claims' }).click();
  const lasting = cardOf(page, 'The benefit lasts weeks to months');
  await expect(lasting.getByText(/After 6 infusions, depression was back after 18 days/)).toBeVisible();
  await expect(lasting.getByText(/% without a relapse 28 days after the response \(\d+ to \d+\); \d+ people responded/)).toBeVisible();
  await expect(lasting.getByRole('paragraph').filter({ hasText: CAPTION })).toBeVisible();
  await lasting.getByText('Who was studied, and where it is from').first().click();
  await expect(lasting.getByText(/seen in the source/).first()).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
