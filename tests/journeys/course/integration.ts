import { expect } from '@playwright/test';
import type { Company } from './company.ts';
import { shownName, sign } from './company.ts';

/** The day after: the therapist finds the person by the hours since the dose, writes the four sections, and signs. */
export async function integrate({ who, person, staff, look }: Company): Promise<void> {
  const therapist = await staff('Theo Lark');
  await therapist.getByRole('link', { name: 'Patients' }).first().click();
  await therapist.getByRole('link', { name: 'After a dose' }).click();
  await look(therapist, 'after-a-dose');
  await therapist.getByRole('link', { name: shownName(who) }).click();
  await therapist.getByRole('button', { name: 'Write a note' }).click();
  await therapist.getByText('in person', { exact: true }).click();
  await therapist.getByLabel('What came up').fill('The lake, and her grandmother’s kitchen.');
  await therapist.getByLabel('Insight').fill('The dread is old.');
  await therapist.getByLabel('How the emotional state shifted').fill('Lighter since the evening.');
  await therapist.getByLabel('Bringing it into daily life').fill('A walk on Sunday.');
  await therapist.getByRole('button', { name: 'Add something to do' }).click();
  await therapist.getByLabel('In their words').fill('Walk to the lake with my sister');
  await therapist.getByText('Seeing something more deeply').click();
  await therapist.getByRole('button', { name: 'Save the draft' }).click();
  await expect(therapist.getByText(/^2[4-9] h after the dose$/)).toBeVisible();
  await sign(therapist, () => therapist.getByRole('button', { name: 'Sign the note' }).click());
  await expect(therapist.getByText('Signed', { exact: false }).first()).toBeVisible();
  await look(therapist, 'note');

  await person.goto('/patient/practice/actions');
  await expect(person.getByText('Walk to the lake with my sister')).toBeVisible();
  await look(person, 'actions');
}
