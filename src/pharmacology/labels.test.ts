import { expect, test } from 'vitest';
import { findForbiddenCopy } from '#evidence/forbidden-copy.ts';
import { GUIDE_LANGUAGES } from '#evidence/guide-language.ts';
import { ESTIMATE_LABEL, SHAPE_ONLY_LABEL } from './labels.ts';

test('the label says what an estimate is, what it is not, and what it is not for', () => {
  expect(ESTIMATE_LABEL.en).toBe('Estimate from published populations, not a measurement, not for choosing a dose');
  expect(ESTIMATE_LABEL.es).toMatch(/poblaciones publicadas.*no es una medición.*no sirve para elegir una dosis/);
});

test.each(GUIDE_LANGUAGES)('both labels stand in %s and say nothing forbidden', (language) => {
  const labels = [ESTIMATE_LABEL[language], SHAPE_ONLY_LABEL[language]];
  expect(labels.filter((label) => label.trim() === '' || findForbiddenCopy(label, language).length > 0)).toEqual([]);
});
