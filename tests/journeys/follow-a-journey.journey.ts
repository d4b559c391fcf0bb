import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible, openFilledClinic, PHONE, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: PHONE });

const HUNCH = 'I wonder whether the house stands for her mother.';
const LIFE = 'My sister moved back to town.';

test('a person adds to their journey and shares it; a therapist rates a goal again and keeps a thought that nobody else finds', async ({ page, browser, baseURL }, info) => {
  test.setTimeout(120_000);
  const complaints = watchForComplaints(page);
  const look = (shown: Page, name: string) => shown.screenshot({ path: join(info.project.outputDir, 'looks', `journey-${name}.png`), fullPage: true });
  const { slug, patientId } = await openFilledClinic(page.request, baseURL, 'follow-a-journey');
  await send(page.request, `/api/public/${slug}/practice-patient-sign-in`, { patientId });
  await page.goto(`/patient/${slug}/today`);
  await page.getByRole('link', { name: 'So far' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'A fair amount of these troubles.' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Add something from your life' }).click();
  await page.getByLabel('What happened?').fill(LIFE);
  await page.getByRole('button', { name: 'Put it on my journey' }).click();
  const mine = page.getByRole('listitem').filter({ hasText: LIFE });
  await expect(mine.getByText('only you')).toBeVisible();
  await expectAccessible(page);

  const desk = await (await browser.newContext({ baseURL: baseURL ?? '', viewport: TABLET })).newPage();
  complaints.push(...watchForComplaints(desk));
  await signInStaff(desk.request, 'therapist', slug);
  await desk.goto(`/clinic/${slug}/board`);
  await expect(desk.getByRole('region', { name: 'After a dose' }).getByRole('link', { name: /quetzal/i }).first(), 'who is after a dose stands on the first page').toBeVisible();
  await expect(desk.getByText('Too few doses for a share in percent.')).toBeVisible();
  await desk.goto(`/clinic/${slug}/patients/${patientId}?part=timeline`);
  await expect(desk.getByText('PHQ-9 20 of 27, severe')).toBeVisible();
  await expect(desk.getByText(LIFE)).toHaveCount(0);
  await mine.getByRole('button', { name: 'Share it' }).click();
  await expect(mine.getByText('shared', { exact: true })).toBeVisible();
  await desk.reload();
  await expect(desk.getByText(`From their life, shared: ${LIFE}`)).toBeVisible();
  await look(desk, 'timeline');

  await desk.getByRole('link', { name: 'Integration', exact: true }).click();
  await desk.getByRole('button', { name: 'Go on writing' }).click();
  await desk.getByLabel(/^See my sister every week/).selectOption('6');
  await desk.getByRole('button', { name: 'Save the draft' }).click();
  await expect(desk.getByText('6 of 10')).toBeVisible();
  await desk.getByRole('link', { name: 'Psychotherapy notes' }).click();
  await desk.getByLabel('Your own thoughts').fill(HUNCH);
  await desk.getByRole('button', { name: 'Keep it' }).click();
  await expect(desk.getByRole('button', { name: 'Read' })).toHaveCount(2);
  await expect(desk.getByText(HUNCH)).toHaveCount(0);
  await desk.getByRole('button', { name: 'Read' }).first().click();
  await expect(desk.getByText(HUNCH)).toBeVisible();
  await look(desk, 'psychotherapy-notes');
  await expectAccessible(desk);

  await signInStaff(desk.request, 'prescriber', slug);
  await desk.goto(`/clinic/${slug}/patients/${patientId}?part=integration`);
  await expect(desk.getByText('Shared by the person')).toBeVisible();
  await expect(desk.getByRole('link', { name: 'Psychotherapy notes' })).toHaveCount(0);
  await desk.goto(`/clinic/${slug}/patients/${patientId}/psychotherapy-notes`);
  await expect(desk.getByRole('button', { name: 'Read' })).toHaveCount(0);
  await expect(desk.getByText(HUNCH)).toHaveCount(0);
  await desk.context().close();

  await mine.getByRole('button', { name: 'Remove' }).click();
  await expect(mine).toHaveCount(0);
  await look(page, 'so-far');
  expect(complaints).toEqual([]);
});
