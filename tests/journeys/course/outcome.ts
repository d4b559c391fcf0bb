import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Temporal } from 'temporal-polyfill';
import { expectAccessible } from '../person.ts';
import type { Company } from './company.ts';
import { openPart, shownName } from './company.ts';
import { answerMood } from './intake.ts';

const A_WEEK = 7 * 24 * 60;

/** Nine answers that add up to a total, none of them about self-harm. */
function answersFor(total: number): readonly number[] {
  const answers = Array.from({ length: 9 }, (_, index) => Math.max(0, Math.min(3, total - 3 * index)));
  return [...answers.slice(0, 8), 0];
}

/**
 * Weeks of answers on the phone: response and remission, then the way back down, on both timelines with their days.
 * @param firstDoseOn the day of the dosing session
 */
export async function live(company: Company, firstDoseOn: Temporal.PlainDate): Promise<void> {
  const { clock, person, staff, look } = company;
  const prescriber = await staff('Petra Quill');
  await openOutcome(company, prescriber);
  await expectStanding(prescriber, { 'Response, half or less': 'not reached', Remission: 'not reached', Relapse: 'no response yet' });

  const days: Temporal.PlainDate[] = [];
  for (const total of [4, 5, 13, 13]) {
    days.push((await clock.pass(A_WEEK)).toPlainDate());
    await answerMood(company, answersFor(total));
  }
  const [reached, , risen, confirmed] = days.map(written);
  const after = firstDoseOn.until(days[0] ?? firstDoseOn).days;
  await person.goto('/patient/practice/so-far');
  for (const turn of [
    `On ${reached}, ${after} days after your first session, your number was half of where it began, or lower. Your clinic calls that a response.`,
    `On ${reached}, ${after} days after your first session, your number was so low that few of these troubles were left. Your clinic calls that remission.`,
    `Since ${risen} your numbers have been higher again. Your clinic can see it too. It calls that a relapse.`,
  ]) {
    await expect(person.getByRole('listitem').filter({ hasText: turn })).toBeVisible();
  }
  await person.getByRole('button', { name: 'relapse', exact: true }).click();
  await expect(person.getByRole('note')).toHaveText('Symptoms come back after a time of being better.');
  await look(person, 'so-far');
  await expectAccessible(person);

  await openOutcome(company, await staff('Petra Quill'));
  await expectStanding(prescriber, {
    'Response, half or less': `day ${after}, ${reached}`,
    Remission: `day ${after}, ${reached}`,
    Relapse: `${risen}, confirmed on ${confirmed}`,
    'Time to response': `${after} days`,
    'Response has lasted': '14 days',
  });
  await look(prescriber, 'outcome');
}

async function openOutcome({ who }: Company, prescriber: Page): Promise<void> {
  await prescriber.getByRole('link', { name: 'Patients' }).first().click();
  await prescriber.getByRole('link', { name: shownName(who) }).click();
  await openPart(prescriber, 'Outcome');
}

/** What the clinic's outcome page says of each thing, not that it has a name for it. */
async function expectStanding(prescriber: Page, standing: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(standing)) {
    await expect(prescriber.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }).locator('+ dd')).toHaveText(value);
  }
}

/** A day as the screens write it: `16 Mar 2026`. */
function written(day: Temporal.PlainDate): string {
  return `${day.day} ${day.toLocaleString('en-US', { month: 'short' })} ${day.year}`;
}
