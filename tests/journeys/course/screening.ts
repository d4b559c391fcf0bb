import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Company } from './company.ts';
import { openPart, shownName, sign } from './company.ts';

/** The prescriber completes the intake, runs the rules, reads what they find, decides, and records the preparation. */
export async function screen({ who, clock, staff, look }: Company): Promise<void> {
  const prescriber = await staff('Petra Quill');
  await prescriber.getByRole('link', { name: 'Patients' }).first().click();
  await prescriber.getByRole('link', { name: shownName(who) }).click();
  await look(prescriber, 'chart');
  await completeFacts(prescriber);
  await recordPressure(prescriber, '122', '78');
  await recordTests(prescriber);
  await clock.pass(6);
  await recordPressure(await staff('Petra Quill'), '120', '76');
  await enterForms(prescriber);

  await openPart(prescriber, 'Screening');
  await prescriber.getByRole('button', { name: /Run the rules/ }).first().click();
  await expect(prescriber.getByText('To be weighed by the prescriber')).toBeVisible();
  await expect(prescriber.getByText(/^Lorazepam: may shorten or blunt the effect/)).toBeVisible();
  await look(prescriber, 'verdict');
  await prescriber.getByText('Yes, accept').click();
  await prescriber.getByLabel('Reason').fill('A low dose at night; talked through with her.');
  await sign(prescriber, () => prescriber.getByRole('button', { name: 'Sign the decision' }).click());
  await expect(prescriber.getByText('The decision was signed.')).toBeVisible();

  await prescriber.getByRole('button', { name: 'Record a meeting' }).click();
  for (const point of ['Set', 'Music', 'Touch', 'Escort home', 'Eating and drinking', 'A word to stop']) await prescriber.locator('form').getByText(point, { exact: true }).click();
  await prescriber.getByRole('button', { name: 'Record a meeting' }).click();
  await expect(prescriber.getByText('The meeting was recorded.')).toBeVisible();
}

async function completeFacts(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Go on with intake' }).click();
  await page.getByRole('button', { name: 'Go through what is open' }).click();
  await page.getByText('found by staff', { exact: true }).click();
  const questions = page.locator('form').getByRole('group').filter({ has: page.getByRole('radio', { name: 'No', exact: true }) });
  for (let index = 0; index < (await questions.count()); index += 1) await questions.nth(index).getByText('No', { exact: true }).click();
  await page.getByRole('button', { name: /^Record \d fact/ }).click();
  await expect(page.getByText(/facts? (was|were) recorded/)).toBeVisible();

  await page.getByRole('button', { name: 'Choose the treatment' }).click();
  await page.getByText('Racemic ketamine', { exact: true }).click();
  await page.getByLabel('Route').selectOption({ label: 'Intravenous' });
  await page.getByLabel('Sought for').selectOption({ label: 'Treatment-resistant depression' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The treatment was chosen.')).toBeVisible();

  await page.getByRole('button', { name: 'Record the list' }).click();
  await page.getByText('The list is complete').click();
  await page.getByLabel('All doses of a day').nth(0).fill('20');
  await page.getByLabel('All doses of a day').nth(1).fill('1');
  await page.getByRole('button', { name: 'Save the list' }).click();
  await expect(page.getByText('The medicine list was recorded.')).toBeVisible();

  await page.getByRole('button', { name: 'Record the trials' }).click();
  await page.getByText('The list is complete').click();
  for (const [index, medicine] of ['sertraline', 'venlafaxine', 'bupropion'].entries()) {
    await page.getByRole('button', { name: 'Add a trial' }).click();
    await page.getByLabel('Treatment', { exact: true }).nth(index).fill(medicine);
    await page.getByLabel('For how long').nth(index).fill('9');
    await page.getByLabel('Was the dose enough?').nth(index).selectOption({ label: 'adequate dose' });
    await page.getByLabel('What came of it').nth(index).selectOption({ label: 'Did not help enough' });
  }
  await page.getByRole('button', { name: 'Save the trials' }).click();
  await expect(page.getByText('The treatment trials were recorded.')).toBeVisible();
}

async function recordPressure(page: Page, upper: string, lower: string): Promise<void> {
  await page.getByRole('button', { name: 'Record blood pressure' }).click();
  await page.getByLabel('Upper value').fill(upper);
  await page.getByLabel('Lower value').fill(lower);
  await page.getByRole('button', { name: 'Record blood pressure' }).click();
  await expect(page.getByLabel('Upper value')).toBeHidden();
}

async function recordTests(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record weight or height' }).click();
  await page.getByLabel('Weight', { exact: true }).fill('78');
  await page.getByText('kg', { exact: true }).first().click();
  await page.getByLabel('Height').fill('172');
  await page.getByRole('button', { name: 'Record weight or height' }).click();
  await expect(page.getByText('The measure was recorded.')).toBeVisible();
  const tests = { 'Liver tests': { ALT: '0.6', AST: '0.6' }, 'Urine drug screen': {}, 'One question on drug use': { 'Times in the past year': '0' } };
  for (const [test, values] of Object.entries(tests)) {
    await page.getByRole('button', { name: 'Record a result' }).click();
    await page.getByLabel('Test', { exact: true }).selectOption({ label: test });
    await page.getByText('There is a result', { exact: true }).click();
    for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
    await page.getByRole('button', { name: 'Record a result' }).click();
    await expect(page.getByLabel('Test', { exact: true })).toBeHidden();
  }
}

async function enterForms(page: Page): Promise<void> {
  await openPart(page, 'Measures');
  await page.getByRole('button', { name: 'Enter a form' }).click();
  await page.getByLabel('Which form').selectOption({ label: 'AUDIT-C' });
  // Never a drink: the two other questions are not asked then.
  const drinking = page.locator('form').getByRole('group').filter({ has: page.getByRole('radio') });
  await drinking.getByRole('radio').first().check();
  await expect(drinking).toHaveCount(1);
  await page.getByRole('button', { name: 'Record the form' }).click();
  await expect(drinking).toHaveCount(0);
  await page.getByRole('button', { name: 'Enter a form' }).click();
  await page.getByLabel('Which form').selectOption({ label: 'C-SSRS screener' });
  await page.getByText('Lifetime and recent').click();
  const questions = page.locator('form').getByRole('group').filter({ has: page.getByRole('radio', { name: 'Not asked' }) });
  await expect(questions.first()).toBeVisible();
  for (let index = 0; index < (await questions.count()); index += 1) await questions.nth(index).getByText('No', { exact: true }).click();
  await page.getByRole('button', { name: 'Record the form' }).click();
  await expect(page.getByText('No question was answered yes.')).toBeVisible();
}
