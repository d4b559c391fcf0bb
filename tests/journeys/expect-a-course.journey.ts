import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { clinicClockOf } from './course/clinic-clock.ts';
import { expectAccessible, openFilledClinic, PHONE, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });

const LABEL = 'Estimate from published populations, not a measurement, not for choosing a dose';

/** Opens the course from the keyboard and waits for its band. */
async function open(page: Page): Promise<void> {
  await page.getByText('Expected course, an estimate').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-course=drawn]')).toBeVisible();
}

/** The last row of the table: moment, typical level, low and high. */
async function lastRow(page: Page): Promise<readonly string[]> {
  const table = page.getByRole('table', { name: LABEL });
  if (!(await table.isVisible())) await page.getByText('Show as a table').click();
  return table.locator('tbody tr').last().locator('td').allTextContents();
}

test('a nurse opens the expected course below the vital signs: labelled, with band and table, and it follows what is charted', async ({ page, baseURL }, info) => {
  const complaints = watchForComplaints(page);
  const looks = (name: string) => join(info.project.outputDir, 'looks', `expected-course-${name}.png`);
  const { slug, sessionId, patientId } = await openFilledClinic(page.request, baseURL, 'expect-a-course');
  const clock = clinicClockOf(baseURL ?? '');
  const at = `/api/staff/sessions/${sessionId}`;
  const moment = async (): Promise<object> => ({ patientId, measuredAt: (await clock.pass(0)).toInstant().toString({ smallestUnit: 'millisecond' }) });
  await signInStaff(page.request, 'nurse', slug);
  await page.goto(`/clinic/${slug}/sessions/${sessionId}`);
  await expect(page.getByText('Expected course, an estimate')).toBeVisible();
  await expect(page.getByText(LABEL), 'closed until somebody asks, also for staff').toHaveCount(0);

  await open(page);
  const course = page.locator('[data-course]');
  const picture = course.getByRole('img', { name: /^Expected course, an estimate\. Level of ketamine in venous plasma, ng\/mL\. Estimate from published populations/ });
  const line = picture.locator('[data-part=line]');
  await expect(course.getByText(LABEL, { exact: true }).first()).toBeVisible();
  await expect(picture.locator('[data-part=band]')).toHaveCount(1);
  await expect(course.getByText(/^Typical adult of 78 kg/)).toBeVisible();
  await expect(course.getByText(/^Model: Otto 2021.*48 young healthy volunteers/)).toBeVisible();
  expect(await line.evaluate((drawn) => getComputedStyle(drawn).strokeDasharray)).not.toBe('none');
  const [, running = ''] = await lastRow(page);
  await page.screenshot({ path: looks('tablet'), fullPage: true });
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await page.screenshot({ path: looks('phone'), fullPage: true });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize(TABLET);

  const [drawn, height] = [await line.getAttribute('points'), (await picture.boundingBox())?.height];
  await send(page.request, `${at}/dose-note`, { ...(await moment()), note: { note: 'rate-change', rate: { value: '90', unit: 'mL/h' } } });
  await expect(line, 'a new rate is followed without a new page').not.toHaveAttribute('points', drawn ?? '');
  await send(page.request, `${at}/pause`, await moment());
  await expect(page.getByRole('button', { name: /Go on/ })).toBeVisible();
  expect((await picture.boundingBox())?.height, 'nothing jumps').toBe(height);
  await clock.pass(8);
  await page.reload();
  await open(page);
  const [, paused = ''] = await lastRow(page);
  expect(Number(paused), `${paused} while paused, ${running} while it ran`).toBeLessThan(Number(running));
  await page.screenshot({ path: looks('paused'), fullPage: true });

  await page.goto(`/clinic/${slug}/patients/${patientId}?part=sessions`);
  await page.getByRole('button', { name: /^Record: session of/ }).first().click();
  await open(page);
  await expect(page.locator('[data-course] [data-part=band]')).toHaveCount(1);
  await page.screenshot({ path: looks('past'), fullPage: true });
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
