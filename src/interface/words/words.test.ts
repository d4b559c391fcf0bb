import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileWords } from '../bundling/compiled-words.ts';
import { sayIn } from './words.ts';

const words = compileWords(
  JSON.stringify({
    plain: 'Saved',
    greeting: 'Good evening, {name}',
    rows: '{count, plural, =0 {no rows} one {# row} other {# rows}}',
    place: '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {count}',
    who: '{role, select, nurse {the nurse} other {somebody}}',
    others: '{count, plural, offset:1 =0 {nobody} =1 {{name}} other {{name} and # more}}',
  }),
);

describe('saying a message', () => {
  const say = sayIn('en', words);

  it('leaves a plain text as it is', () => {
    expect(say('plain')).toBe('Saved');
  });

  it('fills in values', () => {
    expect(say('greeting', { name: 'Annie' })).toBe('Good evening, Annie');
  });

  it.each([
    [0, 'no rows'],
    [1, '1 row'],
    [2, '2 rows'],
  ])('chooses the plural of %i', (count, said) => {
    expect(say('rows', { count })).toBe(said);
  });

  it('chooses ordinals and names', () => {
    expect(say('place', { n: 3, count: 9 })).toBe('3rd of 9');
    expect(say('who', { role: 'nurse' })).toBe('the nurse');
    expect(say('who', { role: 'owner' })).toBe('somebody');
  });

  it('counts the others when a plural has an offset', () => {
    expect(say('others', { count: 1, name: 'Ana' })).toBe('Ana');
    expect(say('others', { count: 4, name: 'Ana' })).toBe('Ana and 3 more');
  });

  it('follows the plural rules of the language', () => {
    const czech = compileWords('{"rows": "{count, plural, one {# den} few {# dny} other {# dní}}"}');
    expect(sayIn('en', czech)('rows', { count: 3 })).toBe('3 dní');
  });
});

it('does not compile a date or a number, which are written in one way only', () => {
  expect(() => compileWords('{"when": "on {at, date, short}"}')).toThrow('when: fill in a text');
});

it('does not compile a message that cannot be read, such as a case with a hyphen in its name', () => {
  expect(() => compileWords('{"band": "{band, select, not-any {none} other {some}}"}')).toThrow('band: not a readable message');
});

describe('the words files', () => {
  const english = globSync('src/**/words.en.json');
  const translated = globSync('src/**/words.es.json');

  it('are all readable messages', () => {
    for (const path of [...english, ...translated]) expect(() => compileWords(readFileSync(path, 'utf8')), path).not.toThrow();
  });

  it('for patients are complete in Spanish', () => {
    const forPatients = english.filter((path) => /\/patient\/|\/interface\//.test(path));
    const missing = forPatients.flatMap((path) => {
      const spanish = keysOf(path.replace('.en.', '.es.'));
      return keysOf(path).filter((key) => !spanish.includes(key)).map((key) => `${path}: ${key}`);
    });
    expect(missing).toEqual([]);
  });

  it('in Spanish hold no key that English lacks, and lose no value that English fills in', () => {
    // Where the English stands in the rules themselves there is no file to compare with.
    const paired = translated.filter((path) => english.includes(path.replace('.es.', '.en.')));
    for (const path of paired) {
      const [spanish, original] = [messagesIn(path), messagesIn(path.replace('.es.', '.en.'))];
      for (const [key, message] of Object.entries(spanish)) {
        expect(Object.keys(original), path).toContain(key);
        expect(valuesIn(message), `${path}: ${key}`).toEqual(expect.arrayContaining([...valuesIn(original[key] ?? '')]));
      }
    }
  });
});

it('says a key that a translation lacks in English', () => {
  const spanish = { plain: 'Guardado' };
  const say = sayIn<string>('es', { ...words, ...spanish });
  expect(say('plain')).toBe('Guardado');
  expect(say('greeting', { name: 'Ana' })).toBe('Good evening, Ana');
});

function messagesIn(path: string): Readonly<Record<string, string>> {
  return JSON.parse(existing(path));
}

function existing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '{}';
  }
}

function keysOf(path: string): readonly string[] {
  return Object.keys(messagesIn(path));
}

function valuesIn(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].toSorted();
}
