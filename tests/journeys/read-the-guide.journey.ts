import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { isDeep } from '../support/runs.ts';
import { PHONE, signInStaff, TABLET, watchForComplaints } from './person.ts';
import { smallTargets, targetWanted } from './touch-targets.ts';

const SMALL_PHONE = { width: 360, height: 740 };
const GUIDE = '/guide/practice';
/** What the first page may weigh on its way, fonts apart. */
const MOST_BYTES = 60_000;
const PAGES = ['en/', 'en/how-fast', 'en/calm-and-pressure', 'en/asking-for-a-talk', 'es/if-tonight-is-hard', 'en/search?q=sleep', 'en/glossary', 'en/sources', 'en/booklet', 'en/no-such-card', 'es/', 'es/boosters', 'es/the-circling-mind'];

test.use({ viewport: PHONE, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

/** By how many pixels the page runs over its window to the side. */
function widthTooMuch(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A dark device changes the colours and nothing else. */
async function faultsOf(page: Page, isDark: boolean): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (isDark ? axe.withRules(['color-contrast']) : axe).analyze();
  const tooWide = await widthTooMuch(page);
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`), ...(tooWide > 0 ? [`${tooWide} pixels too wide`] : [])];
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every kind of page can be read by everybody on a ${colorScheme} device, and leaves nothing on it but the guide`, async ({ browser }, info) => {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const complaints = watchForComplaints(page);
    const faults: string[] = [];
    const isDark = colorScheme === 'dark';
    // Pages of one kind have the same colours, so that a run that is not at full size looks at every third of them in the dark.
    for (const address of PAGES.filter((_, index) => isDeep || !isDark || index % 3 === 0)) {
      await page.setViewportSize(TABLET);
      const answer = await page.goto(`${GUIDE}/${address}`);
      expect(answer?.status(), address).toBe(address.includes('no-such') ? 404 : 200);
      await expect(page.locator('h1').first()).toBeVisible();
      faults.push(...(await faultsOf(page, isDark)).map((fault) => `${address} tablet: ${fault}`));
      await page.setViewportSize(SMALL_PHONE);
      if (!isDark) faults.push(...(await faultsOf(page, false)).map((fault) => `${address} phone: ${fault}`));
      if (isDeep) await info.attach(address, { body: await page.screenshot(), contentType: 'image/png' });
    }
    expect(faults).toEqual([]);
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
}

test('the first page comes in at most 60 kB, fonts apart', async ({ page }) => {
  const reading: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'font') reading.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize));
  });
  await page.goto(`${GUIDE}/en/`, { waitUntil: 'networkidle' });
  const travelled = (await Promise.all(reading)).reduce((sum, bytes) => sum + bytes, 0);
  expect(reading.length).toBeGreaterThan(2);
  expect(travelled).toBeLessThanOrEqual(MOST_BYTES);
});

/** What is wrong with a card on a small phone: what runs over its edge, and what a finger would miss. */
async function faultsOnSmallPhone(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const tooWide = await widthTooMuch(page);
  const small = await smallTargets(page, targetWanted(address));
  return [...(tooWide > 0 ? [`${tooWide} pixels too wide`] : []), ...small].map((fault) => `${address}: ${fault}`);
}

test('every card in both languages fits a small phone, and everything on it is in reach of a finger', async ({ context }) => {
  const walked = ['en', 'es'].map(async (language) => {
    const page = await context.newPage();
    await page.setViewportSize(SMALL_PHONE);
    await page.goto(`${GUIDE}/${language}/`);
    const cards = await page.locator('.chapters a[href]').evaluateAll((links) => links.flatMap((link) => link.getAttribute('href') ?? []));
    expect(cards.length).toBeGreaterThan(50);
    const faults: string[] = [];
    for (const address of cards) faults.push(...(await faultsOnSmallPhone(page, address)));
    return faults;
  });
  expect((await Promise.all(walked)).flat()).toEqual([]);
});

test('without a script somebody finds a card, looks behind a statement, reads on and finds help', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE, locale: 'es-MX' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Una guía sobre la terapia con ketamina' })).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('searchbox').fill('bladder');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'The bladder', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The bladder' })).toBeVisible();
  await page.getByText('it can do lasting harm').first().click();
  const note = page.locator('.note:popover-open');
  await expect(note).toContainText('What we know');
  await expect(note).toContainText('Reference');
  await note.getByRole('button', { name: 'Close' }).click();
  await expect(note).toHaveCount(0);
  await page.getByRole('button', { name: 'Get help now' }).click();
  await expect(page.getByRole('link', { name: 'Call 988' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Can you get hooked?' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Leave quickly' })).toHaveAttribute('href', 'https://www.weather.gov/');
  await context.close();
});

