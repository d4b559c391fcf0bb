import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Company } from './company.ts';
import { shownName } from './company.ts';

/** The intake in the person's own words, piece by piece. */
export async function tellAboutOneself({ person, look }: Company): Promise<void> {
  await person.getByRole('link', { name: /Tell us about you/ }).click();
  await person.getByRole('link', { name: /Your story/ }).click();
  await person.getByLabel('What brings you here?').fill('I wake at four with dread.');
  await person.getByLabel('What came before?').fill('Three medicines helped little.');
  await person.getByRole('button', { name: 'Next: Your health' }).click();
  await answerHealth(person);
  await look(person, 'health');
  await person.getByRole('button', { name: 'Next: Your medicines' }).click();
  await addMedicine(person, 'escitalopram', '20 mg', 'every morning');
  await addMedicine(person, 'lorazepam', '1 mg', 'at night');
  await look(person, 'medicines');
  await person.getByRole('button', { name: 'Next: Your goals' }).click();
  await person.getByLabel('What would you like to come nearer to?').fill('Walk with my sister on Sundays');
  await person.getByRole('slider').fill('2');
  await person.getByRole('button', { name: 'Add this goal' }).click();
  await expect(person.getByRole('heading', { name: 'Walk with my sister on Sundays' })).toBeVisible();
  await person.getByRole('button', { name: 'Next: Your hopes' }).click();
  await person.getByLabel('What do you hope this treatment may help with?').fill('Less dread.');
  await person.getByRole('slider').fill('5');
  await person.getByRole('button', { name: 'Done' }).click();
  await expect(person.getByText('Thank you. Everything is here.')).toBeVisible();
  await look(person, 'intake-done');
}

/** No to every health question, part after part; questions that fall away with an answer are not asked. */
async function answerHealth(page: Page): Promise<void> {
  for (;;) {
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const questions = page.getByRole('group').filter({ has: page.getByRole('radio', { name: 'No', exact: true }) });
    await expect(questions.first()).toBeVisible();
    for (let index = 0; index < (await questions.count()); index += 1) {
      await questions.nth(index).getByText('No', { exact: true }).click();
      await expect(questions.nth(index).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    }
    await expect(page.getByText('Saved').first()).toBeVisible();
    const next = page.getByRole('button', { name: /^Next: / });
    if ((await next.innerText()).includes('medicines')) return;
    await next.click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading);
  }
}

async function addMedicine(page: Page, name: string, amount: string, often: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Name' }).fill(name);
  await page.getByLabel('How much at a time').fill(amount);
  await page.getByLabel('How often').fill(often);
  await page.getByRole('button', { name: 'Add to my list' }).click();
  await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

/** Answers the PHQ-9 on the person's own device. @param answers how often each of the nine troubles was there, 0 to 3 */
export async function answerMood({ who, person }: Company, answers: readonly number[]): Promise<void> {
  const words = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
  await person.goto('/patient/practice/questionnaires/phq-9');
  const begin = person.getByRole('button', { name: /Begin/ });
  // After a week of silence the phone asks who is there, and then goes on to what was asked for.
  const signIn = person.getByRole('button', { name: shownName(who) });
  await expect(begin.or(signIn)).toBeVisible();
  if (await signIn.isVisible()) await signIn.click();
  await begin.click();
  for (const answer of answers) {
    await person.getByText(words[answer] ?? '', { exact: true }).click();
    await person.getByRole('button', { name: 'Next' }).click();
  }
  await person.getByText(/^(Not|Very|Somewhat) difficult/).first().click();
  await person.getByRole('button', { name: 'Next' }).click();
  await person.getByRole('button', { name: 'Send to my clinic' }).click();
  await expect(person.getByText('Your answers are with your clinic.')).toBeVisible();
}
