import { readFile } from 'node:fs/promises';
import type { Download, JSHandle, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import { expectAccessible, PHONE, signInStaff, TABLET, watchForComplaints } from './person.ts';

const LABEL = ESTIMATE_LABEL.en;

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

const chart = (page: Page, place = 0): Locator => page.locator('figure[data-chart]').nth(place);
const pathOf = (figure: Locator, part: 'line' | 'band'): Promise<string | null> => figure.locator(`[data-part=${part}]`).first().getAttribute('d');
const bandIsThere = (page: Page, count = 1): Promise<void> => expect(page.locator('[data-band=drawn]')).toHaveCount(count, { timeout: 30_000 });

/** What is left of a picture when its words are put together again. */
const wordsOf = (svg: string): string => svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

async function saved(page: Page, figure: Locator, kind: string): Promise<{ readonly download: Download; readonly content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: kind }).click()]);
  return { download, content: await readFile(await download.path()) };
}

/** Looks in each frame from now on where everything on the page stands, and keeps every different answer: one, if nothing jumps. */
function placesOfEachFrame(page: Page): Promise<JSHandle<{ readonly seen: Set<string> }>> {
  return page.evaluateHandle(() => {
    const all = [...document.querySelectorAll('h2, h3, p, figure, button, input, summary')];
    const seen = new Set<string>();
    const look = (): void => {
      seen.add(all.map((each) => Math.round(each.getBoundingClientRect().top + window.scrollY)).join());
      requestAnimationFrame(look);
    };
    look();
    return { seen };
  });
}

async function inDim(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-palette', 'dim'));
  await look();
  await page.evaluate(() => document.documentElement.removeAttribute('data-palette'));
}

