import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMON_PASSWORDS, GUESSABLE_PARTS } from './common-passwords.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, passwordRefusal } from './password.ts';

const owner = { clinicName: 'Harbour Clinic', email: 'ada.okafor@harbour.example' };
const codeOf = (password: string) => passwordRefusal(password, owner)?.code ?? null;

test('fourteen characters are too few and fifteen are enough', () => {
  expect(codeOf('plum orbit tram')).toBeNull();
  expect(codeOf('plum orbit tra')).toBe('people.password-too-short');
  expect(passwordRefusal('short', owner)?.facts).toEqual({ fewestCharacters: SHORTEST_PASSWORD });
});

test('128 characters are taken and 129 are not', () => {
  const text = Array.from({ length: 40 }, (_, index) => `w${(index * 7919) % 1000}`).join(' ');
  expect(codeOf(text.slice(0, LONGEST_PASSWORD))).toBeNull();
  expect(codeOf(text.slice(0, LONGEST_PASSWORD + 1))).toBe('people.password-too-long');
});

test('characters are counted as people see them typed, whatever their alphabet', () => {
  expect(codeOf('🦊🐢🌊🌱🍋🎻🧭🪁🧩🛶🪴🎈🐝🦉🍇')).toBeNull();
  expect(codeOf('🦊🐢🌊🌱🍋🎻🧭🪁')).toBe('people.password-too-short');
  expect(codeOf('зимний трамвай у пруда')).toBeNull();
});

test('no kind of character is demanded', () => {
  expect(codeOf('orbit pencil summer cactus')).toBeNull();
  expect(codeOf('83920174650192837465')).toBeNull();
});

test.each(['Correct Horse Battery Staple', 'may-the-force-be-with-you', 'Tw1nkle tw1nkle little star', 'passwordpassword1', 'P4ssw0rd!P4ssw0rd!', 'Welcome2026Summer!', 'iloveyou 12345678'])(
  'well known: %s',
  (password) => expect(codeOf(password)).toBe('people.password-common'),
);

test.each(['tramtramtramtram', 'aaaaaaaaaaaaaaaaaaaa', 'xyzzy1xyzzy1xyzzy1', 'cdefghijklmnopqrs', 'lkjhgfdsapoiuytrewmnb', 'abababababababab'])('patterned: %s', (password) =>
  expect(['people.password-predictable', 'people.password-common']).toContain(codeOf(password)),
);

test('the clinic’s name and the person’s address may not stand in it, with whatever spaces and signs between', () => {
  expect(codeOf('violet harbour-clinic tram')).toBe('people.password-personal');
  expect(codeOf('ADA OKAFOR rides a tram')).toBe('people.password-personal');
  expect(passwordRefusal('violet harbour-clinic tram', { clinicName: 'Elm', email: 'x@elm.example' })).toBeNull();
});

test('five random words pass', () => {
  const words = ['orbit', 'pencil', 'cactus', 'violin', 'harvest', 'puddle', 'lantern', 'biscuit', 'meadow', 'tunnel'];
  fc.assert(fc.property(fc.shuffledSubarray(words, { minLength: 5, maxLength: 5 }), (chosen) => codeOf(chosen.join(' ')) === null));
});

test('whatever is typed gets an answer, and nothing shorter than the limit ever passes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (password) => {
      const length = Array.from(password.normalize('NFC')).length;
      if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) expect(codeOf(password)).not.toBeNull();
    }),
  );
});

test('the lists hold nothing that could never match', () => {
  for (const entry of [...COMMON_PASSWORDS, ...GUESSABLE_PARTS]) expect(entry).toBe(entry.toLowerCase().replaceAll(/[\s\p{P}]/gu, ''));
});
