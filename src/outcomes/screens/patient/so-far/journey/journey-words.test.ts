import { describe, expect, it } from 'vitest';
import { readingGrade } from '#evidence/reading-grade.ts';
import { instruments } from '#measures/instruments.ts';
import { bandWord } from './band-word.ts';
import { SHOWN_MEASURES } from './shown-moments.ts';
import english from './words.en.json';
import spanish from './words.es.json';

describe.each([['en', english], ['es', spanish]] as const)('the words of the journey in "%s"', (language, words) => {
  const told = Object.entries(words).filter(([key]) => /^(band|turn)\.|\.words$|\.none$|Hint$/.test(key) && key !== 'life.words');

  it('are read by somebody with eight years of school', () => {
    expect(told.length).toBeGreaterThan(12);
    for (const [key, text] of told) expect([key, readingGrade(text, language)]).toEqual([key, expect.toSatisfy((grade: number) => grade <= 8)]);
  });

  it('say nothing about what will be, and lay no blame', () => {
    const judged = Object.entries(words).flatMap(([key, text]) => (/^(band|turn)\./.test(key) ? [text] : []));
    for (const text of judged) expect(text).not.toMatch(/\bwill\b|likely|chance|risk|expect|probab|riesgo|será|volverá|\bfail|fracas/i);
  });
});

it('every band of a form that the journey shows has its plain word', () => {
  const bands = SHOWN_MEASURES.flatMap((measure) => instruments[measure].bands.map(({ label }) => label));
  expect(bands.length).toBeGreaterThan(8);
  expect(bands.filter((label) => bandWord(label) === null)).toEqual([]);
  expect(bandWord(null)).toBeNull();
  expect(bandWord('unheard of')).toBeNull();
});
