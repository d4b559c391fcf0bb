import { expect, test } from 'vitest';
import { crisisHelpText, isFixed } from './crisis-help.ts';

test.each(['en', 'es'] as const)('the help sheet in %s is the same for everybody', async (language) => {
  expect(isFixed(await crisisHelpText(language))).toBe(true);
});

test('a text that names somebody, or what they answered, is not', () => {
  expect(isFixed('Call 988. {name}, you are not alone.')).toBe(false);
});
