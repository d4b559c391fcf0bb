import { expect } from '@playwright/test';
import type { Company } from './company.ts';
import { openPart, shownName } from './company.ts';
import { answerMood } from './intake.ts';

const A_WEEK = 7 * 24 * 60;

/** Nine answers that add up to a total, none of them about self-harm. */
function answersFor(total: number): readonly number[] {
  const answers = Array.from({ length: 9 }, (_, index) => Math.max(0, Math.min(3, total - 3 * index)));
  return [...answers.slice(0, 8), 0];
}

/** Weeks of answers on the phone: response and remission, then the way back down, on both timelines. */
export async function live(company: Company): Promise<void> {
  const { who, clock, person, staff, look } = company;
  for (const total of [4, 5, 13, 13]) {
    await clock.pass(A_WEEK);
    await answerMood(company, answersFor(total));
  }
  await person.goto('/patient/practice/so-far');
  await expect(person.getByText(/it was, for the first time, half of where it began or lower/)).toBeVisible();
  await look(person, 'so-far');

  const prescriber = await staff('Petra Quill');
  await prescriber.getByRole('link', { name: 'Patients' }).first().click();
  await prescriber.getByRole('link', { name: shownName(who) }).click();
  await openPart(prescriber, 'Outcome');
  for (const finding of [/Response/, /Remission/, /[Rr]elapse/]) await expect(prescriber.getByText(finding).first()).toBeVisible();
  await look(prescriber, 'outcome');
}
