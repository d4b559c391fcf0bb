import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../../../scripts/proof/chromium.ts';
import { isDeep } from '../../../tests/support/runs.ts';
import { serveGalleries } from '../bundling/serve-galleries.ts';

const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 390, height: 844 };

let site: Server;
let browser: Browser;
let origin: string;
let faults: string[] = [];

beforeAll(async () => {
  site = await serveGalleries();
  const address = site.address();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  origin = `http://localhost:${address.port}`;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath: CHROMIUM, args });
}, 60_000);

afterAll(async () => {
  await browser.close();
  site.close();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  const found = faults;
  faults = [];
  if (found.length > 0) throw new Error(found.join('\n'));
});

type Looking = { readonly viewport?: typeof TABLET; readonly isDim?: boolean };

async function open(path: string, { viewport = TABLET, isDim = false }: Looking = {}): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-US', hasTouch: viewport === PHONE });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.text().includes('Content Security Policy') && faults.push(message.text()));
  await page.addInitScript((dim) => localStorage.setItem('fenestra.dim', dim), isDim ? 'yes' : 'no');
  await page.goto(origin + path);
  await page.locator('h1').first().waitFor();
  return page;
}

describe.each([
  ['the kit', '/interface/gallery/'],
  ['the clinic’s frame', '/clinic/gallery/'],
])('%s', (_name, path) => {
  it.each([
    ['on a tablet by day', { viewport: TABLET, isDim: false }],
    ['on a tablet in the dim room', { viewport: TABLET, isDim: true }],
    ['on a phone by day', { viewport: PHONE, isDim: false }],
    ['on a phone in the dim room', { viewport: PHONE, isDim: true }],
  ])('is accessible and fits %s', async (_where, looking) => {
    const page = await open(path, looking);
    // The dim room changes the colours alone, and a phone shows the same parts as a tablet.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const wanted = isDeep || looking.viewport === TABLET ? (looking.isDim ? axe.withRules(['color-contrast']) : axe) : null;
    expect((await wanted?.analyze())?.violations ?? []).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(looking.viewport.width);
  });
});

describe('the patient’s frame', () => {
  it.each([
    ['on a phone', PHONE],
    ['on a desk', TABLET],
  ])('is accessible and fits %s', async (_where, viewport) => {
    const page = await open('/patient/gallery/journey', { viewport });
    expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });

  it('has help one tap away, with numbers to call and text', async () => {
    const page = await open('/patient/gallery/', { viewport: PHONE });
    await page.getByRole('button', { name: 'Get help now' }).tap();
    expect(await page.getByRole('link', { name: 'Call 911' }).getAttribute('href')).toBe('tel:911');
    expect(await page.getByRole('link', { name: 'Call 988' }).getAttribute('href')).toBe('tel:988');
    expect(await page.getByRole('link', { name: 'Text 988' }).getAttribute('href')).toBe('sms:988');
    expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
  });

  it('changes to Spanish at once and stays so after a reload', async () => {
    const page = await open('/patient/gallery/', { viewport: PHONE });
    await page.getByRole('button', { name: 'Español' }).tap();
    await page.getByRole('button', { name: 'Ayuda ahora' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Ayuda ahora' }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['es', 'Mis páginas']);
  });

  it('leaves quickly, and coming back leads away again', async () => {
    const page = await open('/patient/gallery/', { viewport: PHONE });
    await page.route('https://www.weather.gov/', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }));
    await page.getByRole('link', { name: 'Journey' }).tap();
    await page.waitForURL('**/journey');
    await page.getByRole('button', { name: 'Leave quickly' }).tap();
    await page.waitForURL('https://www.weather.gov/');
    await page.goBack();
    await page.waitForURL('https://www.weather.gov/');
    expect(await page.locator('h1').textContent()).toBe('Weather');
  });
});

