import { expect } from '@playwright/test';
import type { Company } from './company.ts';
import { openPart, sign } from './company.ts';

/** Six sessions with an integration visit after each, booked at once; the order waits for the consent, then is signed. */
export async function planAndOrder(company: Company, firstDay: string): Promise<void> {
  const { staff, look } = company;
  const prescriber = await staff('Petra Quill');
  await openPart(prescriber, 'Plan');
  await prescriber.getByRole('button', { name: 'Propose a series' }).click();
  await prescriber.getByLabel('Treatment').selectOption({ label: 'Racemic ketamine, intravenous infusion' });
  await prescriber.getByLabel('First day').fill(firstDay);
  await prescriber.getByLabel('Room for the sessions').selectOption({ label: 'Willow' });
  await prescriber.getByLabel('Nurse').selectOption({ label: 'Nina Reed' });
  await prescriber.getByLabel('Room for integration').selectOption({ label: 'Aspen' });
  await prescriber.getByLabel('Therapist').selectOption({ label: 'Theo Lark' });
  await prescriber.getByLabel('What besides the drug').fill('Weekly therapy; walks with her sister.');
  await expect(prescriber.getByText('Session 6')).toBeVisible();
  await look(prescriber, 'series');
  await prescriber.getByRole('button', { name: 'Book all 12 visits' }).click();
  await expect(prescriber.getByText('6 sessions and 6 integration visits are booked.')).toBeVisible();

  await openPart(prescriber, 'Orders');
  await prescriber.getByRole('button', { name: 'Write an order' }).click();
  await prescriber.getByText('mg/kg', { exact: true }).first().click();
  await prescriber.getByLabel('Dose', { exact: true }).fill('0.5');
  await prescriber.getByText('Actual', { exact: true }).click();
  await prescriber.getByLabel('Concentration of the vial').fill('50');
  await prescriber.getByLabel('Concentration that runs in').fill('1');
  await prescriber.getByLabel('Over').fill('40');
  await expect(prescriber.getByText('0.78 mL', { exact: true }), 'the volume follows while it is typed').toBeVisible();
  await prescriber.getByRole('button', { name: 'Write the draft' }).click();
  await expect(prescriber.getByRole('heading', { name: '39 mg (0.5 mg/kg)' })).toBeVisible();
  await expect(prescriber.getByText('0.78 mL of 50 mg/mL')).toBeVisible();

  await prescriber.getByRole('button', { name: 'Sign the order' }).click();
  await prescriber.getByLabel('The dose you read, in milligrams').fill('39');
  await sign(prescriber, () => prescriber.getByRole('button', { name: 'Sign the order' }).click());
  await expect(prescriber.getByText('A signed consent for this treatment must be in force before an order is signed.')).toBeVisible();
  await expect(prescriber.getByText('No consent is signed. It goes only with: The person reads and signs the version in force, if they wish to.')).toBeVisible();
  await look(prescriber, 'order-refused');
  await consent(company);
  await prescriber.getByRole('button', { name: 'Sign the order' }).click();
  await expect(prescriber.getByText('The order is signed.')).toBeVisible();
  await look(prescriber, 'order-signed');
}

/** The person reads the cards, answers the questions, one of them wrongly at first, and signs. */
async function consent({ who, person, look }: Company): Promise<void> {
  await person.goto('/patient/practice/consents');
  await person.getByRole('link', { name: /Ketamine by vein/ }).click();
  const next = person.getByRole('button', { name: 'Next', exact: true });
  const answer = person.getByRole('group', { name: 'Choose what fits' });
  await expect(next).toBeVisible();
  await look(person, 'consent');
  while (!(await answer.isVisible())) {
    const heading = await person.getByRole('heading', { level: 1 }).innerText();
    await next.click();
    await expect(person.getByRole('heading', { level: 1 })).not.toHaveText(heading);
  }
  await person.getByRole('radio', { name: 'Nothing. Once begun, it goes on to the end.' }).check();
  await expect(person.getByRole('status').first()).toContainText('You can stop at any time.');
  await look(person, 'teach-back');
  for (const right of ['Say stop. Then no more is given.', 'The next day, after a night of sleep.', 'It helps some people, and the gain often fades.']) {
    await person.getByRole('radio', { name: right }).check();
    await next.click();
  }
  await person.getByLabel('Your full name').fill(`${who.given} ${who.family}`);
  await person.getByRole('checkbox').check();
  await person.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(person.getByText('You signed on')).toBeVisible();
}
