import { expect } from '@playwright/test';
import type { Company } from './company.ts';

/** Somebody asks on the public page; the front desk speaks with them and makes them a patient; the invitation reaches them. */
export async function askAndBeInvited({ who: name, person, staff, look }: Company): Promise<void> {
  const email = `${name.given}.${name.family}@mail.example`.toLowerCase();
  await person.goto('/patient/practice/consultation');
  await expect(person.getByRole('link', { name: 'Call 988' }).first()).toBeVisible();
  await person.getByLabel('Name').fill(name.given);
  await person.getByLabel('E-mail address').fill(email);
  await person.getByText('Depression', { exact: true }).click();
  await person.getByText('Couples or relationship work', { exact: true }).click();
  await person.getByLabel('In your own words').fill('Waking up without dread.');
  await look(person, 'request');
  await person.getByRole('button', { name: 'Send my request' }).click();
  await expect(person.getByText(`Thank you, ${name.given}. Your request has arrived.`)).toBeVisible();

  const desk = await staff('Faye Dale');
  await desk.getByRole('link', { name: 'Requests' }).click();
  await desk.getByRole('link', { name: name.given, exact: true }).click();
  await desk.getByRole('button', { name: 'Take it' }).click();
  await expect(desk.getByText('took the request')).toBeVisible();
  await desk.getByRole('button', { name: 'Note a contact' }).click();
  await desk.getByText('Phone', { exact: true }).first().click();
  await desk.getByText('We spoke', { exact: true }).click();
  await desk.getByRole('button', { name: 'Note a contact' }).click();
  await desk.getByRole('button', { name: 'Make a patient' }).click();
  await desk.getByLabel('Family name').fill(name.family);
  await desk.getByLabel('Given name').fill(name.given);
  await desk.getByLabel('Birth date').fill('1984-05-05');
  await desk.getByLabel('Sex in the record').selectOption({ label: 'Female' });
  await expect(desk.getByLabel('E-mail for the invitation')).toHaveValue(email);
  await look(desk, 'lead');
  await desk.getByRole('button', { name: 'Make a patient' }).click();
  await expect(desk.getByText('the invitation is on its way')).toBeVisible();

  const owner = await staff('Olive Marsh');
  await owner.goto('/clinic/practice/settings');
  await owner.getByRole('tab', { name: 'Letters' }).click();
  await owner.getByRole('row').filter({ hasText: email }).getByRole('button').click();
  const link = /http\S+invitation\S+/.exec(await owner.locator('body').innerText())?.[0];
  await look(owner, 'letter');
  await person.goto(link ?? 'the letter holds no link');
  await person.getByLabel('Day').fill('5');
  await person.getByLabel('Month').selectOption({ label: 'May' });
  await person.getByLabel('Year').fill('1984');
  await person.getByRole('button', { name: 'Open my pages' }).click();
  await expect(person.getByRole('heading', { name: new RegExp(`Good (morning|afternoon|evening), ${name.given}`) })).toBeVisible();
  await look(person, 'welcome');
}
