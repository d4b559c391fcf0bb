import { expect, test } from '@playwright/test';
import { expectAccessible, PHONE, send, signInStaff, watchForComplaints } from './person.ts';

test.use({ viewport: PHONE });

test('a patient answers the PHQ-9 on their phone; an answer about self-harm shows help at once and reaches a clinician', async ({ page, playwright, baseURL }) => {
  const staff = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await signInStaff(staff, 'prescriber');
  const details = { familyName: 'Hale', givenName: 'Ada', calledName: null, pronouns: null, birthDate: '1984-05-05', sex: 'female', language: 'en', email: null, phone: null };
  const { patientId } = await send(staff, '/api/staff/patients', { details });

  const complaints = watchForComplaints(page);
  await page.goto('/patient/practice/today');
  await page.getByRole('button', { name: /Ada/ }).click();
  await expect(page.getByRole('heading', { name: /Good (morning|afternoon|evening), Ada/ })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/patient/practice/questionnaires/phq-9');
  await page.getByRole('button', { name: /Begin/ }).click();
  for (let question = 1; question <= 9; question += 1) {
    await page.getByText(question === 9 ? 'Several days' : 'Not at all', { exact: true }).click();
    if (question === 9) await expect(page.getByRole('link', { name: 'Call 988' }).first()).toBeVisible();
    if (question === 2) await expectAccessible(page);
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.getByText('Not difficult at all').click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Send to my clinic' }).click();
  await expect(page.getByText('Your answers are with your clinic.')).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);

  const { followUps } = await (await staff.get('/api/staff/follow-ups')).json();
  const own = followUps.filter((followUp: { patientId: string }) => followUp.patientId === patientId);
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ ruleId: 'SAFE-1', completedAt: null });
  expect(own[0].ownerName).not.toBeNull();
  const { assessments } = await (await staff.get(`/api/staff/patients/${patientId}/assessments`)).json();
  expect(assessments).toMatchObject([{ measure: 'phq-9', total: 1, method: 'summed' }]);
  await staff.dispose();
});

