import { expect, test } from '@playwright/test';
import { expectAccessible, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });

test('an owner sets up a clinic, takes the passkey that is offered, and unlocks the screen and signs in with it', async ({ page }) => {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  await devTools.send('WebAuthn.addVirtualAuthenticator', { options });

  const complaints = watchForComplaints(page);
  await page.goto('/clinic/practice/set-up');
  await page.getByLabel('Name of the clinic').fill('Harbour Clinic');
  await page.getByLabel('Where it is').fill('Harbour Street');
  await page.getByLabel('Time zone').selectOption('America/New_York');
  await page.getByLabel('Your name').fill('Olive Owner');
  await page.getByLabel('E-mail').fill('olive@mail.example');
  await page.getByLabel('Your password').fill('orbit pencil summer cactus');
  await page.getByRole('button', { name: 'Set up the clinic' }).click();

  await expect(page.getByRole('heading', { name: 'Next time without a password?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('The passkey was added.')).toBeVisible();

  await page.getByRole('button', { name: /Olive Owner/ }).click();
  await page.getByRole('button', { name: 'Lock this screen' }).click();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  const [passkey, password] = [page.getByRole('button', { name: 'Use my passkey' }), page.getByRole('button', { name: 'Unlock' })];
  expect((await passkey.boundingBox())?.y).toBeLessThan((await password.boundingBox())?.y ?? 0);
  await expectAccessible(page);
  await passkey.click();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeHidden();

  await page.getByRole('button', { name: /Olive Owner/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Harbour Clinic' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('button', { name: /Olive Owner/ })).toBeVisible();
  // A 403 is how the server says that the screen is locked.
  expect(complaints.filter((text) => !text.includes('403'))).toEqual([]);
});
