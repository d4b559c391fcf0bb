import { expect, test } from 'vitest';
import type { FactState } from '../../fact.ts';
import type { FactId } from '../../facts.ts';
import { HEALTH_PARTS } from './health-parts.ts';
import { firstOpenHealthPart, questionsOf } from './health-progress.ts';

const question = (factId: FactId, state: FactState) => ({ factId, question: '', state });
const heart = HEALTH_PARTS.heart.map((factId) => question(factId, 'absent'));

test('the first part with an unanswered question comes first', () => {
  expect(firstOpenHealthPart([...heart, question('seizure-disorder', 'not-asked')])).toBe('head');
  expect(firstOpenHealthPart([question('no-escort', 'not-asked'), ...heart])).toBe('home');
});

test('when all is answered one begins at the beginning', () => {
  expect(firstOpenHealthPart(heart)).toBe('heart');
});

test('a part holds its questions in its own order, without those that do not apply', () => {
  const pregnancy = (state: FactState) => questionsOf('pregnancy', [question('breastfeeding', 'not-asked'), question('pregnant', 'not-asked'), question('child-bearing-potential', state)]).map(({ factId }) => factId);
  expect(pregnancy('present')).toEqual(['child-bearing-potential', 'pregnant', 'breastfeeding']);
  expect(pregnancy('absent')).toEqual(['child-bearing-potential', 'breastfeeding']);
});
