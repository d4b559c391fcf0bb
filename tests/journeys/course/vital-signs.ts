import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

type VitalSet = { readonly pressure: readonly [number, number]; readonly heartRate: number; readonly oxygen: number; readonly breaths: number; readonly sedation: number };

/** Charts a whole set: with one tap a value on the board of a tablet, with digits on the pad of a phone. */
export async function chartVitalSigns(page: Page, { pressure, heartRate, oxygen, breaths, sedation }: VitalSet): Promise<void> {
  await page.getByRole('button', { name: 'Vital signs', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Vital signs' })).toBeVisible();
  const hasBoard = await page.getByRole('button', { name: 'Higher' }).isVisible();
  for (const value of [...pressure, heartRate, oxygen, breaths]) await (hasBoard ? tapValue : typeValue)(page, value);
  await page.getByRole('button', { name: new RegExp(`^${sedation} `) }).click();
  await page.getByText('Room air', { exact: true }).click();
  await page.getByRole('button', { name: 'Save the set' }).click();
  await expect(page.getByRole('button', { name: 'Save the set' })).toBeHidden();
}

/** Taps a value on the board, going up or down first when it is not in sight. */
async function tapValue(page: Page, value: number): Promise<void> {
  const key = page.getByRole('button', { name: String(value), exact: true });
  for (let steps = 0; steps < 8 && !(await key.isVisible()); steps += 1) {
    const shown = (await page.getByRole('button', { name: /^\d+$/ }).allInnerTexts()).map(Number);
    await page.getByRole('button', { name: value > Math.max(...shown) ? 'Higher' : 'Lower' }).click();
  }
  await key.click();
}

/** Taps the digits; a number that could still go on is ended with Done. */
async function typeValue(page: Page, value: number): Promise<void> {
  const entry = page.locator('input[inputmode="none"]');
  for (const digit of String(value)) await page.getByRole('button', { name: digit, exact: true }).click();
  if ((await entry.isVisible()) && (await entry.inputValue()) === String(value)) await page.getByRole('button', { name: 'Done', exact: true }).click();
}
