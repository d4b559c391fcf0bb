import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, hours } from '#foundation/instant.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import { day, fact, factsWith, healthyPerson, listed, person, pressure, screeningDay } from '../../tests/support/screening-cases.ts';
import type { EligibilityOutcome } from './eligibility.ts';
import { outcomeOf, screenEligibility } from './eligibility.ts';
import type { FactDetails, ScreeningFact } from './fact.ts';
import { FACT_STATES } from './fact.ts';
import { factSheetOf } from './fact-sheet.ts';
import type { FactId } from './facts.ts';
import { definitionOf, FACT_IDS } from './facts.ts';
import { infoFinding, refuseFinding, reviewFinding, unknownFinding } from './screening-finding.ts';
import { runs } from '../../tests/support/runs.ts';

const SEVERITY: Readonly<Record<EligibilityOutcome, number>> = { eligible: 0, review: 1, incomplete: 2, refuse: 3 };
const WORST: FactDetails = { happenedOn: day('2026-03-01'), control: 'untreated', activity: 'active', childPugh: 'C', bipolarType: 'I', hasRecentCrisis: true };

/** Facts whose yes speaks against treatment; being able to become pregnant does not. */
const CONTRAINDICATIONS = FACT_IDS.filter((factId) => factId !== 'child-bearing-potential');

const severityOf = (facts: readonly ScreeningFact[], systolic = 120) => SEVERITY[screenEligibility(healthyPerson({ facts: factSheetOf(facts), bloodPressure: pressure(systolic, 80) })).outcome];

const anySheet = fc.tuple(...FACT_IDS.map((factId) => fc.oneof({ weight: 12, arbitrary: fc.constant('absent' as const) }, { weight: 1, arbitrary: fc.constantFrom(...FACT_STATES) }).map((state) => fact(factId, state, { details: WORST }))));

describe('the outcome', () => {
  const parts = { ruleId: 'ELIG-R2', sentence: 'A finding.', inputs: [] } as const;
  const info = infoFinding(parts);
  const review = reviewFinding(parts);
  const unknown = unknownFinding(parts, ['something']);
  const refusal = refuseFinding(parts, 'evidence');

  it.each([
    [[], 'eligible'],
    [[info], 'eligible'],
    [[info, review], 'review'],
    [[review, unknown], 'incomplete'],
    [[unknown, refusal, review], 'refuse'],
  ] as const)('%# is the gravest of its findings', (findings, expected) => {
    expect(outcomeOf(findings)).toBe(expected);
  });
});

describe('screening as a whole', () => {
  it('finds nothing in a person about whom everything is known and well', () => {
    expect(screenEligibility(healthyPerson())).toMatchObject({ outcome: 'eligible', findings: [], screenedAt: screeningDay, ruleSetVersion: RULE_SET_VERSION });
  });

  it('is incomplete, never eligible, when nothing is known', () => {
    const gap = { state: 'not-asked' } as const;
    const verdict = screenEligibility(
      healthyPerson({
        facts: factSheetOf([]),
        birthDate: gap,
        bloodPressure: [],
        bodySize: gap,
        auditC: gap,
        drugUseTimes: gap,
        urineDrugScreen: gap,
        liverTests: gap,
        pregnancyTest: gap,
        columbia: gap,
        asq: gap,
        trials: gap,
        medicines: gap,
      }),
    );
    expect(verdict.outcome).toBe('incomplete');
    expect(verdict.findings.filter(({ grade }) => grade === 'UNKNOWN').length).toBeGreaterThan(50);
    expect(verdict.findings.every(({ grade }) => grade === 'UNKNOWN' || grade === 'INFO')).toBe(true);
  });

  it('lists refusals first, then what is not known, then reviews, then information', () => {
    const facts = factsWith(fact('gastroparesis', 'present'), fact('porphyria', 'present'), fact('pregnant', 'unknown'), fact('intracerebral-haemorrhage', 'present'), fact('aneurysmal-vascular-disease', 'present'));
    expect(listed(screenEligibility(healthyPerson({ facts })).findings)).toEqual(['REFUSE ELIG-A1', 'REFUSE ELIG-A2', 'UNKNOWN ELIG-A6', 'REVIEW ELIG-R7', 'INFO ELIG-R13']);
  });

  it('every finding carries sources, version and inputs, and every refusal what would lift it', () => {
    const facts = factSheetOf(FACT_IDS.map((factId) => fact(factId, 'present', { details: WORST })));
    for (const finding of screenEligibility(healthyPerson({ facts })).findings) {
      expect(finding.sources.length).toBeGreaterThan(0);
      expect(finding.inputs.length).toBeGreaterThan(0);
      expect(finding.ruleSetVersion).toBe(RULE_SET_VERSION);
      expect(finding.sentence).toMatch(/^[A-Z0-9“].*\.$/);
      if (finding.grade === 'REFUSE') expect(finding.liftedBy.length).toBeGreaterThan(20);
    }
  });
});

