import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { clinicClockOf } from './course/clinic-clock.ts';
import { chartVitalSigns } from './course/vital-signs.ts';
import { expectAccessible, openFilledClinic, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });

const QUIET = { heartRate: 76, oxygen: 98, breaths: 14, sedation: 5 } as const;

test('a pressure over the red line asks for a second reading, the second confirms it, and the prompt stays until readings came back and somebody answered', async ({ page, baseURL }, info) => {
  const complaints = watchForComplaints(page);
  const { slug, sessionId } = await openFilledClinic(page.request, baseURL, 'raise-a-pressure');
  const clock = clinicClockOf(baseURL ?? '');
  const chart = async (pressure: readonly [number, number]): Promise<void> => {
    await clock.pass(3);
    await page.reload();
    await chartVitalSigns(page, { ...QUIET, pressure });
  };
  await signInStaff(page.request, 'nurse', slug);
  await page.goto(`/clinic/${slug}/sessions/${sessionId}`);
  await chart([128, 80]);
  await clock.pass(2);
  await page.reload();
  await expect(page.getByText('2 min ago').first(), 'a value that was taken says how old it is').toBeVisible();
  await chart([186, 108]);
  await expect(page.getByText(/186\/108.*crossed the red line; a second reading will confirm it or not/)).toBeVisible();
  await expect(page.getByText('Nobody has answered it yet').first()).toBeVisible();
  await page.getByText('Options and source').first().click();
  await expect(page.getByText('Measure again within 5 minutes')).toBeVisible();
  await page.screenshot({ path: join(info.project.outputDir, 'looks', 'red-line.png'), fullPage: true });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rechecking' }).first().click();
  await expect(page.getByText(/Nina Reed is measuring again/)).toBeVisible();

  await chart([190, 112]);
  await expect(page.getByText(/190\/112.*A second reading confirmed that the blood pressure is over the red line/)).toBeVisible();
  await page.getByText('Options and source').first().click();
  await expect(page.getByText('Call the prescriber (clinic policy at this line)').first()).toBeVisible();
  await chart([132, 82]);
  await chart([130, 80]);
  await expect(page.getByText('Readings came back; it still wants an answer').first()).toBeVisible();
  await expect(page.getByText('Next reading in'), 'a reading that was taken is not waited for').toHaveCount(0);
  await page.screenshot({ path: join(info.project.outputDir, 'looks', 'came-back.png'), fullPage: true });
  await page.getByRole('button', { name: 'Calling' }).first().click();
  await expect(page.getByText('Readings came back; it still wants an answer')).toHaveCount(0);
  expect(complaints).toEqual([]);
});
