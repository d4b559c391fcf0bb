import type { BrowserContext } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { isDeep } from '../support/runs.ts';
import type { LossyScreen } from './loss/screens.ts';
import { board, chart, dosingRoom, guideRequest, otherPart, questionnaire, takeSeat } from './loss/screens.ts';
import { openFilledClinic, signInStaff } from './person.ts';

/** How the server is lost and comes back, for all browsers at once. */
type Loss = { readonly title: string; readonly name: string; readonly lose: (contexts: readonly BrowserContext[], serverId: number) => Promise<void>; readonly giveBack: (contexts: readonly BrowserContext[], serverId: number) => Promise<void> };

const LOSSES: readonly Loss[] = [
  {
    title: 'the network of the house goes',
    name: 'Farlow',
    lose: async (contexts) => void (await Promise.all(contexts.map((each) => each.setOffline(true)))),
    giveBack: async (contexts) => void (await Promise.all(contexts.map((each) => each.setOffline(false)))),
  },
  {
    title: 'the server hangs without closing anything',
    name: 'Harlow',
    lose: (_contexts, serverId) => Promise.resolve(void process.kill(serverId, 'SIGSTOP')),
    giveBack: (_contexts, serverId) => Promise.resolve(void process.kill(serverId, 'SIGCONT')),
  },
];

// A server that hangs is only noticed once calls give up, which takes long; the network alone goes as a part of every proof.
for (const { title, name, lose, giveBack } of isDeep ? LOSSES : LOSSES.slice(0, 1)) {
  test(`${title}: every screen stays readable and says so, keeps what was typed, and goes on by itself`, async ({ browser, playwright, baseURL }, info) => {
    test.setTimeout(300_000);
    const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
    const filled = await openFilledClinic(request, baseURL, `lost-${name.toLowerCase()}`);
    const control = new URL(baseURL ?? '');
    control.port = String(Number(control.port) + 1);
    const serverId = Number(await (await request.post(`${control.origin}/?process`)).text());
    const seats = await Promise.all(Array.from({ length: 6 }, async () => takeSeat(await browser.newContext({ ...(baseURL && { baseURL }) }))));
    const contexts = seats.map(({ context }) => context);
    const [one, two, three, four, five, six] = seats;
    if (one === undefined || two === undefined || three === undefined || four === undefined || five === undefined || six === undefined) throw new Error('six seats were taken');
    const screens: readonly LossyScreen[] = [board(one, filled), dosingRoom(two, filled), chart(three, filled), otherPart(four, filled), questionnaire(five, filled), guideRequest(six, filled, name)];
    for (const screen of screens) await screen.open();

    const aheadMs = Date.parse(await (await request.post(control.origin)).text()) - Date.now();
    await lose(contexts, serverId);
    let heardAgainMs = Number.NaN;
    try {
      await Promise.all(screens.map(({ whileLost }) => whileLost()));
      for (const [index, { page }] of screens.entries()) await page.screenshot({ path: join(info.project.outputDir, 'looks', `lost-${name}-${index}.png`) });
    } finally {
      heardAgainMs = Date.now() + aheadMs;
      await giveBack(contexts, serverId);
    }
    for (const screen of screens) await screen.onceBack(heardAgainMs);

    await signInStaff(request, 'front-desk', filled.slug);
    const { leads } = await (await request.get('/api/staff/leads')).json();
    expect(leads.filter((lead: { name: string }) => lead.name === name)).toHaveLength(1);
    // A browser writes down by itself what it could not fetch.
    expect(seats.flatMap(({ complaints }) => complaints).filter((line) => !/net::ERR_|Failed to fetch dynamically|fetching the script/.test(line))).toEqual([]);
    await Promise.all(contexts.map((each) => each.close()));
    await request.dispose();
  });
}
