import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VALIDATION_PAGE, writePage } from './page.ts';

const page = readFileSync(VALIDATION_PAGE, 'utf8');

test('the validation page of outcomes follows from the engine and R’s figures (scripts/outcomes-validation.ts renews it)', () => {
  expect(page).toBe(writePage());
});

test('everything on it passes', () => {
  expect(page.match(/\| pass \|/g)).toHaveLength(9);
  expect(page).not.toContain('fail');
});
