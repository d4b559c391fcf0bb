import { expect, test } from '@playwright/test';
import { expectAccessible, PHONE, send, signInStaff, TABLET, watchForComplaints } from './person.ts';

const scored = (code: string, display: string, valueDecimal: number) => ({ valueCoding: { code, display, extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal }] } });

const FORM = {
  resourceType: 'Questionnaire', status: 'active', title: 'Night and rest', copyright: 'Written by the clinic.',
  item: [
    { linkId: 'slept', text: 'Did you sleep at all?', type: 'boolean' },
    { linkId: 'hours', text: 'How many hours?', type: 'integer', enableWhen: [{ question: 'slept', operator: '=', answerBoolean: true }], extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 24 }] },
    { linkId: 'rested', text: 'How rested are you?', type: 'choice', answerOption: [scored('0', 'Not rested', 0), scored('1', 'A little', 2), scored('2', 'Well rested', 5)] },
    { linkId: 'words', text: 'Anything else?', type: 'text' },
  ],
};

test('a prescriber adds the clinic’s own questionnaire and asks it of somebody, who fills it in on her phone; its score shows how it came about', async ({ browser }) => {
  const staff = await browser.newContext({ viewport: TABLET });
  await signInStaff(staff.request, 'prescriber');
  const details = { familyName: 'Moss', givenName: 'Wren', calledName: null, pronouns: null, birthDate: '1984-05-05', sex: 'female', language: 'en', email: null, phone: null };
  const { patientId } = await send(staff.request, '/api/staff/patients', { details });
  await send(staff.request, '/api/staff/step-up', { proof: { practice: true } });

  const desk = await staff.newPage();
  const complaints = watchForComplaints(desk);
  await desk.goto('/clinic/practice/settings?part=measures&measure=new-form');
  await desk.getByLabel('Or paste it here').fill(JSON.stringify({ ...FORM, item: [...FORM.item, { linkId: 'when', text: 'Since when?', type: 'date' }] }));
  await expect(desk.getByText('item-type')).toBeVisible();
  await expect(desk.getByText('item[4] “when”')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel('Or paste it here').fill(JSON.stringify(FORM));
  await expect(desk.getByText('“Night and rest”, version 1. 4 questions.')).toBeVisible();
  await expect(desk.getByLabel('How many hours?')).toBeHidden();
  await desk.getByText('Yes', { exact: true }).click();
  await expect(desk.getByLabel('How many hours?')).toBeVisible();
  await desk.getByText('You say that your clinic may use').click();
  await desk.getByRole('button', { name: 'Publish' }).click();
  await expect(desk.getByText('“Night and rest” can be asked and entered now.')).toBeVisible();

  await desk.goto(`/clinic/practice/patients/${patientId}?part=measures`);
  await desk.getByRole('button', { name: 'Ask a form' }).click();
  await desk.getByLabel('Which form').selectOption('Night and rest');
  await desk.getByLabel('How often').selectOption('every week');
  await desk.getByRole('button', { name: 'Ask it' }).click();
  await expect(desk.getByText('Night and rest, every week')).toBeVisible();

  const own = await browser.newContext({ viewport: PHONE });
  await send(own.request, '/api/public/practice/practice-patient-sign-in', { patientId });
  const phone = await own.newPage();
  await phone.goto('/patient/practice/questionnaires/own-night-and-rest');
  await phone.getByRole('button', { name: /Begin/ }).click();
  await phone.getByText('Yes', { exact: true }).click();
  await phone.getByRole('button', { name: 'Next' }).click();
  await phone.getByLabel('Your number').fill('25');
  await phone.getByRole('button', { name: 'Next' }).click();
  await expect(phone.getByText('Write a whole number from 0 to 24, or skip this question')).toBeVisible();
  await expectAccessible(phone);
  await phone.getByLabel('Your number').fill('6');
  await phone.getByRole('button', { name: 'Next' }).click();
  await phone.getByText('Well rested', { exact: true }).click();
  await phone.getByRole('button', { name: 'Next' }).click();
  await expect(phone.getByText('Your clinic reads this when it looks at your forms, not at once.')).toBeVisible();
  await phone.getByLabel('In your own words').fill('The dog barked.');
  await phone.getByRole('button', { name: 'Next' }).click();
  await phone.getByRole('button', { name: 'Send to my clinic' }).click();
  await expect(phone.getByText('Your answers are with your clinic.')).toBeVisible();

  await desk.getByRole('table').getByText('Night and rest').click();
  await expect(desk.getByText('5 of 5: the one scored item of Night and rest version 1 added up.')).toBeVisible();
  await expect(desk.getByText('5 points')).toBeVisible();
  await expect(desk.getByText('The dog barked.')).toBeVisible();
  await expectAccessible(desk);
  expect(complaints).toEqual([]);
  await own.close();
  await staff.close();
});