describe('going from place to place', () => {
  it('keeps the address, the title, the way back and the focus', async () => {
    const page = await open('/clinic/gallery/');
    await page.waitForURL('**/clinic/gallery/board');
    await page.getByRole('link', { name: 'Patients' }).click();
    await page.getByRole('heading', { name: 'Patients', exact: true }).waitFor();
    expect(await page.title()).toBe('Patients · Fenestra');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.goBack();
    await page.getByRole('heading', { name: 'Board' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/clinic/gallery/board');
  });

  it('works by keys: g and p to the patients, / to the search', async () => {
    const page = await open('/clinic/gallery/');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('g b');
    expect(await page.getByRole('searchbox').inputValue()).toBe('g b');
  });

  it('says so when there is nothing at an address', async () => {
    const page = await open('/clinic/gallery/');
    await page.goto(`${origin}/clinic/gallery/nowhere`);
    await page.getByRole('main').getByRole('heading').waitFor();
    expect(await page.getByRole('main').getByRole('heading').textContent()).toBe('There is nothing at this address');
  });
});

describe('a button that is held', () => {
  const done = (page: Page) => page.getByText('Infusion stopped');

  it('acts after one second and not before', async () => {
    const page = await open('/interface/gallery/');
    await page.getByRole('button', { name: 'Stop the infusion' }).scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Stop the infusion' }).hover();
    await page.mouse.down();
    await page.waitForTimeout(600);
    expect(await done(page).count()).toBe(0);
    await done(page).waitFor();
    await page.mouse.up();
  });

  it('asks after a short press, and a double press does nothing', async () => {
    const page = await open('/interface/gallery/');
    await page.getByRole('button', { name: 'Stop the infusion' }).dblclick();
    expect(await done(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Stop the infusion' }).click();
    await page.getByRole('button', { name: 'Yes, stop the infusion' }).click();
    await done(page).waitFor();
  });

  it('can be held by a key', async () => {
    const page = await open('/interface/gallery/');
    await page.getByRole('button', { name: 'Stop the infusion' }).focus();
    await page.keyboard.down('Enter');
    await done(page).waitFor();
    await page.keyboard.up('Enter');
    expect(await done(page).count()).toBe(1);
  });
});

describe('a number', () => {
  it('is entered by big keys or a keyboard, and only within its limits', async () => {
    const page = await open('/interface/gallery/');
    const field = page.getByRole('textbox', { name: 'Systolic' });
    const ready = page.getByRole('button', { name: 'Done' });
    await page.getByRole('button', { name: '4', exact: true }).click();
    await page.getByRole('button', { name: '9', exact: true }).click();
    await page.getByText('At least 50 mmHg').waitFor();
    expect(await ready.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Clear' }).click();
    await field.focus();
    await page.keyboard.type('1x38');
    expect(await field.inputValue()).toBe('138');
    await page.keyboard.press('Enter');
    await page.getByText('Systolic saved').waitFor();
  });
});

it('a form says what is missing, leads there and lets it be put right', async () => {
  const page = await open('/interface/gallery/');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const summary = page.getByRole('alert').filter({ hasText: '2 answers need another look' });
  await summary.getByRole('link', { name: 'Write the family name' }).click();
  await page.keyboard.type('Rivera');
  await page.getByText('One answer needs another look').waitFor();
  expect(await page.getByRole('textbox', { name: 'Family name' }).inputValue()).toBe('Rivera');
});

it('a scale has no answer until one is given, also its middle one', async () => {
  const page = await open('/patient/gallery/journey', { viewport: PHONE });
  const scale = page.getByRole('slider');
  expect(await scale.getAttribute('aria-valuetext')).toBe('Not answered yet');
  await scale.tap();
  expect(await scale.getAttribute('aria-valuetext')).toBe('5 of 10');
  await scale.press('ArrowRight');
  expect(await scale.getAttribute('aria-valuetext')).toBe('6 of 10');
});

it('the dim room keeps its light low and gives ten seconds of daylight when asked', async () => {
  const page = await open('/clinic/gallery/', { isDim: true });
  const palette = () => page.evaluate(() => document.documentElement.dataset['palette'] ?? 'day');
  await page.clock.install();
  expect(await palette()).toBe('dim');
  await page.getByRole('button', { name: 'Ten seconds of light' }).click();
  expect(await palette()).toBe('day');
  await page.clock.runFor(10_000);
  expect(await palette()).toBe('dim');
  await page.getByRole('button', { name: '100 % of the screen’s light' }).click();
  expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--veil'))).not.toBe('0');
});
