import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import english from './glossary/en.json' with { type: 'json' };
import type { Glossary } from './glossary.ts';
import { EVERYDAY_WORDS, STAFF_WORDS } from './glossary.ts';
import { findTerms } from './term-finding.ts';

const entry = (term: string) => ({ term, meaning: 'A meaning.' });
const glossary: Glossary = {
  relapse: entry('Relapse'),
  'off-label': entry('Off-label'),
  ect: entry('Electric treatment (ECT)'),
  trial: entry('Trial'),
  'comparison-group': entry('Comparison group'),
  dissociation: entry('Disociación'),
};
const terms = (text: string) => findTerms(text, glossary).flatMap(({ text: word, termId }) => (termId === null ? [] : [`${word}: ${termId}`]));

describe('the words of a text that the glossary explains', () => {
  test('are found whatever their capitals, each at its first mention', () => {
    expect(findTerms('A relapse is hard. Relapse is no fault.', glossary)).toEqual([
      { text: 'A ', closing: '', termId: null },
      { text: 'relapse', closing: '', termId: 'relapse' },
      { text: ' is hard. Relapse is no fault.', closing: '', termId: null },
    ]);
  });

  test('are parted from nothing that belongs to them', () => {
    expect(findTerms('After a “relapse”, call.', glossary).map(({ text, closing }) => [text, closing])).toEqual([['After a “', ''], ['relapse', '”,'], [' call.', '']]);
  });

  test('are whole words, also with accents and hyphens', () => {
    expect(terms('Relapsed. Trials. Non-relapse, off-labels.')).toEqual([]);
    expect(terms('It is off-label. La disociación pasa.')).toEqual(['off-label: off-label', 'disociación: dissociation']);
  });

  test('are known by each of their names, and one of them is enough', () => {
    expect(terms('ECT helps some; electric treatment is another name.')).toEqual(['ECT: ect']);
    expect(terms('Electric treatment (ECT).')).toEqual(['Electric treatment (ECT): ect']);
  });

  test('are not those that mean something else every day, nor those that these readers need not ask', () => {
    const withEveryday = { ...glossary, response: entry('Response'), series: entry('Series') };
    expect(findTerms('Your response to a series of questions. A relapse is hard.', withEveryday).flatMap(({ termId }) => termId ?? [])).toEqual(['relapse']);
    expect(findTerms('Off-label, after a relapse.', glossary, ['off-label']).flatMap(({ termId }) => termId ?? [])).toEqual(['relapse']);
    const ids = Object.keys(english);
    expect([...EVERYDAY_WORDS, ...STAFF_WORDS].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('leave the text as it is, letter by letter', () => {
    const text = fc.array(fc.constantFrom('relapse', ' ', 'ECT', 'trial', '\n', 'Comparison group', 'ción', '.', '(', '<b>')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (whole) => {
      expect(findTerms(whole, glossary).map((piece) => piece.text + piece.closing).join('')).toBe(whole);
    }));
    expect(findTerms('', glossary)).toEqual([]);
    expect(findTerms('Text.', {})).toEqual([{ text: 'Text.', closing: '', termId: null }]);
  });
});
