import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { instruments } from '#measures/instruments.ts';
import { expectAccessible, PHONE, send, signInStaff, watchForComplaints } from './person.ts';

test.use({ viewport: PHONE });

// The keystroke-level model (Card, Moran and Newell 1980): pointing 1.10 s, pressing 0.20 s, deciding 1.35 s. A tap is
// pointing and pressing. The model counts no reading; it is counted at 4 words a second, which is an unhurried pace.
const TAP_SECONDS = 1.3;
const DECISION_SECONDS = 1.35;
const WORDS_A_SECOND = 4;
const LONGEST_SECONDS = 90;

const WORDS = instruments['phq-9'].items.reduce((count, { text }) => count + text.split(/\s+/).length, instruments['phq-9'].instruction.split(/\s+/).length);

async function openForm(page: Page, patientId: string): Promise<void> {
  await send(page.request, '/api/public/practice/practice-patient-sign-in', { patientId });
  await page.goto('/patient/practice/questionnaires/phq-9');
}

/** Counts every press that the page hears, so that no tap is left out of the estimate. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.addEventListener('pointerdown', () => (document.body.dataset['taps'] = String(Number(document.body.dataset['taps'] ?? 0) + 1)), true);
  });
  return () => page.evaluate(() => Number(document.body.dataset['taps'] ?? 0));
}

function seconds(taps: number, questions: number): number {
  return taps * TAP_SECONDS + questions * DECISION_SECONDS + WORDS / WORDS_A_SECOND;
}

async function newPatient(request: Parameters<typeof send>[0], familyName: string): Promise<string> {
  await signInStaff(request, 'prescriber');
  const details = { familyName, givenName: 'Ines', calledName: null, pronouns: null, birthDate: '1984-05-05', sex: 'female', language: 'en', email: null, phone: null };
  return (await send(request, '/api/staff/patients', { details }))['patientId'] ?? '';
}

test('a PHQ-9 question by question takes at most 90 seconds by a keystroke-level count', async ({ page, playwright, baseURL }) => {
  const staff = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await openForm(page, await newPatient(staff, 'Single'));
  const taps = await countTaps(page);
  await page.getByRole('button', { name: /Begin/ }).click();
  for (let question = 1; question <= 9; question += 1) {
    await page.getByText('Several days', { exact: true }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    if (question === 8) await expect(page.getByText('Question 9 of 10')).toBeVisible();
  }
  await page.getByText('Not difficult at all').click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Send to my clinic' }).click();
  await expect(page.getByText('Your answers are with your clinic.')).toBeVisible();
  const count = await taps();
  expect(count).toBe(22);
  expect(seconds(count, 10)).toBeLessThanOrEqual(LONGEST_SECONDS);
  await staff.dispose();
});

test('all on one page is the person’s choice, remembered, resumed where it was left, and takes fewer taps', async ({ page, playwright, baseURL }) => {
  const complaints = watchForComplaints(page);
  const staff = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const patientId = await newPatient(staff, 'Together');
  await openForm(page, patientId);
  await page.getByText('All on one page', { exact: true }).click();
  await page.getByRole('button', { name: /Begin/ }).click();
  const group = (question: number) => page.locator('section fieldset').nth(question - 1);
  for (let question = 1; question <= 4; question += 1) await group(question).getByText('Several days', { exact: true }).click();
  await expect(page.getByText('Saved').nth(3)).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  const taps = await countTaps(page);
  await page.getByRole('button', { name: /Begin/ }).click();
  await expect(group(4).getByRole('radio', { name: 'Several days' })).toBeChecked();
  for (let question = 5; question <= 8; question += 1) await group(question).getByText('Not at all', { exact: true }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('2 questions are open.')).toBeVisible();
  await group(9).getByText('Several days', { exact: true }).click();
  await expect(page.getByRole('link', { name: 'Call 988' }).first()).toBeVisible();
  await group(10).getByText('Not difficult at all').click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Send to my clinic' }).click();
  await expect(page.getByText('Your answers are with your clinic.')).toBeVisible();
  // What was answered before the reload, and the way chosen, are taps of the same form.
  const count = (await taps()) + 4;
  expect(count).toBeLessThan(22);
  expect(seconds(count, 10)).toBeLessThanOrEqual(LONGEST_SECONDS);
  const { assessments } = await (await staff.get(`/api/staff/patients/${patientId}/assessments`)).json();
  expect(assessments).toMatchObject([{ measure: 'phq-9', total: 5 }]);
  expect(complaints).toEqual([]);
  await staff.dispose();
});
