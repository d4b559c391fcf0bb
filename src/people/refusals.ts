import { refusalsOf } from '#foundation/refusal.ts';

const table = {
  'people.locked': { kind: 'forbidden', sentence: 'This screen is locked. Unlock it to go on; nothing was lost.' },
  'people.sign-in-refused': { kind: 'forbidden', sentence: 'This did not match. Check the e-mail address, the password and the code, and try again.' },
  'people.code-needed': { kind: 'forbidden', sentence: 'Please enter the code that your authenticator app shows now.' },
  'people.too-many-tries': { kind: 'too-many', sentence: 'Too many tries did not match. Please wait a little before the next one, or use a passkey.' },
  'people.proof-wrong': { kind: 'forbidden', sentence: 'This did not match. Check it and try again.' },
  'people.not-a-practice-clinic': { kind: 'forbidden', sentence: 'Signing in with one click is for practice clinics only.' },
  'people.practice-person-unknown': { kind: 'not-found', sentence: 'This practice clinic has no such person. Choose one from the list.' },
  'people.passkey-refused': { kind: 'forbidden', sentence: 'This passkey did not match. Try again, or use your password.' },
  'people.passkey-unknown': { kind: 'not-found', sentence: 'There is no such passkey.' },
  'people.one-time-code-wrong': { kind: 'rule', sentence: 'The code did not match. Wait for the next one in your app and enter that.' },
  'people.one-time-code-not-begun': { kind: 'conflict', sentence: 'Set up the authenticator app first, then enter its code.' },
  'people.invitation-not-valid': { kind: 'rule', sentence: 'This link works no more. Ask the clinic for a new one, or request a sign-in link with your e-mail address.' },
  'people.password-too-short': { kind: 'rule', sentence: 'Please choose a longer password. Several words in a row are easy to remember.' },
  'people.password-too-long': { kind: 'rule', sentence: 'Please choose a shorter password.' },
  'people.password-common': { kind: 'rule', sentence: 'This password is on lists that attackers try first. Please choose another one.' },
  'people.password-predictable': { kind: 'rule', sentence: 'This password repeats or follows a pattern that is easy to guess. Please choose another one.' },
  'people.password-personal': { kind: 'rule', sentence: 'Please leave your e-mail address and the clinic’s name out of the password.' },
  'people.set-up-closed': { kind: 'conflict', sentence: 'This installation has been set up already. Sign in, or ask the owner for an invitation.' },
  'people.slug-taken': { kind: 'conflict', sentence: 'This name in the address is taken. Choose another one.' },
  'people.email-taken': { kind: 'conflict', sentence: 'Somebody with this e-mail address belongs to the clinic already.' },
  'people.email-missing': { kind: 'rule', sentence: 'There is no e-mail address on record. Add one, then send the invitation.' },
  'people.staff-unknown': { kind: 'not-found', sentence: 'There is no such member of staff.' },
  'people.staff-disabled': { kind: 'conflict', sentence: 'This person’s access is switched off. Switch it on again first.' },
  'people.last-owner': { kind: 'rule', sentence: 'A clinic needs an owner. Make somebody else an owner first.' },
  'people.site-unknown': { kind: 'not-found', sentence: 'There is no such site in this clinic.' },
  'people.room-unknown': { kind: 'not-found', sentence: 'There is no such room in this clinic.' },
  'people.message-directive': { kind: 'rule', sentence: 'This message tells the person what to take or change. Say that in person; a message can invite them to talk.' },
  'people.patient-unknown': { kind: 'not-found', sentence: 'There is no such patient in this clinic.' },
  'people.patient-may-exist': { kind: 'conflict', sentence: 'A patient with this family name and birth date is on record. Open that record, or say that this is another person.' },
  'people.birth-date-not-plausible': { kind: 'invalid', sentence: 'Check the birth date: it lies in the future or more than 120 years ago.' },
  'people.setting-reason-missing': { kind: 'rule', sentence: 'Please say in a few words why the clinic uses another value.' },
  'people.setting-unchanged': { kind: 'conflict', sentence: 'The clinic uses this value already.' },
} as const;

/** The refusals of the people domain by code. */
export const refuse = refusalsOf(table);
