import { expect, test } from 'vitest';
import { announcement } from './announcement.ts';

const opened = { origin: 'http://localhost:4180', dataFolder: '/data', isTrustServed: false, notice: undefined };
const waysIn = (slugs: readonly string[]) => announcement({ ...opened, slugs }).split('\n').filter((line) => /^  (Sign in|Set up|Practice) /.test(line));

const PRACTICE = 'http://localhost:4180/clinic/practice/ lists the made-up people you can sign in as, without a password';

test('while there is no clinic, it says where to set one up', () => {
  expect(waysIn([])).toEqual(['  Set up        http://localhost:4180/clinic/ opens your clinic and makes you its owner; there is none yet']);
});

test('with the practice clinic alone, it says how to get in there and where to set up a clinic of one’s own', () => {
  expect(waysIn(['practice'])).toEqual([`  Sign in       ${PRACTICE}`, '  Set up        http://localhost:4180/clinic/practice/set-up opens a clinic of your own and makes you its owner']);
});

test('with a clinic of one’s own, it says how to sign in there, and where the practice clinic is if there is one', () => {
  const own = '  Sign in       http://localhost:4180/clinic/north/ with your e-mail address and password, or a passkey';
  expect(waysIn(['north'])).toEqual([own]);
  expect(waysIn(['north', 'practice'])).toEqual([own, `  Practice      ${PRACTICE}`]);
});

test('it says where the data lies and how to stop, and what else is to be told', () => {
  const text = announcement({ ...opened, slugs: [], isTrustServed: true, notice: 'The certificate ends soon.' });
  for (const line of ['/data', 'Ctrl-C', 'http://localhost:4180/trust/ says how', '\n  The certificate ends soon.\n']) expect(text).toContain(line);
});
