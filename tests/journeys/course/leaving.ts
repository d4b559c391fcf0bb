import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessible } from '../person.ts';
import type { Company } from './company.ts';
import { sign } from './company.ts';
import { hold } from './hold.ts';
import { chartVitalSigns } from './vital-signs.ts';

/** Nobody goes home before every criterion is met; then the prescriber signs off and the nurse discharges. */
export async function leave({ who, clock, staff, look }: Company, nurse: Page): Promise<void> {
  await nurse.getByRole('button', { name: 'Discharge card' }).click();
  await expect(nurse.getByRole('button', { name: '5 criteria are open' })).toBeDisabled();
  await expect(nurse.getByText(/^Not before \d\d:\d\d, in/).first()).toBeVisible();
  await look(nurse, 'too-early');
  await clock.pass(61);
  await chartVitalSigns(await staff('Nina Reed'), { pressure: [128, 80], heartRate: 74, oxygen: 98, breaths: 14, sedation: 5 });
  await nurse.getByRole('button', { name: 'Discharge card' }).click();
  await answerCriteria(nurse);
  await look(nurse, 'criteria');
  await expectAccessible(nurse);

  const prescriber = await staff('Petra Quill');
  await prescriber.goto('/clinic/practice/board');
  await prescriber.getByRole('listitem').filter({ hasText: who.given }).getByRole('link').click();
  await prescriber.getByRole('button', { name: 'Discharge card' }).click();
  await prescriber.getByRole('button', { name: /^Written instructions/ }).click();
  await sign(prescriber, () => prescriber.getByRole('button', { name: 'Sign off' }).click());
  await expect(prescriber.getByText(/Signed off by Petra Quill/)).toBeVisible();

  await hold(nurse, /^Discharge/);
  await expect(nurse.getByText('39 mg of 39 mg (0.5 mg/kg)')).toBeVisible();
  await look(nurse, 'went-home');
}

async function answerCriteria(nurse: Page): Promise<void> {
  const answer = (question: RegExp, word: 'Yes' | 'No'): Promise<void> => nurse.getByRole('group', { name: question }).getByText(word, { exact: true }).click();
  const open = (criterion: RegExp): Promise<void> => nurse.getByRole('button', { name: criterion }).click();
  const met = (criterion: RegExp): Promise<void> => expect(nurse.getByRole('button', { name: criterion })).toContainText('Met');
  await open(/^Awake/);
  await answer(/^Knows who/, 'Yes');
  await answer(/^Walks steadily/, 'Yes');
  await answer(/^Is vomiting/, 'No');
  await met(/^Awake/);
  await open(/^Dissociation resolved/);
  await answer(/^Does the person say/, 'Yes');
  await answer(/^Do you find/, 'Yes');
  await met(/^Dissociation resolved/);
  await open(/^Escort present/);
  for (const fact of ['Is in the clinic now', 'Identity checked', 'Has signed']) await nurse.getByText(fact, { exact: true }).click();
  await nurse.getByRole('button', { name: 'Save the escort' }).click();
  await answer(/^Told: no driving/, 'Yes');
  await met(/^Escort present/);
  await open(/^Written instructions/);
  await answer(/^Written instructions given/, 'Yes');
  await answer(/^Crisis number given/, 'Yes');
  const contact = nurse.getByLabel('Next contact');
  await contact.fill(await inTwoDays(nurse));
  await nurse.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(nurse.getByText(/^Next contact: /)).toBeVisible();
}

/** Two days on by the clock of the screen, as a date-time field takes it. */
async function inTwoDays(page: Page): Promise<string> {
  const { headers } = await page.request.get('/api/document.json').then((answer) => ({ headers: answer.headers() }));
  const now = new Date(headers['date'] ?? Number.NaN);
  return `${new Date(now.getTime() + 2 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)}T10:00`;
}
