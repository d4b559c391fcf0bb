import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { FilledClinic } from './person.ts';
import { isDeep } from '../support/runs.ts';
import { spilledText } from './spilled-text.ts';
import { smallTargets, targetWanted } from './touch-targets.ts';
import { openFilledClinic, PHONE, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

type App = 'clinic' | 'patient';
type Palette = 'day' | 'dim';
/** An address with the screen it belongs to. */
type Stop = { readonly screen: string; readonly address: string };

// A colour on its way to another one is neither.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
// The longest file: its tests are shared out, and each worker fills a clinic.
test.describe.configure({ mode: 'parallel', timeout: 150_000 });

let filled: FilledClinic;

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext();
  // A name of its own, because this runs anew for what is left after a failure.
  filled = await openFilledClinic(request, baseURL, `walk-${Date.now()}`);
  await request.dispose();
});

/** The paths of the screens that an app's composition declares. */
function screensOf(app: App): readonly string[] {
  const source = readFileSync(join(import.meta.dirname, '..', '..', 'src', app, 'composition.ts'), 'utf8');
  return [...source.matchAll(/\bscreen\('([^']+)'/g)].flatMap(([, path]) => path ?? []);
}

function unvisited(app: App, stops: readonly Stop[]): readonly string[] {
  const visited = new Set(stops.map(({ screen }) => screen));
  return screensOf(app).filter((screen) => !visited.has(screen));
}

const stopIn = (app: App) => (screen: string, path = screen): Stop => ({ screen, address: `/${app}/${filled.slug}${path}` });

/**
 * Walks along and looks at each screen in every size, and in every palette; faults name where and how it was looked at.
 * What a screen says to a screen reader hangs little on its size, so that a run that is not at full size asks for it once.
 */
async function walk(page: Page, stops: readonly Stop[], palettes: readonly Palette[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { address } of stops) {
    await page.setViewportSize(TABLET);
    await page.goto(address);
    await expect(page.locator('h1').first(), address).toBeVisible();
    await expect(page.getByText('Loading', { exact: true }), address).toHaveCount(0);
    const usual = address.startsWith('/patient/') ? PHONE : TABLET;
    for (const size of [TABLET, PHONE]) {
      await page.setViewportSize(size);
      // The dim room has the same measures and, in every size, the same colours.
      for (const palette of size === usual ? palettes : palettes.slice(0, 1)) faults.push(...(await faultsOf(page, palette, isDeep || size === usual)).map((fault) => `${address} ${size.width} ${palette}: ${fault}`));
    }
  }
  return faults;
}

async function faultsOf(page: Page, palette: Palette, isHeard = true): Promise<readonly string[]> {
  await page.evaluate((isDim) => (isDim ? document.documentElement.setAttribute('data-palette', 'dim') : document.documentElement.removeAttribute('data-palette')), palette === 'dim');
  // All in one frame, which is several times faster; palettes differ in their colours alone.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = isHeard ? await (palette === 'dim' ? axe.withRules(['color-contrast']) : axe).analyze() : { violations: [] };
  // Palettes have the same measures.
  const small = palette === 'dim' ? [] : await smallTargets(page, targetWanted(new URL(page.url()).pathname));
  const spilled = palette === 'dim' ? [] : await spilledText(page);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`), ...small.map((target) => `small target ${target}`), ...spilled.map((text) => `spilled ${text}`), ...(tooWide > 0 ? [`${tooWide} pixels too wide`] : [])];
}

const CHART_PARTS = ['overview', 'intake', 'screening', 'risk', 'consents', 'plan', 'orders', 'sessions', 'measures', 'integration', 'timeline', 'outcome'];
const SETTINGS_PARTS = ['people', 'rooms', 'opening', 'duty', 'numbers', 'texts', 'guide', 'letters', 'record'];

test('every place of the clinic’s app is accessible and fits, by day and in the dim room, on a tablet and on a phone', async ({ page }) => {
  const complaints = watchForComplaints(page);
  const { slug, sessionId, patientId } = filled;
  const at = stopIn('clinic');
  const places = [at('/board'), at('/sessions/:sessionId', `/sessions/${sessionId}`), at('/patients'), at('/leads'), at('/follow-ups'), at('/after-dose'), at('/series'), at('/calendar'), at('/calendar', '/calendar?view=month&by=person&visit=waiting'), at('/outcomes'), at('/outcomes/claims'), at('/explorer'), at('/account'), at('/invitation')];
  const therapists = [at('/patients/:patientId/psychotherapy-notes', `/patients/${patientId}/psychotherapy-notes`)];
  expect(unvisited('clinic', [...places, ...therapists, at('/patients/:patientId'), at('/settings')])).toEqual([]);
  expect(await walk(page, [at('sign-in', '/')], ['day', 'dim'])).toEqual([]);
  await signInStaff(page.request, 'prescriber', slug);
  expect(await walk(page, places, ['day', 'dim'])).toEqual([]);
  await signInStaff(page.request, 'therapist', slug);
  expect(await walk(page, therapists, ['day', 'dim'])).toEqual([]);
  await send(page.request, '/api/staff/lock');
  expect(await walk(page, [at('lock screen', '/board')], ['day', 'dim'])).toEqual([]);
  expect(complaints).toEqual([]);
});

test('every part of a chart is accessible and fits, by day and in the dim room, on a tablet and on a phone', async ({ page }) => {
  const complaints = watchForComplaints(page);
  const { slug, patientId } = filled;
  await signInStaff(page.request, 'prescriber', slug);
  expect(await walk(page, CHART_PARTS.map((part) => stopIn('clinic')('/patients/:patientId', `/patients/${patientId}?part=${part}`)), ['day', 'dim'])).toEqual([]);
  expect(complaints).toEqual([]);
});

test('every part of the settings is accessible and fits, by day and in the dim room, on a tablet and on a phone', async ({ page }) => {
  const complaints = watchForComplaints(page);
  await signInStaff(page.request, 'owner', filled.slug);
  expect(await walk(page, SETTINGS_PARTS.map((part) => stopIn('clinic')('/settings', `/settings?part=${part}`)), ['day', 'dim'])).toEqual([]);
  expect(complaints).toEqual([]);
});

const HEALTH_PARTS = ['heart', 'mind'];
const INTAKE_PARTS = ['story', 'medicines', 'goals', 'hopes'];
const PLAIN = ['/today', '/visits', '/so-far', '/more', '/safety-plan', '/sessions', '/actions', '/journal', '/patterns', '/wider-plan', '/practices', '/intake', '/consents'];

test('every screen of the patient’s app is accessible and fits, by day and by night, on a phone and on a tablet', async ({ page }) => {
  const complaints = watchForComplaints(page);
  const { slug, patientId, reminderId } = filled;
  const at = stopIn('patient');
  const visitors = [at('/consultation'), at('/invitation'), at('/explorer'), at('/letters')];
  expect(await walk(page, visitors, ['day', 'dim'])).toEqual([]);
  // Whoever had a dose a moment ago is asked to sign nothing; somebody else reads a text.
  const { practicePatients } = await (await page.request.get(`/api/public/${slug}/clinic`)).json();
  const { patientId: another } = practicePatients.find((each: { patientId: string }) => each.patientId !== patientId);
  await send(page.request, `/api/public/${slug}/practice-patient-sign-in`, { patientId: another });
  const { toSign } = await (await page.request.get('/api/patient/consents')).json();
  const others = [at('/consents'), at('/consents/:documentId', `/consents/${toSign[0].documentId}`)];
  expect(await walk(page, others, ['day', 'dim'])).toEqual([]);
  await send(page.request, `/api/public/${slug}/practice-patient-sign-in`, { patientId });
  const patients = [
    ...PLAIN.map((path) => at(path)),
    at('/questionnaires/:measure', '/questionnaires/phq-9'), at('/form/:reminderId', `/form/${reminderId}`),
    ...HEALTH_PARTS.map((part) => at('/intake/health/:part', `/intake/health/${part}`)),
    ...INTAKE_PARTS.map((part) => at('/intake/:part', `/intake/${part}`)),
  ];
  expect(unvisited('patient', [...visitors, ...others, ...patients])).toEqual([]);
  expect(await walk(page, patients, ['day', 'dim'])).toEqual([]);
  expect(complaints).toEqual([]);
});

const ROOM_PANELS = ['Vital signs', 'Condition', 'Felt', 'Room', 'Note', 'Record', 'Rate', 'Stop', 'End the dose'];

test('whatever opens in the dosing room is accessible, fits and is in reach of a gloved hand, on a tablet and on a phone', async ({ page }) => {
  const { slug, sessionId } = filled;
  await signInStaff(page.request, 'nurse', slug);
  const faults: string[] = [];
  for (const size of [TABLET, PHONE]) {
    await page.setViewportSize(size);
    for (const panel of ROOM_PANELS) {
      await page.goto(`/clinic/${slug}/sessions/${sessionId}`);
      await page.getByRole('button', { name: panel, exact: true }).click();
      await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeVisible();
      faults.push(...(await faultsOf(page, 'day', isDeep || size === TABLET)).map((fault) => `${panel} ${size.width}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test('the walk notices a planted fault, and a screen that it leaves out', async ({ page }) => {
  await page.goto(stopIn('patient')('/consultation').address);
  await expect(page.locator('h1').first()).toBeVisible();
  expect(await faultsOf(page, 'day')).toEqual([]);
  await page.evaluate(() => {
    document.body.append(document.createElement('img'));
    document.body.insertAdjacentHTML('beforeend', '<button>Small</button><p>A word of <a href="#word">this line</a>.</p><button>Large</button>');
    for (const [index, button] of [...document.body.querySelectorAll<HTMLElement>(':scope > button')].entries()) Object.assign(button.style, { width: '60px', height: `${43 + index}px` });
    const label = document.body.appendChild(document.createElement('label'));
    label.append('Contacted and booked');
    Object.assign(label.style, { display: 'block', width: '80px', whiteSpace: 'nowrap' });
    document.body.style.width = '4000px';
  });
  const found = (await faultsOf(page, 'day')).join(' ');
  expect(found).toMatch(/image-alt.*small target 60 x 43 button "Small".*spilled \d+ pixels of "Contacted and booked".* pixels too wide/);
  expect(found).not.toMatch(/Large|this line/);
  expect(unvisited('clinic', [])).toContain('/board');
});
