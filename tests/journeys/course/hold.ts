import type { Page } from '@playwright/test';

/** Holds a button for a little over the second that start, stop and discharge ask for. */
export async function hold(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.scrollIntoViewIfNeeded();
  await button.hover();
  await page.mouse.down();
  await page.waitForTimeout(1_200);
  await page.mouse.up();
}