test('a statement and a word are looked into by keyboard, and the way back leads to where one was', async ({ page }) => {
  const complaints = watchForComplaints(page);
  await page.goto(`${GUIDE}/en/how-fast`);
  const statement = page.getByRole('button', { name: 'Known: where this comes from' }).first();
  await statement.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.note:popover-open');
  await expect(note).toContainText('Han and colleagues 2016');
  expect(await page.evaluate(() => document.getAnimations().length), 'nothing moves for somebody who asked for that').toBe(0);
  await page.keyboard.press('Tab');
  await expect(note.locator(':focus')).toHaveCount(1);
  expect(await faultsOf(page, false)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(statement).toBeFocused();
  await page.getByRole('button', { name: /^placebo/ }).press('Enter');
  await expect(note).toContainText('no medicine in it');
  await page.keyboard.press('Escape');
  await page.getByText('The same in numbers').first().click();
  await expect(page.getByRole('cell', { name: '52.2' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('on paper the notes stand below the card with numbers, and the controls are gone', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${GUIDE}/en/how-fast`);
  await expect(page.locator('#note-response-first-day')).toBeVisible();
  await expect(page.locator('#note-response-first-day')).toContainText('Han and colleagues 2016');
  await expect(page.locator('#word-placebo')).toBeVisible();
  await expect(page.locator('.text .number').first()).toBeVisible();
  await expect(page.getByText('Call 988')).toBeVisible();
  for (const gone of ['.bar', '.foot', '.around', '.mark', '.close']) await expect(page.locator(gone).first()).toBeHidden();
});

test('text four times as large, a window of 320 pixels, and lines that begin at the right need no scrolling to the side', async ({ page }) => {
  for (const address of PAGES) {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(`${GUIDE}/${address}`);
    expect(await widthTooMuch(page), `${address} at 320 pixels`).toBe(0);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await widthTooMuch(page), `${address} written from the right`).toBe(0);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    await page.setViewportSize(PHONE);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '400%'));
    expect(await widthTooMuch(page), `${address} with large text`).toBe(0);
  }
});

test('the page is dimmed by a press and stays so on this device, the request for a first talk as well', async ({ page }) => {
  await page.goto(`${GUIDE}/en/welcome`);
  const colour = () => page.evaluate(() => getComputedStyle(document.body).color);
  const byDay = await colour();
  await page.getByRole('button', { name: 'Dim the page' }).click();
  expect(await colour()).not.toBe(byDay);
  expect(await faultsOf(page, false)).toEqual([]);
  await page.goto(`${GUIDE}/en/bladder`);
  expect(await colour()).not.toBe(byDay);
  await page.getByRole('link', { name: 'Ask for a first talk' }).first().click();
  await expect(page.getByRole('heading', { name: 'Ask for a consultation' })).toBeVisible();
  expect(await colour()).not.toBe(byDay);
  await page.goBack();
  await page.getByRole('button', { name: 'Brighten the page' }).click();
  expect(await colour()).toBe(byDay);
});

async function keepTheGuide(page: Page): Promise<void> {
  await page.goto(`${GUIDE}/en/`);
  await expect(page.getByText('Once opened, it can be read without a connection.')).toBeVisible({ timeout: 30_000 });
}

async function keptAddresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) found.push(`${name} ${new URL(url).pathname}`);
    return found;
  });
}

test('after one visit the guide can be read and searched without a connection, and nothing of the API is kept', async ({ page, context }) => {
  await keepTheGuide(page);
  const kept = await keptAddresses(page);
  expect(kept.length).toBeGreaterThan(60);
  expect(kept.filter((address) => address.includes('/api/'))).toEqual([]);
  await context.setOffline(true);
  await page.goto(`${GUIDE}/en/bladder`);
  await expect(page.getByRole('heading', { level: 1, name: 'The bladder' })).toBeVisible();
  await page.getByRole('button', { name: 'Get help now' }).click();
  await expect(page.getByRole('link', { name: 'Call 988' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('link', { name: 'Search the guide' }).click();
  await page.getByRole('searchbox').pressSequentially('remis');
  await expect(page.locator('.found').getByRole('link', { name: 'Remission' })).toBeVisible();
  await page.goto(`${GUIDE}/en/search?q=bladder`);
  await expect(page.locator('.found').getByRole('link', { name: 'The bladder' })).toBeVisible();
  await page.goto(`${GUIDE}/`);
  await expect(page.getByRole('heading', { level: 1, name: 'A guide to ketamine therapy' })).toBeVisible();
  await context.setOffline(false);
});

test('what was kept of an older guide makes room for the new one', async ({ page }) => {
  await keepTheGuide(page);
  const names = await page.evaluate(async () => {
    const contents = '/guide/practice/en/';
    await (await caches.open(`fenestra.guide ${contents} older`)).put(`${contents}welcome`, new Response('an older letter'));
    const { active } = await navigator.serviceWorker.ready;
    const done = new Promise((resolve) => navigator.serviceWorker.addEventListener('message', resolve, { once: true }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    active?.postMessage({ contents, version: 'not kept yet' });
    await done;
    return caches.keys();
  });
  expect(names).toHaveLength(1);
  const version = await page.evaluate(() => document.documentElement.dataset['version'] ?? '');
  expect(names[0]).toBe(`fenestra.guide /guide/practice/en/ ${version}`);
});

/** Stands in for the page that one leaves to, so that nothing goes out of this machine. */
async function standInForWeather(context: BrowserContext): Promise<void> {
  await context.route('https://www.weather.gov/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }));
}

test('somebody leaves quickly by a press or by a key, and the way back does not lead to the guide', async ({ page, context }) => {
  await standInForWeather(context);
  await page.goto(`${GUIDE}/en/`);
  await page.getByRole('link', { name: 'If tonight is hard' }).first().click();
  await page.getByRole('link', { name: 'Leave quickly' }).click();
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
  await page.goto(`${GUIDE}/en/welcome`);
  await page.getByRole('button', { name: 'Get help now' }).click();
  for (const wait of [100, 100, 100]) await page.keyboard.press('Escape', { delay: wait });
  await expect(page.getByRole('heading', { level: 1, name: 'A letter before you decide' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
});

test('somebody goes from a card to a request; the connection drops, the page is loaded anew, and it arrives exactly once', async ({ page, context, playwright, baseURL }) => {
  const complaints = watchForComplaints(page);
  await page.goto(`${GUIDE}/en/bladder`);
  await page.getByRole('link', { name: 'Ask for a first talk' }).first().click();
  await expect(page.getByRole('heading', { name: 'Ask for a consultation' })).toBeVisible();
  await expect(page.getByText('The clinic will see which card of the guide you came from.')).toBeVisible();
  expect(await page.getByLabel(/birth/i).count()).toBe(0);
  await page.getByLabel('Name').fill('Marlow');
  await page.getByLabel('E-mail address').fill('marlow@mail.example');
  await page.getByText('Depression', { exact: true }).click();

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByText('Your request has not been sent yet')).toBeVisible();
  await context.setOffline(false);

  // The request reaches the clinic, but its answer never comes back.
  await page.route('**/consultation-requests', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByText('Your request has not been sent yet')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Your answers from before')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Marlow');
  await page.unroute('**/consultation-requests');
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByText('Thank you, Marlow. Your request has arrived.')).toBeVisible();
  await expect(page.getByText(/^You will hear from us .+, by \w.*\d/)).toBeVisible();
  await page.goto('/patient/practice/consultation');
  await expect(page.getByLabel('Name')).toHaveValue('');
  expect(complaints.filter((complaint) => !/ERR_(?:INTERNET_DISCONNECTED|CONNECTION_RESET|FAILED)/.test(complaint))).toEqual([]);

  const desk = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await signInStaff(desk, 'front-desk');
  const { leads } = await (await desk.get('/api/staff/leads')).json();
  const own = leads.filter(({ name }: { name: string }) => name === 'Marlow');
  expect(own).toHaveLength(1);
  const opened = await (await desk.get(`/api/staff/leads/${own[0].leadId}`)).json();
  expect(opened).toMatchObject({ enquiry: { fromCard: 'bladder', language: 'en', reasons: ['depression'] }, fromCardTitle: 'The bladder' });
  await desk.dispose();
});

test('what was typed and not sent is gone once somebody has left quickly', async ({ page, context }) => {
  await standInForWeather(context);
  await page.goto('/patient/practice/consultation?from=how-fast&language=es');
  await page.getByLabel('Nombre').fill('Marlow');
  await page.getByRole('button', { name: 'No decirlo' }).click();
  await page.getByRole('button', { name: 'Salir rápido' }).click();
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
  await page.goto('/patient/practice/consultation');
  await expect(page.getByLabel(/^(?:Name|Nombre)$/)).toHaveValue('');
});
