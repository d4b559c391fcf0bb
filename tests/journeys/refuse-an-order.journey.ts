import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible, openFilledClinic, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });

test('a prescriber who changes an order after an aneurysm was found reads which rule refuses it and what would lift it', async ({ page, baseURL }, info) => {
  const { slug, patientId } = await openFilledClinic(page.request, baseURL, 'refused-order');
  await signInStaff(page.request, 'nurse', slug);
  await send(page.request, `/api/staff/patients/${patientId}/facts`, { origin: 'staff', facts: [{ factId: 'aneurysmal-vascular-disease', state: 'present' }] });

  const complaints = watchForComplaints(page);
  await signInStaff(page.request, 'prescriber', slug);
  await page.goto(`/clinic/${slug}/patients/${patientId}?part=orders`);
  await page.getByRole('button', { name: 'Change', exact: true }).first().click();
  await page.getByRole('radio', { name: 'Actual' }).check();
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'Screening found a reason not to treat' });
  await expect(refusal.getByText('ELIG-A1 Aneurysm or arteriovenous malformation.')).toBeVisible();
  await expect(refusal.getByText('It goes only with: An imaging or specialist report that refutes it')).toBeVisible();
  await expectAccessible(page);
  await refusal.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(info.project.outputDir, 'looks', 'refused-order.png'), animations: 'disabled' });
  expect(complaints).toEqual([]);
});