test('somebody without an account comes from the guide, changes what is shown by keys alone, and nothing of it leaves the phone', async ({ page }) => {
  const complaints = watchForComplaints(page);
  await page.setViewportSize(PHONE);
  await page.goto('/guide/practice/en/the-glutamate-signal');
  await page.getByRole('link', { name: 'See how ketamine may rise and fall in the body' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Through the body' })).toBeVisible();
  await expect(page.getByText(`${LABEL}.`, { exact: true })).toBeVisible();
  await bandIsThere(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  const weight = page.getByLabel('Body weight in the picture');
  const [before, height] = [await pathOf(chart(page), 'line'), (await chart(page).boundingBox())?.height];
  const bandBefore = await pathOf(chart(page), 'band');
  await weight.focus();
  const places = await placesOfEachFrame(page);
  for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
  await expect(weight).toHaveAttribute('aria-valuetext', '90 kg');
  expect(await pathOf(chart(page), 'line')).not.toBe(before);
  await expect(page.locator('[data-band=drawn]')).toBeVisible({ timeout: 30_000 });
  expect(await pathOf(chart(page), 'band')).not.toBe(bandBefore);
  expect((await chart(page).boundingBox())?.height).toBe(height);
  expect(await places.evaluate(({ seen }) => seen.size)).toBe(1);

  await page.getByRole('radio', { name: 'Into a vein' }).focus();
  for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { level: 2, name: 'Under the tongue', exact: true })).toBeVisible();
  await expect(page.getByText('Rough estimate', { exact: true })).toBeVisible();
  await expect(weight).toHaveAttribute('aria-valuetext', '90 kg');
  await bandIsThere(page);
  expect(asked.filter((url) => !url.includes('/assets/'))).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

  await expectAccessible(page);
  await inDim(page, () => expectAccessible(page));
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByText(`${ESTIMATE_LABEL.es}.`, { exact: true })).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('each picture has its numbers as a table, its sources one tap away, and is saved with its label', async ({ page }) => {
  const complaints = watchForComplaints(page);
  await page.setViewportSize(PHONE);
  await page.goto('/patient/practice/explorer');
  await bandIsThere(page);
  const level = chart(page);
  await level.getByText('Show as a table').click();
  const table = level.getByRole('table');
  await expect(table.locator('caption')).toContainText(LABEL);
  await expect(table.getByRole('row')).toHaveCount(18);
  await expect(table.getByRole('row', { name: /^45 min/ })).toContainText(/1[0-9]{2}/);

  await level.getByText('Save', { exact: true }).click();
  const svg = await saved(page, level, 'Picture (SVG)');
  expect(svg.download.suggestedFilename()).toMatch(/^intravenous-otto-2021-level\.svg$/);
  expect(wordsOf(svg.content.toString('utf8'))).toContain(LABEL);
  expect(svg.content.toString('utf8')).not.toMatch(/class=|var\(/);
  const csv = (await saved(page, level, 'Numbers (CSV)')).content.toString('utf8');
  expect(csv).toContain(LABEL);
  expect(csv).toMatch(/\r\n1,0\.666667,0\.666667,ketamine,venous,15[0-9.]+,1[0-9.]+,2[0-9.]+\r\n/);
  const png = await saved(page, level, 'Picture (PNG)');
  expect(png.content.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.content.readUInt32BE(16)).toBeGreaterThan(2 * 300);
  // What was drawn into the dots is what the saved drawing shows: it is not one colour.
  expect(png.content.length).toBeGreaterThan(10_000);

  const stage = page.getByRole('article', { name: 'The glutamate signal' });
  for (const words of ['Disputed', 'What we know', 'What is a picture only', 'What is open', 'Shape only, drawn by us']) await expect(stage.getByText(words, { exact: true }).first()).toBeVisible();
  await stage.getByText('The 4 studies and their sources').click();
  await expect(stage.getByText(/Abdallah and colleagues 2018/)).toBeVisible();
  await stage.getByText('Show as a table').click();
  await expect(stage.getByRole('row', { name: /^1 day/ })).toContainText('drawn freely');
  await stage.getByText('Save', { exact: true }).click();
  const shape = await saved(page, stage, 'Picture (SVG)');
  expect(shape.download.suggestedFilename()).toBe('stage-glutamate.svg');
  for (const words of ['The glutamate signal', 'Shape only, drawn by us', 'The strip is the same for everybody']) expect(wordsOf(shape.content.toString('utf8'))).toContain(words);
  expect((await saved(page, stage, 'Numbers (CSV)')).content.toString('utf8'), 'a shape has no scale, so its file has no height in numbers').toMatch(/\r\n1 day,[a-z ]+,"no, drawn freely"\r\n/);
  await page.getByText('Papers', { exact: true }).click();
  await expect(page.getByRole('link', { name: /10\.1007\/s00228-021-03104-1/ })).toHaveAttribute('href', 'https://doi.org/10.1007/s00228-021-03104-1');
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('two ways in stand side by side, and say when they cannot be held against each other', async ({ page }) => {
  await page.setViewportSize(TABLET);
  await page.goto('/patient/practice/explorer');
  await bandIsThere(page);
  await page.getByRole('button', { name: 'Compare with another way in' }).click();
  await bandIsThere(page, 2);
  await expect(page.getByText('Their heights can be held against each other.')).toBeVisible();
  const [left, right] = await Promise.all([chart(page).boundingBox(), chart(page, 1).boundingBox()]);
  expect(left?.y).toBe(right?.y);
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  const tops = () => Promise.all([chart(page), chart(page, 1)].map((figure) => figure.getAttribute('data-top')));
  expect(new Set(await tops()).size).toBe(1);
  await page.getByRole('radio', { name: 'A thin film of 50 mg of esketamine' }).check();
  await bandIsThere(page, 2);
  await expect(page.getByText('The two pictures cannot be held against each other.')).toBeVisible();
  await expect(chart(page, 1)).toContainText('an artery');
  await expect(page.getByText('For this form of ketamine there are no such tests. So nothing is drawn.')).toBeVisible();
  await page.getByLabel('Body weight in the picture').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('a person of 71 kg').first()).toBeVisible();
  await bandIsThere(page, 2);
  await expectAccessible(page);
  await inDim(page, () => expectAccessible(page));
  await page.getByRole('button', { name: 'Show one alone' }).click();
  await bandIsThere(page);
});

test('a clinician sees model, parameters, population, site and limits, and what cannot be asked', async ({ page }) => {
  const complaints = watchForComplaints(page);
  await page.setViewportSize(TABLET);
  await signInStaff(page.request, 'nurse');
  await page.goto('/clinic/practice/board');
  await page.getByRole('banner').getByRole('button', { name: /nurse/ }).click();
  await page.getByRole('button', { name: 'Pharmacology explorer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pharmacology explorer' })).toBeVisible();
  await bandIsThere(page);
  await expect(page.getByText('158 ng/mL', { exact: false }).first()).toBeVisible();
  await page.getByText('10 parameters with their sources').click();
  await expect(page.getByRole('row', { name: /^CL 95\.2 L\/h clearance of ketamine/ })).toBeVisible();
  await page.getByText('Variability between people and occasions').click();
  await expect(page.getByRole('row', { name: /^V1 0\.084177 \(log\) between people/ })).toBeVisible();
  await expect(page.getByText('Fitted to S-ketamine in 48 young healthy volunteers', { exact: false })).toBeVisible();

  await page.getByLabel('Body weight', { exact: true }).fill('82.4');
  await expect(page.getByText('41.2 mg (0.5 mg/kg) over 40 min; 82.4 kg', { exact: false }).first()).toBeVisible();
  await page.getByLabel('Body weight', { exact: true }).fill('19');
  await expect(page.getByRole('alert')).toContainText('must lie between 20 and 400');
  await page.getByLabel('Body weight', { exact: true }).fill('70');
  await page.getByLabel('Model', { exact: true }).selectOption({ label: 'Kamp 2020, into a vein, arterial blood' });
  await expect(page.getByText('No band: how people differ was not published for this model.').first()).toBeVisible();
  await expect(chart(page).locator('[data-part=band]')).toHaveCount(0);
  await page.getByLabel('Route', { exact: true }).selectOption({ label: 'Nasal spray' });
  await page.getByLabel('Also taken (published ratio of areas)').selectOption('ticlopidine');
  await expect(page.getByText('with ticlopidine', { exact: false }).first()).toBeVisible();
  await bandIsThere(page);
  const doses = page.getByLabel('Doses', { exact: true });
  await doses.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('figure[data-chart$=series]').locator('[data-part=line]')).toHaveCount(6);
  await bandIsThere(page);
  await expectAccessible(page);
  await inDim(page, () => expectAccessible(page));
  expect(complaints).toEqual([]);
});
