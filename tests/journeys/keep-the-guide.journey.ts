import { expect, test } from '@playwright/test';
import { expectAccessible, PHONE, signInStaff, TABLET, watchForComplaints } from './person.ts';

const CARD = '/clinic/practice/settings?part=guide&card=the-room';

test('an owner puts a card in the clinic’s words, learns what is wrong with it, a therapist approves it, and readers then read it with their name', async ({ browser }) => {
  const desk = await browser.newContext({ viewport: TABLET });
  await signInStaff(desk.request, 'owner');
  const owner = await desk.newPage();
  const complaints = watchForComplaints(owner);
  await owner.goto('/clinic/practice/settings?part=guide');
  await expect(owner.getByRole('heading', { name: 'The session', exact: true })).toBeVisible();
  await expectAccessible(owner);

  await owner.goto(CARD);
  await expect(owner.getByText('Nobody of this clinic yet')).toBeVisible();
  await owner.getByRole('button', { name: 'Put it in your words' }).click();
  const text = owner.getByLabel('Text', { exact: true });
  await text.fill('Our room looks onto the harbour. <script>steal()</script> 9 of 10 people are cured here.');
  await expect(owner.getByText('The number “9 of 10” stands in no claim.')).toBeVisible();
  await expect(owner.getByText('It is not a cure.')).toBeVisible();
  await expect(owner.getByText(/Paragraph 1: “Our room looks/).first()).toBeVisible();
  await expect(owner.getByRole('article').getByText('<script>steal()</script>')).toBeVisible();
  await expectAccessible(owner);
  await text.fill('Our room looks onto the harbour. You lie down. A nurse sits beside you.');
  await expect(owner.getByText('Nothing stands in the way of an approval.')).toBeVisible();
  await owner.getByRole('button', { name: 'Save the draft' }).click();
  await expect(owner.getByText('It waits for somebody who prescribes or gives therapy.')).toBeVisible();
  await expectAccessible(owner);

  const hide = owner.getByRole('button', { name: 'Hide it from readers' });
  await expect(hide).toBeVisible();
  await owner.goto('/clinic/practice/settings?part=guide&card=not-doing-this');
  await expect(owner.getByText('People need this card to choose with open eyes, so it cannot be hidden.')).toBeVisible();
  await expect(hide).toHaveCount(0);
  await owner.goto(CARD);

  const anybody = await browser.newContext({ viewport: PHONE });
  const reader = await anybody.newPage();
  await reader.goto('/guide/practice/en/the-room');
  await expect(reader.getByText('Picture a quiet room.')).toBeVisible();
  await expect(reader.getByText(/Not yet approved/).first()).toBeVisible();

  const pocket = await browser.newContext({ viewport: PHONE });
  await signInStaff(pocket.request, 'therapist');
  const therapist = await pocket.newPage();
  await therapist.goto('/clinic/practice/settings?part=guide&show=draft');
  await therapist.getByRole('button', { name: /^The room/ }).click();
  await therapist.getByText('Changes', { exact: true }).click();
  await expect(therapist.locator('ins').first()).toBeVisible();
  await expectAccessible(therapist);
  await therapist.getByRole('button', { name: 'Approve as Theo Lark' }).click();
  await therapist.getByRole('button', { name: 'It is me' }).click();
  await expect(therapist.getByText(/^Theo Lark,\s\d+\s\w+\s2026$/)).toBeVisible();
  await expectAccessible(therapist);

  await expect(owner.getByText('Your clinic’s text').first()).toBeVisible();
  await expect(owner.getByText('Version 1, in force')).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('Our room looks onto the harbour.')).toBeVisible();
  await expect(reader.getByText(/Approved for .* by\sTheo Lark\son/).first()).toBeVisible();
  await expect(reader.getByText('Picture a quiet room.')).toBeHidden();
  await expectAccessible(reader);
  expect(complaints).toEqual([]);
  await anybody.close();
  await desk.close();
  await pocket.close();
});

test('two owners write at once: the later hears of it, reads the other text, and loses nothing', async ({ browser }) => {
  const [one, other] = await Promise.all([TABLET, TABLET].map((viewport) => browser.newContext({ viewport })));
  if (one === undefined || other === undefined) throw new Error('two browsers are needed');
  await signInStaff(one.request, 'owner');
  await signInStaff(other.request, 'owner');
  const pages = [await one.newPage(), await other.newPage()] as const;
  for (const page of pages) {
    await page.goto('/clinic/practice/settings?part=guide&card=another-road');
    await page.getByRole('button', { name: 'Put it in your words' }).click();
  }
  await pages[0].getByLabel('Text', { exact: true }).fill('The first thought.');
  await pages[1].getByLabel('Text', { exact: true }).fill('The second thought.');
  await pages[0].getByRole('button', { name: 'Save the draft' }).click();
  await expect(pages[0].getByText('Version 1, draft')).toBeVisible();
  await pages[1].getByRole('button', { name: 'Save the draft' }).click();
  await expect(pages[1].getByText('A colleague changed this card after you opened it.')).toBeVisible();
  await expect(pages[1].getByText('The first thought.').first()).toBeVisible();
  await expect(pages[1].getByLabel('Text', { exact: true })).toHaveValue('The second thought.');
  await expectAccessible(pages[1]);
  await pages[1].getByRole('button', { name: 'Go on with my text on top of theirs' }).click();
  await pages[1].getByRole('button', { name: 'Save the draft' }).click();
  await expect(pages[1].getByText('Version 2, draft')).toBeVisible();
  await one.close();
  await other.close();
});
