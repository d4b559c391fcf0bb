import { expect, test } from 'vitest';
import { isDirective } from './patient-message.ts';

test.each([
  'Please take two tablets tonight.',
  'You can stop your medicine from tomorrow.',
  'Increase it: from now on 150 mg.',
  'Por favor, deje de tomar la medicina.',
  'Tome una pastilla por la noche.',
])('“%s” tells what to take', (text) => {
  expect(isDirective(text)).toBe(true);
});

test.each([
  'We looked at everything together and would like to talk with you about other ways forward.',
  'Your visit is on Tuesday at 10. Take your time to find the house.',
  'We have received your list of medicines, thank you.',
  'Nos gustaría hablar con usted sobre otros caminos.',
])('“%s” does not', (text) => {
  expect(isDirective(text)).toBe(false);
});