test('where nobody is on duty a person reads so before the form is begun and above the question about self-harm', async ({ page, playwright, baseURL }) => {
  const owner = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await signInStaff(owner, 'owner');
  const details = { familyName: 'Nash', givenName: 'Ivo', calledName: null, pronouns: null, birthDate: '1979-08-09', sex: 'male', language: 'en', email: null, phone: null };
  const { patientId } = await send(owner, '/api/staff/patients', { details });
  const { turns } = await (await owner.get('/api/staff/duty')).json();
  for (const { turnId } of turns) await send(owner, `/api/staff/duty/turns/${turnId}/end`);
  try {
    await send(page.request, '/api/public/practice/practice-patient-sign-in', { patientId });
    await page.goto('/patient/practice/questionnaires/phq-9');
    await expect(page.getByText('Nobody at the clinic is on duty right now.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /Begin/ }).click();
    for (let question = 1; question <= 8; question += 1) {
      await expect(page.getByText('Nobody at the clinic is on duty right now.')).toHaveCount(0);
      await page.getByText('Not at all', { exact: true }).click();
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await expect(page.getByText('Nobody at the clinic is on duty right now.')).toBeVisible();
    await expectAccessible(page);
  } finally {
    for (const { staffId, place, weekdays, fromMinute, untilMinute } of turns) await send(owner, '/api/staff/duty/turns', { staffId, place, weekdays, fromMinute, untilMinute });
    await owner.dispose();
  }
});

test('a form that was sent from another page of the same phone is refused in the language of the phone', async ({ page, context, playwright, baseURL }) => {
  const staff = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await signInStaff(staff, 'prescriber');
  const details = { familyName: 'Rios', givenName: 'Paz', calledName: null, pronouns: null, birthDate: '1990-01-02', sex: 'female', language: 'es', email: null, phone: null };
  const { patientId } = await send(staff, '/api/staff/patients', { details });
  await send(page.request, '/api/public/practice/practice-patient-sign-in', { patientId });
  const begin = async (form: typeof page): Promise<void> => {
    await form.goto('/patient/practice/questionnaires/phq-9?language=es');
    await form.getByRole('button', { name: /Empezar/ }).click();
  };
  await begin(page);
  for (let question = 1; question <= 9; question += 1) {
    await page.getByText('Ningún día', { exact: true }).click();
    await page.getByRole('button', { name: 'Siguiente' }).click();
  }
  await page.getByText('No ha sido difícil', { exact: true }).click();
  await page.getByRole('button', { name: 'Siguiente' }).click();
  const other = await context.newPage();
  await begin(other);
  await other.getByRole('button', { name: 'Enviar a mi clínica' }).click();
  await expect(other.getByText('Sus respuestas están en su clínica.')).toBeVisible();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Enviar a mi clínica' }).click();
  await expect(page.getByRole('alert').getByText('Este formulario ya se envió. Abra uno nuevo para contestar otra vez.')).toBeVisible();
});

test('without a connection the safety plan and a due form open, the form is filled in, and it reaches the clinic once there is one again', async ({ page, context, playwright, baseURL }) => {
  const staff = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await signInStaff(staff, 'prescriber');
  const details = { familyName: 'Vale', givenName: 'Iris', calledName: null, pronouns: null, birthDate: '1979-03-04', sex: 'female', language: 'en', email: null, phone: null };
  const { patientId } = await send(staff, '/api/staff/patients', { details });
  await send(staff, '/api/staff/step-up', { proof: { practice: true } });
  const steps = { warningSigns: 'Not sleeping.', ownCoping: 'A walk to the lake.', peopleAndPlaces: 'The library.', peopleToAsk: 'My sister.', professionals: '988 at any hour.', safeSurroundings: 'Medicines are with my sister.' };
  await send(staff, `/api/staff/patients/${patientId}/safety-plans`, { steps });
  await send(page.request, '/api/public/practice/practice-patient-sign-in', { patientId });
  await page.goto('/patient/practice/today');
  await expect(page.getByRole('heading', { name: /Iris/ })).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('fenestra.patient')).keys()).length), { timeout: 30_000 }).toBeGreaterThan(20);

  await context.setOffline(true);
  await page.goto('/patient/practice/safety-plan');
  await expect(page.getByText('A walk to the lake.')).toBeVisible();
  await page.goto('/patient/practice/questionnaires/mood-thermometer');
  await expect(page.getByText('We cannot see right now if somebody at the clinic is on duty.')).toBeVisible();
  await page.getByRole('button', { name: /Begin/ }).click();
  for (;;) {
    if (await page.getByRole('button', { name: 'Send it when there is a connection' }).isVisible()) break;
    const yes = page.getByText('Yes', { exact: true });
    if (await yes.isVisible()) {
      await yes.click();
      await expect(page.getByRole('link', { name: 'Call 988' }).first()).toBeVisible();
      await page.getByRole('button', { name: 'Next' }).click();
    } else await page.getByRole('button', { name: /Skip/ }).click();
  }
  await page.getByRole('button', { name: 'Send it when there is a connection' }).click();
  await expect(page.getByText('Kept on this phone')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();

  await context.setOffline(false);
  await page.reload();
  const own = async () => (await (await staff.get(`/api/staff/patients/${patientId}/assessments`)).json()).assessments;
  await expect.poll(own, { timeout: 20_000 }).toMatchObject([{ measure: 'mood-thermometer' }]);
  const [form] = await own();
  expect(form.recordedAt >= form.measuredAt).toBe(true);
  const { followUps } = await (await staff.get(`/api/staff/patients/${patientId}/follow-ups`)).json();
  expect(followUps).toMatchObject([{ ruleId: 'SAFE-1', completedAt: null }]);
  await staff.dispose();
});
