import type { Page } from '@playwright/test';

/** What somebody did with their fingers, counted by the pages themselves. */
export type Effort = { taps: number; letters: number };

/** Counts every tap and every letter typed from now on, across pages; only what a finger could do, nothing that a script fills in. */
export async function countEffort(page: Page): Promise<Effort> {
  const effort: Effort = { taps: 0, letters: 0 };
  await page.exposeFunction('countOne', (kind: keyof Effort) => void (effort[kind] += 1));
  await page.addInitScript(() => {
    const countOne = (kind: string): void => void Reflect.apply(Reflect.get(globalThis, 'countOne'), null, [kind]);
    addEventListener('pointerdown', ({ isTrusted }) => void (isTrusted && countOne('taps')), { capture: true });
    addEventListener('keydown', ({ isTrusted, key }) => void (isTrusted && key.length === 1 && countOne('letters')), { capture: true });
  });
  return effort;
}

/** How much there is to read on a page outside its bar and foot, in words, and to scroll through, in screens. */
export async function toTakeIn(page: Page): Promise<{ readonly words: number; readonly screens: number }> {
  const words = (await page.getByRole('main').innerText()).split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return { words, screens: await page.evaluate(() => document.documentElement.scrollHeight / innerHeight) };
}

/**
 * Seconds of the keystroke-level model for the slowest typist it knows, Card, Moran & Newell 1980 (doi 10.1145/358886.358895):
 * pressing a key or a target, pointing to it, making up one's mind.
 */
const SECONDS = { press: 1.2, point: 1.1, mind: 1.35 } as const;

/** How fast adults read a text of facts silently, on average; most lie between 175 and 300, Brysbaert 2019 (doi 10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

/** An estimate in seconds for the slowest typist who reads all of it once and makes no mistake; a model, and no measurement of people. */
export function estimatedSeconds({ taps, letters }: Effort, { words, screens }: { readonly words: number; readonly screens: number }): number {
  const byHand = taps * (SECONDS.mind + SECONDS.point + SECONDS.press) + letters * SECONDS.press + screens * SECONDS.point;
  return byHand + (words / WORDS_A_MINUTE) * 60;
}
