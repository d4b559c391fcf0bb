import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { after, days, hours } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { runs } from '../../tests/support/runs.ts';
import { columbiaNo, fact, factsAt, factsWith, healthyPerson, known, listed, prescriber, pressure, reading, screeningDay, settings, takes } from '../../tests/support/screening-cases.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { screenEligibility } from './eligibility.ts';
import { newFindings } from './new-findings.ts';
import type { ScreeningDecision } from './screening-decision.ts';
import { decideScreening, standingNow } from './screening-decision.ts';

const later = after(screeningDay, days(7));
const porphyria = { facts: factsWith(fact('porphyria', 'present')) };

/** The facts of the screening day, looked at again at a later moment with what has been entered since. */
const now = (change: Partial<EligibilityInput> = {}, at: Instant = later): EligibilityInput => ({ ...healthyPerson(change), now: at });

function accepted(input: EligibilityInput): ScreeningDecision {
  const decision = decideScreening(screenEligibility(input), { outcome: 'accepted', reason: 'Weighed.', decidedBy: prescriber, decidedAt: input.now, roles: ['prescriber'] });
  if (isRefusal(decision)) throw new Error(decision.code);
  return decision;
}

const standingOf = (before: EligibilityInput, then: EligibilityInput) => standingNow(screenEligibility(before), accepted(before), screenEligibility(then), settings);
const newsOf = (before: EligibilityInput, then: EligibilityInput) => listed(newFindings(screenEligibility(before), screenEligibility(then)));

describe('a decision covers what it had in front of it', () => {
  it('and nothing is new a week later on the same facts', () => {
    expect(standingOf(healthyPerson(porphyria), now(porphyria))).toEqual({ standing: 'cleared', open: [], news: [] });
  });

  it('also when the same is said again in the same words', () => {
    const again = { facts: factsWith(fact('porphyria', 'present', { recordedAt: later })), medicines: known([takes('lorazepam', '2')], later) };
    expect(newsOf(healthyPerson({ ...porphyria, medicines: known([takes('lorazepam', '2')]) }), now(again))).toEqual([]);
  });

  it('and no other finding: something new to weigh waits for the prescriber, and is named with its inputs', () => {
    const both = { facts: factsWith(fact('porphyria', 'present'), fact('dissociative-disorder', 'present', { recordedAt: later })) };
    const { standing, open, news } = standingOf(healthyPerson(porphyria), now(both));
    expect({ standing, open: listed(open), news: listed(news) }).toEqual({ standing: 'new-finding', open: ['REVIEW ELIG-R9'], news: ['REVIEW ELIG-R9'] });
    expect(open[0]?.inputs).toContainEqual(expect.objectContaining({ value: 'present', at: later }));
  });

  it('a verdict without a finding needs no decision, and is met by something new all the same', () => {
    expect(standingNow(screenEligibility(healthyPerson()), null, screenEligibility(now(porphyria)), settings)).toMatchObject({ standing: 'new-finding' });
  });

  it('the same rule over other inputs is weighed again', () => {
    const lorazepam = (mg: string) => ({ medicines: known([takes('lorazepam', mg)]) });
    expect(newsOf(healthyPerson(lorazepam('2')), now(lorazepam('2')))).toEqual([]);
    expect(newsOf(healthyPerson(lorazepam('2')), now(lorazepam('3')))).toEqual(['REVIEW INTERACTION-BENZODIAZEPINE']);
  });

  it.each([
    ['a medicine nobody knows', { medicines: known([takes('xyzzy', null)]) }, 'new-finding'],
    ['an answer taken back', { facts: factsWith(fact('pregnant', 'unknown')) }, 'incomplete'],
    ['an answer declined that only a prescriber weighs', { facts: factsWith(fact('porphyria', 'declined')) }, 'new-finding'],
    ['an unclear pregnancy test', { facts: factsWith(fact('child-bearing-potential', 'present')), pregnancyTest: known('unclear' as const) }, 'incomplete'],
    ['an aneurysm', { facts: factsWith(fact('aneurysmal-vascular-disease', 'present')) }, 'refused'],
    ['something worth knowing', { facts: factsWith(fact('gastroparesis', 'present')) }, 'cleared'],
  ] as const)('%s leaves screening %s', (_, change, expected) => {
    expect(standingOf(healthyPerson(), now(change)).standing).toBe(expected);
  });

  it('a refusal counts before anything was decided, and lifts nothing that stood', () => {
    const aneurysm = screenEligibility(now({ facts: factsWith(fact('aneurysmal-vascular-disease', 'present')) }));
    expect(standingNow(screenEligibility(healthyPerson(porphyria)), null, aneurysm, settings).standing).toBe('refused');
    expect(standingNow(aneurysm, null, screenEligibility(now()), settings)).toMatchObject({ standing: 'refused', open: [{ ruleId: 'ELIG-A1' }] });
    expect(standingNow(null, null, aneurysm, settings)).toEqual({ standing: 'incomplete', open: [], news: [] });
  });
});

