import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailSchema } from '#people/api-shapes.ts';
import type { Enquiry } from './enquiry.ts';
import { faultsOf, isEmail, isPhone, LONGEST } from './enquiry.ts';

const robin: Enquiry = {
  language: 'en',
  name: 'Robin',
  email: 'robin@example.org',
  phone: null,
  mayLeaveMessage: 'not-said',
  reasons: ['depression', 'trauma'],
  imagined: null,
  preferredTimes: ['any-time'],
  fromCard: null,
};

test('a request with a name, one way to reach the person, a reason and a time can be sent', () => {
  expect(faultsOf(robin)).toEqual([]);
  expect(faultsOf({ ...robin, email: null, phone: '+1 (555) 010-0199' })).toEqual([]);
});

test('everything missing is named at once, in the order of the form', () => {
  const empty: Enquiry = { ...robin, name: '  ', email: null, reasons: [], preferredTimes: [] };
  expect(faultsOf(empty)).toEqual(['name-missing', 'reach-missing', 'reason-missing', 'time-missing']);
});

test('a second way to reach the person must be readable even where one would be enough', () => {
  expect(faultsOf({ ...robin, phone: '12' })).toEqual(['phone-unreadable']);
  expect(faultsOf({ ...robin, email: 'robin at example.org', phone: '555 010 0199' })).toEqual(['email-unreadable']);
});

test('an e-mail address has a name, one at-sign and a domain with a dot, up to its longest length', () => {
  const longest = `${'r'.repeat(LONGEST.email - '@example.org'.length)}@example.org`;
  expect([longest, 'a@b.co', 'a.b+c@mail.example.org'].every(isEmail)).toBe(true);
  expect([`r${longest}`, 'a@b', 'a@b.', 'a@.co', 'a@b..co', 'a b@c.co', 'a@@b.co', ''].some(isEmail)).toBe(false);
});

test('an address can be sent exactly when a patient’s record takes it', () => {
  const written = ['robin@example.org', 'r.o+b_in@sub.example.org', "o'hara@example.org", '.robin@example.org', 'robin.@example.org', 'ro..bin@example.org', 'robín@example.org', 'robin@exa_mple.org', 'robin@example.o'];
  for (const text of written) expect([text, isEmail(text)]).toEqual([text, emailSchema.safeParse(text).success]);
  fc.assert(fc.property(fc.emailAddress(), (text) => isEmail(text.toLowerCase()) === emailSchema.safeParse(text).success));
});

test('a phone number has 7 to 15 digits and only the usual signs', () => {
  expect(isPhone('555 0199')).toBe(true);
  expect(isPhone('555 019')).toBe(false);
  expect(isPhone('+123456789012345')).toBe(true);
  expect(isPhone('+1234567890123456')).toBe(false);
  expect(['call me', '+', '555-0199 ask for R', '(555)'].some(isPhone)).toBe(false);
});

test('no text whatever makes the checks fail to answer', () => {
  fc.assert(fc.property(fc.string(), (text) => faultsOf({ ...robin, name: text, email: text, phone: text }).length >= 0));
});
