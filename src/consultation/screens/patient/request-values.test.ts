import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestConsultation } from '../../api.ts';
import { faultsOf, PREFERRED_TIMES } from '../../enquiry.ts';
import { EMPTY_REQUEST, enquiryOf, FIELD_OF, timesAfter } from './request-values.ts';
import english from './words.en.json';
import spanish from './words.es.json';

const filled = { ...EMPTY_REQUEST, name: ' Robin ', email: ' Robin@Mail.example ', reasons: ['anxiety'] } as const;

test('an untouched form lacks exactly what has to be said, and any time suits', () => {
  expect(faultsOf(enquiryOf(EMPTY_REQUEST, 'en'))).toEqual(['name-missing', 'reach-missing', 'reason-missing']);
});

test('what is sent is trimmed, and what was left empty is sent as not said', () => {
  expect(enquiryOf(filled, 'es')).toEqual({
    language: 'es',
    name: 'Robin',
    email: 'robin@mail.example',
    phone: null,
    mayLeaveMessage: 'not-said',
    reasons: ['anxiety'],
    imagined: null,
    preferredTimes: ['any-time'],
    fromCard: null,
  });
});

test('a wish about messages goes with a phone number and not without one', () => {
  const wish = { ...filled, mayLeaveMessage: 'yes' } as const;
  expect(enquiryOf(wish, 'en').mayLeaveMessage).toBe('not-said');
  expect(enquiryOf({ ...wish, phone: '555 010 0199' }, 'en').mayLeaveMessage).toBe('yes');
});

test('whatever somebody types, what passes the form’s checks passes the server’s', () => {
  const text = fc.string({ maxLength: 90 });
  fc.assert(
    fc.property(text, text, fc.string({ maxLength: 30 }), fc.string({ maxLength: 600 }), (name, email, phone, imagined) => {
      const enquiry = enquiryOf({ ...filled, name: name.slice(0, 80), email, phone, imagined }, 'en');
      return faultsOf(enquiry).length > 0 || requestConsultation.body?.safeParse(enquiry).success === true;
    }),
  );
});

test('any time and single times exclude each other, whichever was chosen last', () => {
  expect(timesAfter(['any-time'], ['any-time', 'evening'])).toEqual(['evening']);
  expect(timesAfter(['evening', 'weekend'], ['evening', 'weekend', 'any-time'])).toEqual(['any-time']);
  expect(timesAfter(['evening'], ['evening', 'morning'])).toEqual(['evening', 'morning']);
  expect(timesAfter(['evening'], [])).toEqual([]);
  expect(timesAfter([], PREFERRED_TIMES)).toEqual(['any-time']);
});

test('every fault stands at a field of the form', () => {
  expect(Object.values(FIELD_OF).every((field) => Object.hasOwn(EMPTY_REQUEST, field))).toBe(true);
});

test('everything the page says is said in Spanish too', () => {
  expect(Object.keys(spanish)).toEqual(Object.keys(english));
});