describe('properties', () => {
  it('a contraindication more never makes the outcome milder', () => {
    fc.assert(
      fc.property(anySheet, fc.constantFrom(...CONTRAINDICATIONS), fc.integer({ min: 110, max: 185 }), (facts, factId, systolic) => {
        const without = facts.map((each) => (each.factId === factId ? fact(factId, 'absent') : each));
        const withIt = facts.map((each) => (each.factId === factId ? fact(factId, 'present', { details: WORST }) : each));
        expect(severityOf(withIt, systolic)).toBeGreaterThanOrEqual(severityOf(without, systolic));
      }),
      { numRuns: runs(200, 20_000) },
    );
  });

  it('knowing less than a no never makes the outcome milder', () => {
    fc.assert(
      fc.property(anySheet, fc.constantFrom(...CONTRAINDICATIONS.filter((factId) => factId !== 'known-hypertension')), fc.constantFrom('unknown', 'declined', 'not-asked'), (facts, factId, state) => {
        const withNo = facts.map((each) => (each.factId === factId ? fact(factId, 'absent') : each));
        const withGap = facts.map((each) => (each.factId === factId ? fact(factId, state) : each));
        expect(severityOf(withGap)).toBeGreaterThanOrEqual(severityOf(withNo));
      }),
      { numRuns: runs(200, 20_000) },
    );
  });

  it('nothing a person says later in their own words lifts a refusal', () => {
    const barring = FACT_IDS.filter((factId) => definitionOf(factId).whenNotKnown === 'blocks' && factId !== 'child-bearing-potential' && factId !== 'breastfeeding');
    const saying = fc.record({ factId: fc.constantFrom<FactId>(...FACT_IDS), state: fc.constantFrom(...FACT_STATES), control: fc.constantFrom('treated', 'untreated'), activity: fc.constantFrom('active', 'past') });
    fc.assert(
      fc.property(fc.constantFrom(...barring), fc.array(saying, { maxLength: 6 }), (factId, sayings) => {
        const refused = FACT_IDS.map((each) => fact(each, each === factId ? 'present' : 'absent', { details: WORST }));
        const later = sayings.map(({ factId: said, state, control, activity }, place) =>
          fact(said, state, { origin: 'own-words', recordedBy: { kind: 'patient', patientId: person }, recordedAt: after(screeningDay, hours(1 + (place % 4))), details: { control, activity, childPugh: 'A', happenedOn: day('2001-01-01') } }),
        );
        expect(severityOf([...refused, ...later])).toBe(SEVERITY.refuse);
      }),
      { numRuns: runs(200, 20_000) },
    );
  });

  it('the order of the facts does not matter', () => {
    fc.assert(
      fc.property(anySheet, (facts) => {
        const turned = screenEligibility(healthyPerson({ facts: factSheetOf(facts.toReversed()) }));
        expect(turned).toEqual(screenEligibility(healthyPerson({ facts: factSheetOf(facts) })));
      }),
      { numRuns: runs(100, 20_000) },
    );
  });
});
