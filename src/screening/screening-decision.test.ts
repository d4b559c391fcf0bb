import { describe, expect, it } from 'vitest';
import { after, days, toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { fact, factsWith, healthyPerson, prescriber, screeningDay, settings } from '../../tests/support/screening-cases.ts';
import { screenEligibility } from './eligibility.ts';
import type { ProposedDecision, ScreeningDecision, ScreeningStanding } from './screening-decision.ts';
import { decideScreening, openFindings, screeningStanding, standingRules } from './screening-decision.ts';

const eligible = screenEligibility(healthyPerson());
const review = screenEligibility(healthyPerson({ facts: factsWith(fact('porphyria', 'present')) }));
const incomplete = screenEligibility(healthyPerson({ facts: factsWith(fact('pregnant', 'unknown')) }));
const refused = screenEligibility(healthyPerson({ facts: factsWith(fact('pregnant', 'present')) }));

const accept: ProposedDecision = { outcome: 'accepted', reason: 'Weighed with the person.', decidedBy: prescriber, decidedAt: screeningDay, roles: ['prescriber'] };

function decided(verdict: typeof review, proposed: ProposedDecision = accept): ScreeningDecision {
  const decision = decideScreening(verdict, proposed);
  if (isRefusal(decision)) throw new Error(decision.code);
  return decision;
}

describe('deciding on a screening', () => {
  it('a prescriber accepts a review with a reason', () => {
    expect(decided(review)).toEqual({ outcome: 'accepted', reason: 'Weighed with the person.', decidedBy: prescriber, decidedAt: screeningDay, screenedAt: screeningDay });
  });

  it.each([
    ['nobody but a prescriber', review, { ...accept, roles: ['nurse', 'therapist', 'owner'] }, 'screening.not-a-prescriber'],
    ['a blank reason', review, { ...accept, reason: '  ' }, 'screening.reason-missing'],
    ['accepting a refusal', refused, accept, 'screening.no-override'],
    ['accepting what is incomplete', incomplete, accept, 'screening.incomplete'],
  ] as const)('%s is not accepted', (_, verdict, proposed, code) => {
    expect(decideScreening(verdict, proposed)).toMatchObject({ refused: true, code });
  });

  it('names the rules that stand in the way', () => {
    expect(decideScreening(refused, accept)).toMatchObject({ facts: { rules: ['ELIG-A6'] } });
    expect(decideScreening(incomplete, accept)).toMatchObject({ facts: { rules: ['ELIG-A6'] } });
  });

  it('to decline is always possible', () => {
    for (const verdict of [eligible, review, incomplete, refused]) expect(decided(verdict, { ...accept, outcome: 'declined' }).outcome).toBe('declined');
  });
});

describe('the rules behind a screening that is not cleared', () => {
  it('are named with their words and what would lift each, once', () => {
    expect(standingRules(openFindings('refused', refused))).toEqual([{ ruleId: 'ELIG-A6', title: 'Pregnancy and breastfeeding', liftedBy: expect.stringContaining('screening is run again') }]);
    expect(standingRules(openFindings('incomplete', incomplete))).toEqual([{ ruleId: 'ELIG-A6', title: 'Pregnancy and breastfeeding', liftedBy: expect.stringMatching(/^An answer: .+\.$/) }]);
  });

  it('are none for any other standing, nor before anybody has screened', () => {
    for (const standing of ['new-finding', 'undecided', 'declined', 'out-of-date', 'cleared'] as const) expect(openFindings(standing, refused)).toEqual([]);
    expect(openFindings('incomplete', null)).toEqual([]);
  });
});

describe('where a screening stands', () => {
  const standing = (verdict: typeof review | null, decision: ScreeningDecision | null, now = screeningDay) => screeningStanding(verdict, decision, now, settings);

  it.each<[string, typeof review | null, ScreeningDecision | null, ScreeningStanding]>([
    ['no verdict', null, null, 'incomplete'],
    ['refused', refused, null, 'refused'],
    ['incomplete', incomplete, null, 'incomplete'],
    ['a review without decision', review, null, 'undecided'],
    ['an accepted review', review, decided(review), 'cleared'],
    ['a declined review', review, decided(review, { ...accept, outcome: 'declined' }), 'declined'],
    ['eligible', eligible, null, 'cleared'],
    ['eligible but declined', eligible, decided(eligible, { ...accept, outcome: 'declined' }), 'declined'],
  ])('%s', (_, verdict, decision, expected) => {
    expect(standing(verdict, decision)).toBe(expected);
  });

  it('a decision says nothing about a later verdict', () => {
    const later = { ...review, screenedAt: toInstant('2026-03-03T15:00:00Z') };
    expect(standing(later, decided(review), later.screenedAt)).toBe('undecided');
  });

  it('a decision never clears a refusal, even one put together by hand', () => {
    expect(standing(refused, decided(review))).toBe('refused');
    expect(standing(incomplete, decided(review))).toBe('incomplete');
  });

  it('a screening counts for 90 days; a refusal does not grow old', () => {
    const limit = after(screeningDay, days(90));
    expect(standing(eligible, null, limit)).toBe('cleared');
    expect(standing(eligible, null, toInstant(Date.parse(limit) + 1))).toBe('out-of-date');
    expect(standing(refused, null, after(screeningDay, days(400)))).toBe('refused');
  });
});
