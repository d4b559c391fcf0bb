import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { clinicClockOf } from './course/clinic-clock.ts';
import { chartVitalSigns } from './course/vital-signs.ts';
import { expectAccessible, openFilledClinic, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });

const ON_TIME = { pressure: [128, 80], heartRate: 76, oxygen: 98, breaths: 14, sedation: 5 } as const;

test('a reading that nobody takes brings a reminder, then stands as a gap in words and on the strip for good', async ({ page, baseURL }, info) => {
  const complaints = watchForComplaints(page);
  const { slug, sessionId } = await openFilledClinic(page.request, baseURL, 'miss-a-reading');
  const clock = clinicClockOf(baseURL ?? '');
  const isHeard = async (minutes: number): Promise<void> => {
    await clock.pass(minutes);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Record', exact: true })).toBeVisible();
  };
  await signInStaff(page.request, 'nurse', slug);
  await page.goto(`/clinic/${slug}/sessions/${sessionId}`);
  await chartVitalSigns(page, ON_TIME);
  const { nextDue } = await (await page.request.get(`/api/staff/sessions/${sessionId}`)).json();
  const reminder = page.getByRole('status').filter({ hasText: /Vital signs: due at \d\d:\d\d, not taken yet$/ });
  const now = await clock.pass(0);
  const untilDue = (Date.parse(nextDue.dueAt) - now.epochMilliseconds) / 60_000;
  await isHeard(untilDue + 4);
  await expect(reminder).toHaveCount(0);
  await isHeard(2);
  await expect(reminder).toBeVisible();
  await page.screenshot({ path: join(info.project.outputDir, 'looks', 'reminder.png') });
  await expectAccessible(page);

  await isHeard(5);
  await expect(page.getByRole('status').filter({ hasText: /Gap in the record. Vital signs: due at \d\d:\d\d, not taken$/ })).toBeVisible();
  await isHeard(5);
  await chartVitalSigns(page, ON_TIME);
  await expect(page.getByRole('status').filter({ hasText: 'not taken' })).toHaveCount(0);
  const strip = page.getByRole('img', { name: /Blood pressure and heart rate over the session, \d+ readings, one gap$/ });
  await expect(strip).toBeVisible();
  await expect(strip.locator('polyline')).toHaveCount(2);
  await expect(page.getByText('Gap: due and not taken')).toBeVisible();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  const line = page.getByRole('listitem').filter({ hasText: /Gap in the record. Vital signs: due at \d\d:\d\d, taken at \d\d:\d\d, 16\smin late/ });
  await expect(line).toHaveCount(1);
  await line.getByText('Why: rule INT-5').click();
  await expect(line.getByText('More than 10 minutes late')).toBeVisible();
  await page.screenshot({ path: join(info.project.outputDir, 'looks', 'gap.png'), fullPage: true });
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
