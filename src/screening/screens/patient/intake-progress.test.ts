import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import type { FactState } from '../../fact.ts';
import type { FactId } from '../../facts.ts';
import type { OwnIntake, WordsKind } from './intake-progress.ts';
import { intakeProgress, isPartOpen, latestWords } from './intake-progress.ts';

const at = toInstant('2026-03-02T15:00:00Z');
const question = (factId: FactId, state: FactState) => ({ factId, question: '', state });
const said = (kind: WordsKind, words: string | null) => ({ kind, words, rating: null, recordedAt: at });
const intake = (parts: Partial<OwnIntake>): OwnIntake => ({ questions: [], medicines: { state: 'not-asked', list: [] }, goals: [], words: [], ...parts });
const openParts = (parts: Partial<OwnIntake>) => intakeProgress(intake(parts)).filter(isPartOpen).map(({ part }) => part);

test('a new intake waits in every part but goals and the empty list of questions', () => {
  expect(openParts({ questions: [question('heart-attack', 'not-asked')] })).toEqual(['story', 'health', 'medicines', 'hopes']);
});

test('left empty on purpose counts as answered', () => {
  const words = [said('symptoms', null), said('history', null), said('hopes', null), said('expectancy', null)];
  expect(openParts({ words, medicines: { state: 'declined', list: [] } })).toEqual([]);
});

test('not knowing and not wanting to say are answers, not asked is none', () => {
  const health = (state: FactState) => intakeProgress(intake({ questions: [question('heart-attack', state)] }))[1]?.done;
  expect([health('unknown'), health('declined'), health('absent'), health('present'), health('not-asked')]).toEqual([1, 1, 1, 1, 0]);
});

test('who cannot become pregnant is not asked about a pregnancy; who has not said is', () => {
  const health = (state: FactState) => intakeProgress(intake({ questions: [question('child-bearing-potential', state), question('pregnant', 'not-asked')] }))[1]?.of;
  expect([health('absent'), health('unknown'), health('not-asked'), health('present')]).toEqual([1, 2, 2, 2]);
});

test('the last that was said of a kind stands', () => {
  const words = [said('hopes', 'first'), said('hopes', 'second'), said('history', 'other')];
  expect(latestWords(words, 'hopes')?.words).toBe('second');
  expect(latestWords(words, 'imagine')).toBeNull();
});
