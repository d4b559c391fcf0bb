import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { watchForComplaints } from '../person.ts';
import type { ClinicClock } from './clinic-clock.ts';

/** A made-up name. */
export type Who = { readonly given: string; readonly family: string };

export type Size = { readonly width: number; readonly height: number };

/** Everybody who takes part in a course of care, each with a screen of their own. */
export type Company = {
  readonly who: Who;
  readonly clock: ClinicClock;
  /** The person who asks for help, on their own device. */
  readonly person: Page;
  /** The screen of one member of staff, signed in and unlocked whatever the clock says. */
  staff(name: string): Promise<Page>;
  /** Keeps what a page shows, so that somebody can look at it. */
  look(page: Page, name: string): Promise<void>;
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

export type CompanyOptions = { readonly who: Who; readonly browser: Browser; readonly baseUrl: string; readonly clock: ClinicClock; readonly personSize: Size; readonly staffSize: Size; readonly looksFolder: string };

export async function gather({ who, browser, baseUrl, clock, personSize, staffSize, looksFolder }: CompanyOptions): Promise<Company> {
  const complaints: string[][] = [];
  const pages = new Map<string, Page>();
  const open = async (size: Size): Promise<Page> => {
    const page = await (await browser.newContext({ baseURL: baseUrl, viewport: size })).newPage();
    complaints.push(watchForComplaints(page));
    return page;
  };
  const person = await open(personSize);
  let looks = 0;
  return {
    who,
    clock,
    person,
    async staff(name) {
      const known = pages.get(name);
      const page = known ?? (await open(staffSize));
      pages.set(name, page);
      if (known === undefined) await page.goto('/clinic/practice/');
      else await page.reload();
      await comeIn(page, name);
      return page;
    },
    async look(page, name) {
      looks += 1;
      await page.screenshot({ path: `${looksFolder}/${String(looks).padStart(2, '0')}-${name}.png`, animations: 'disabled' });
    },
    get complaints() {
      return complaints.flat();
    },
    async close() {
      for (const page of [person, ...pages.values()]) await page.context().close();
    },
  };
}

/** Signs in with one click, or unlocks, as a practice clinic allows; somebody who is in stays. */
async function comeIn(page: Page, name: string): Promise<void> {
  const signIn = page.getByRole('button', { name: new RegExp(`^${name}`) });
  const unlock = page.getByRole('button', { name: 'Unlock' });
  const inside = page.getByRole('navigation', { name: 'Places' });
  await expect(signIn.or(unlock).or(inside).first()).toBeVisible();
  // Inside, the button of the account bears the name as well.
  if (await inside.first().isVisible()) return;
  if (await signIn.isVisible()) await signIn.click();
  else if (await unlock.isVisible()) await unlock.click();
  await expect(inside.first()).toBeVisible();
}

/** Signs under a name: the act, and the proof of who does it where one is asked for. */
export async function sign(page: Page, act: () => Promise<void>): Promise<void> {
  await act();
  const proof = page.getByRole('button', { name: 'It is me' });
  await proof.waitFor({ state: 'visible', timeout: 3_000 }).catch(() => undefined);
  if (await proof.isVisible()) await proof.click();
}

/** Opens one part of the chart. */
export async function openPart(page: Page, part: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the chart' }).getByRole('link', { name: part, exact: true }).click();
}

/** As clinical screens write a name: LAST, First. */
export function shownName({ given, family }: Who): string {
  return `${family.toUpperCase()}, ${given}`;
}
