import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { fact, factsWith, healthyPerson, listed } from '../../tests/support/screening-cases.ts';
import { screenEligibility } from './eligibility.ts';
import type { FactDetails } from './fact.ts';
import { factSheetOf } from './fact-sheet.ts';
import type { FactDetailName } from './facts.ts';
import { definitionOf, FACT_IDS, isFactId } from './facts.ts';
import { unansweredFacts } from './unanswered-facts.ts';

/** Flesch-Kincaid grade of a text, with syllables counted as groups of vowels. */
function readingGrade(text: string): number {
  const sentences = text.split(/[.?!]+/).filter((part) => part.trim() !== '').length;
  const words = text.match(/[A-Za-z’']+/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word.toLowerCase()), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesIn(word: string): number {
  const groups = word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}

const asked = FACT_IDS.filter((factId) => definitionOf(factId).askedOf === 'person');

describe('the catalogue of facts', () => {
  it.each(FACT_IDS)('%s has a question, a topic and a rule', (factId) => {
    const { topic, question, rules } = definitionOf(factId);
    expect(question.endsWith('.') || question.endsWith('?')).toBe(true);
    expect(topic.length).toBeGreaterThan(4);
    expect(rules.length).toBeGreaterThan(0);
    expect(isFactId(factId)).toBe(true);
  });

  it('asks only for particulars that a fact can carry, and for all of them but the words', () => {
    const carried: Readonly<Record<keyof Required<Omit<FactDetails, 'words'>>, true>> = { happenedOn: true, control: true, activity: true, childPugh: true, bipolarType: true, hasRecentCrisis: true, clearance: true };
    const askedFor: ReadonlySet<FactDetailName> = new Set(FACT_IDS.flatMap((factId) => definitionOf(factId).details));
    expect(Array.from(askedFor).toSorted()).toEqual(Object.keys(carried).toSorted());
  });

  it('an id that is not in it is not a fact', () => {
    expect(isFactId('toString')).toBe(false);
  });

  it('the reading grade counts as it should', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeLessThan(1);
    expect(readingGrade('Antihypertensive pharmacotherapy necessitates continuous interdisciplinary communication.')).toBeGreaterThan(20);
  });

  it('the intake questions together read at grade 8 or below', () => {
    expect(readingGrade(asked.map((factId) => definitionOf(factId).question).join(' '))).toBeLessThanOrEqual(8);
  });

  it('no intake question takes long sentences', () => {
    const long = asked.filter((factId) => definitionOf(factId).question.split(/[.?!]+/).some((sentence) => sentence.trim().split(/\s+/).length > 25));
    expect(long).toEqual([]);
  });

  it('facts that can refuse treatment block while they are not known', () => {
    const soft = FACT_IDS.filter((factId) => definitionOf(factId).rules[0].startsWith('ELIG-A') && definitionOf(factId).whenNotKnown !== 'blocks');
    expect(soft).toEqual(['symptomatic-arrhythmia', 'serious-head-injury']);
  });
});

/** Every question is put to a person who can become pregnant. */
const canConceive = fact('child-bearing-potential', 'present', { recordedAt: toInstant('2026-03-01T15:00:00Z') });

describe.each(FACT_IDS)('%s not known', (factId) => {
  const { whenNotKnown, rules } = definitionOf(factId);

  it.each(['unknown', 'declined', 'not-asked'] as const)('and %s is never read as a no', (state) => {
    const verdict = screenEligibility(healthyPerson({ facts: factsWith(...(factId === 'child-bearing-potential' ? [] : [canConceive]), fact(factId, state)) }));
    const grade = { blocks: 'UNKNOWN', 'prescriber-decides': state === 'not-asked' ? 'UNKNOWN' : 'REVIEW', shown: 'INFO' }[whenNotKnown];
    expect(listed(verdict.findings)).toEqual(expect.arrayContaining([`${grade} ${rules[0]}`]));
    expect(verdict.outcome).toBe({ UNKNOWN: 'incomplete', REVIEW: 'review', INFO: 'eligible' }[grade]);
  });

  it('because it was never recorded counts as not asked', () => {
    const recorded = FACT_IDS.filter((each) => each !== factId).map((each) => fact(each, each === 'child-bearing-potential' ? 'present' : 'absent'));
    expect(unansweredFacts(factSheetOf(recorded)).map(({ ruleId }) => ruleId)).toContain(rules[0]);
  });
});

it('pregnancy questions do not arise without child-bearing potential, and do while it is not known', () => {
  const without = (...factIds: readonly string[]) => factSheetOf(FACT_IDS.filter((factId) => !factIds.includes(factId)).map((factId) => fact(factId, 'absent')));
  expect(unansweredFacts(without('pregnant', 'trying-for-pregnancy'))).toEqual([]);
  expect(unansweredFacts(without('pregnant', 'trying-for-pregnancy', 'child-bearing-potential'))).toHaveLength(3);
  expect(unansweredFacts(factsWith(fact('pregnant', 'unknown')))).toHaveLength(1);
});