describe('what only time has done', () => {
  it('to a pregnancy test or a blood pressure is left to the same-day check', () => {
    const able = { facts: factsWith(fact('child-bearing-potential', 'present')) };
    expect(newsOf(healthyPerson(able), now(able, after(screeningDay, days(40))))).toEqual([]);
  });

  it('to the liver tests is a gap once they are too old', () => {
    const tests = { liverTests: known({ altTimesUpperLimit: 0.6, astTimesUpperLimit: 0.6 }, after(screeningDay, hours(-240))) };
    expect(newsOf(healthyPerson(tests), now(tests, after(screeningDay, days(80))))).toEqual([]);
    expect(newsOf(healthyPerson(tests), now(tests, after(screeningDay, days(81))))).toEqual(['UNKNOWN ELIG-R5']);
  });
});

describe('what is measured again', () => {
  it('a second positive urine screen is news, though it reads like the first', () => {
    const positive = (at: Instant) => ({ urineDrugScreen: known({ positiveFor: ['cannabis'] }, at) });
    expect(newsOf(healthyPerson(positive(screeningDay)), now(positive(screeningDay)))).toEqual([]);
    expect(newsOf(healthyPerson(positive(screeningDay)), now(positive(after(screeningDay, days(1)))))).toEqual(['REVIEW ELIG-R2']);
  });

  it('a weight a little different is the same finding; a whole point of the index more is not', () => {
    const size = (kg: string) => ({ bodySize: known({ weight: exact(kg, 'kg'), heightCm: 170 }) });
    expect(newsOf(healthyPerson(size('119')), now(size('120')))).toEqual([]);
    expect(newsOf(healthyPerson(size('119')), now(size('122')))).toEqual(['REVIEW ELIG-R6']);
  });

  it('the level of a C-SSRS screener is left to SAFE-2 and SAFE-3; an open question of it and a positive ASQ are not', () => {
    const screener = (change: object) => ({ columbia: known({ ...columbiaNo, ...change }, later) });
    expect(newsOf(healthyPerson(), now(screener({ question1: 'yes', question2: 'yes', question3: 'yes', question4: 'yes' })))).toEqual([]);
    expect(newsOf(healthyPerson(), now(screener({ question2: 'not-asked' })))).toEqual(['UNKNOWN ELIG-R8']);
    expect(newsOf(healthyPerson(), now({ columbia: { state: 'not-asked' }, asq: known('positive', later) }))).toEqual(['UNKNOWN ELIG-R8']);
  });

  it('an attempt on record is news', () => {
    expect(newsOf(healthyPerson(), now({ facts: factsWith(fact('suicide-attempt', 'present', { recordedAt: later })) }))).toEqual(['REVIEW ELIG-R8']);
  });

  it('raised readings of a later day are weighed anew', () => {
    const raised = [...pressure(120, 78), reading(158, 92, '2026-03-08T14:30:00Z'), reading(156, 94, '2026-03-08T14:36:00Z')];
    expect(newsOf(healthyPerson(), now({ bloodPressure: raised }, after(screeningDay, days(7))))).toEqual(['REVIEW ELIG-R1']);
  });
});

describe('whatever a person has', () => {
  const weighed = ['porphyria', 'dissociative-disorder', 'seizure-disorder', 'sleep-apnoea', 'interstitial-cystitis'] as const;
  const anyPerson = fc.record({
    present: fc.subarray([...weighed]),
    medicines: fc.subarray(['lorazepam', 'sertraline', 'oxycodone', 'memantine', 'xyzzy', 'lithium']),
    systolic: fc.integer({ min: 110, max: 159 }),
    auditC: fc.integer({ min: 0, max: 12 }),
    level: fc.constantFrom('yes' as const, 'no' as const),
  });
  type AnyPerson = typeof anyPerson extends fc.Arbitrary<infer Value> ? Value : never;
  const inputOf = ({ present, medicines, systolic, auditC, level }: AnyPerson): Partial<EligibilityInput> => ({
    facts: factsAt(screeningDay, ...present.map((factId) => fact(factId, 'present'))),
    medicines: known(medicines.map((name) => takes(name, '5'))),
    bloodPressure: pressure(systolic, 80),
    auditC: known(auditC),
    columbia: known({ ...columbiaNo, question1: level }),
  });

  it('the facts a decision was made on stay covered, at any hour of the two weeks after it', () => {
    fc.assert(
      fc.property(anyPerson, fc.integer({ min: 0, max: 14 * 24 }), (one, passed) => {
        const before = healthyPerson(inputOf(one));
        if (screenEligibility(before).outcome === 'refuse') return;
        expect(standingOf(before, now(inputOf(one), after(screeningDay, hours(passed)))).standing).toBe('cleared');
      }),
      { numRuns: runs(100, 10_000) },
    );
  });

  it('cleared means that no finding to weigh, no gap and no bar is there that the verdict did not have', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (one, other) => {
        const [before, then] = [healthyPerson(inputOf(one)), now(inputOf(other))];
        const { standing } = standingOf(before, then);
        const had = new Set(listed(screenEligibility(before).findings));
        const has = listed(screenEligibility(then).findings).filter((each) => !each.startsWith('INFO'));
        if (standing === 'cleared') expect(has.every((each) => had.has(each))).toBe(true);
        if (has.some((each) => !had.has(each))) expect(standing).not.toBe('cleared');
      }),
      { numRuns: runs(100, 10_000) },
    );
  });
});
