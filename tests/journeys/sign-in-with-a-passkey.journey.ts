import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { generate } from 'otplib';
import { z } from 'zod';
import { expectAccessible, PHONE, send, TABLET, watchForComplaints } from './person.ts';

test.use({ viewport: TABLET });

/** The page by day and in the dim, on a phone and on a tablet: nothing stands in anybody's way, and it fits. */
async function lookAtEverySize(page: Page, looks: string): Promise<void> {
  for (const [size, viewport] of [['phone', PHONE], ['tablet', TABLET]] as const) {
    for (const palette of ['day', 'dim'] as const) {
      await page.setViewportSize(viewport);
      await page.evaluate((isDim) => document.documentElement.toggleAttribute('data-palette', isDim) && document.documentElement.setAttribute('data-palette', 'dim'), palette === 'dim');
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(looks, `${size}-${palette}.png`), fullPage: true, animations: 'disabled' });
    }
  }
}

test('an owner who has set up a clinic adds a passkey before anything else, unlocks the screen and signs in with it', async ({ page, browser, baseURL }, info) => {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  await devTools.send('WebAuthn.addVirtualAuthenticator', { options });

  const complaints = watchForComplaints(page);
  const looks = join(info.project.outputDir, 'looks', 'second-factor');
  await page.goto('/clinic/practice/set-up');
  await page.getByLabel('Name of the clinic').fill('Harbour Clinic');
  await page.getByLabel('Where it is').fill('Harbour Street');
  await page.getByLabel('Time zone').selectOption('America/New_York');
  await page.getByLabel('Your name').fill('Olive Owner');
  await page.getByLabel('E-mail').fill('olive@mail.example');
  await page.getByLabel('Your password').fill('orbit pencil summer cactus');
  await page.getByRole('button', { name: 'Set up the clinic' }).click();

  const first = page.getByRole('heading', { name: 'One more key before you go in' });
  await expect(first).toBeVisible();
  await lookAtEverySize(page, looks);
  await page.goto('/clinic/harbour-clinic/patients');
  await expect(first).toBeVisible();
  expect(await (await page.request.get('/api/staff/patients')).json()).toMatchObject({ error: { code: 'sign-in.factor-needed' } });
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('The passkey was added.')).toBeVisible();
  await expect(first).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Places' }).first()).toBeVisible();

  const another = async () => (await browser.newContext({ viewport: PHONE, baseURL: baseURL ?? '' })).newPage();
  const complainedOnPhone = await comeInvited(page, await another(), baseURL ?? '', looks);
  await comeWithAStolenPassword(await another(), looks);

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
  expect([...complaints, ...complainedOnPhone].filter((text) => !text.includes('403'))).toEqual([]);
});

const lettersSchema = z.object({ letters: z.array(z.object({ recipient: z.string(), body: z.string() })) });

/** A nurse whom the owner invites chooses a password on her phone, sets up an app before anything else, and needs its code the next time. */
async function comeInvited(owner: Page, phone: Page, baseUrl: string, looks: string): Promise<readonly string[]> {
  const complaints = watchForComplaints(phone);
  await send(owner.request, '/api/staff/people', { name: 'Nina Reed', email: 'nina@mail.example', roles: ['nurse'] });
  const { letters } = lettersSchema.parse(await (await owner.request.get('/api/staff/mail')).json());
  const link = /\/clinic\S+#\S+/.exec(letters.find(({ recipient }) => recipient === 'nina@mail.example')?.body ?? '')?.[0];
  await phone.goto(link ?? '');
  await phone.getByLabel('Your password').fill('lantern meadow violin tram');
  await phone.getByRole('button', { name: 'Save it and sign in' }).click();
  await expect(phone.getByRole('heading', { name: 'One more key before you go in' })).toBeVisible();
  await phone.getByRole('button', { name: 'Set up an app' }).click();
  const secret = (await phone.locator('code').innerText()).replaceAll(' ', '');
  await expectAccessible(phone);
  await phone.screenshot({ path: join(looks, 'app.png'), fullPage: true, animations: 'disabled' });
  const codeNow = async () => generate({ secret, epoch: Math.floor(Date.parse(await serverTime(phone, baseUrl)) / 1000) });
  await phone.getByLabel('Code').fill(await codeNow());
  await phone.getByRole('button', { name: 'Finish' }).click();
  await expect(phone.getByRole('navigation', { name: 'Places' }).first()).toBeVisible();

  await send(phone.request, '/api/staff/sign-out');
  await phone.reload();
  await phone.getByLabel('E-mail').fill('nina@mail.example');
  await phone.getByLabel('Password').fill('lantern meadow violin tram');
  await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(phone.getByLabel('Code')).toBeVisible();
  await phone.context().close();
  return complaints;
}

/** Whoever has the owner's password alone is asked for the passkey, and can add nothing beside it. */
async function comeWithAStolenPassword(phone: Page, looks: string): Promise<void> {
  await phone.goto('/clinic/harbour-clinic/');
  await phone.getByLabel('E-mail').fill('olive@mail.example');
  await phone.getByLabel('Password').fill('orbit pencil summer cactus');
  await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(phone.getByText('You have a second key already.')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Use my passkey' })).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Set up an app' })).toHaveCount(0);
  await expectAccessible(phone);
  await phone.screenshot({ path: join(looks, 'show.png'), fullPage: true, animations: 'disabled' });
  await phone.context().close();
}

/** The clock that the server goes by. */
async function serverTime({ request }: Page, baseUrl: string): Promise<string> {
  const control = new URL(baseUrl);
  control.port = String(Number(control.port) + 1);
  return (await request.post(control.origin)).text();
}
