import { describe, expect, it } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { after, hours, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { DischargeInput, Escort } from './discharge-criteria.ts';
import { assessDischarge, refuseDischarge } from './discharge-criteria.ts';
import { earliestDischargeAt } from './discharge-time.ts';
import { judgeLeavingAgainstAdvice } from './leaving-against-advice.ts';
import type { SessionRuleId } from './rules.ts';
import type { VitalSigns, VitalSignsEntry } from './vital-signs.ts';
import { fitToLeave, settings, vitalSignsAt } from '../../tests/support/fit-person.ts';

const start = toInstant('2026-09-10T17:00:00Z');
const at = (minute: number) => after(start, minutes(minute));

const taken = (minute: number, systolicMmHg: number, diastolicMmHg: number, change: Partial<VitalSignsEntry> = {}): VitalSigns =>
  vitalSignsAt(at(minute), { systolicMmHg, diastolicMmHg, ...change });
const fine = fitToLeave(start);

function stateOf(ruleId: SessionRuleId, change: Partial<DischargeInput>) {
  return assessDischarge({ ...fine, ...change }, settings).criteria.find((criterion) => criterion.ruleId === ruleId)?.state;
}

describe('a person for whom every criterion holds', () => {
  it('may go', () => {
    expect(refuseDischarge(assessDischarge(fine, settings))).toBeNull();
  });

  it.each<[SessionRuleId, Partial<DischargeInput>]>([
    ['DC-1', { times: { ...fine.times, lastGivenAt: at(1) } }],
    ['DC-2', { recovery: [taken(75, 170, 86), taken(90, 130, 82)] }],
    ['DC-3', { walksSteadily: false }],
    ['DC-4', { patientSaysClear: false }],
    ['DC-5', { itemNine: 1 }],
    ['DC-6', { escort: null }],
    ['DC-7', { hasCrisisNumber: false }],
  ])('may not when %s alone is open', (ruleId, change) => {
    expect(refuseDischarge(assessDischarge({ ...fine, ...change }, settings))).toMatchObject({ code: 'discharge.criteria-not-met', facts: { first: ruleId, open: [{ ruleId }] } });
  });

  it('may not when a criterion was never judged', () => {
    expect(refuseDischarge({ assessedAt: fine.now, criteria: [] })).toMatchObject({ facts: { first: 'DC-1' } });
  });
});

describe('the least stay (DC-1)', () => {
  it.each<[TreatmentKey, number, number]>([
    ['esketamine-nasal', 5, 125],
    ['racemic-intravenous', 0, 100],
    ['racemic-intramuscular', 5, 95],
    ['racemic-sublingual', 0, 120],
    ['racemic-oral', 0, 120],
    ['racemic-nasal', 0, 120],
  ])('with %s last given at minute %i ends at minute %i, not a millisecond earlier', (treatment, lastMinute, endMinute) => {
    const times = { treatment, startedAt: start, lastGivenAt: at(lastMinute), endedAt: treatment === 'racemic-intravenous' ? at(40) : null };
    expect(earliestDischargeAt({ times, hasLiverConcern: false }, settings)).toBe(at(endMinute));
    expect(stateOf('DC-1', { times, now: at(endMinute) })).toBe('met');
    expect(stateOf('DC-1', { times, now: after(at(endMinute), milliseconds(-1)) })).toBe('not-met');
  });

  it('is an hour longer with a liver concern, and open while nobody has answered', () => {
    expect(stateOf('DC-1', { hasLiverConcern: true, now: at(149) })).toBe('not-met');
    expect(stateOf('DC-1', { hasLiverConcern: true, now: at(150) })).toBe('met');
    expect(stateOf('DC-1', { hasLiverConcern: null, now: at(150) })).toBe('not-assessed');
    expect(earliestDischargeAt({ times: fine.times, hasLiverConcern: null }, settings)).toBe(at(150));
  });

  it('does not begin while an infusion runs', () => {
    const times = { ...fine.times, treatment: 'racemic-intravenous' as const };
    expect(earliestDischargeAt({ times, hasLiverConcern: false }, settings)).toBeNull();
    expect(stateOf('DC-1', { times, now: at(600) })).toBe('not-met');
  });
});

describe('vital signs (DC-2)', () => {
  const baseline = taken(-5, 100, 60);

  it.each([
    [120, 72, 'met'],
    [121, 72, 'not-met'],
    [120, 73, 'not-met'],
    [80, 48, 'met'],
    [79, 48, 'not-met'],
  ])('a second reading of %i/%i after one like it with a baseline of 100/60 is %s', (systolic, diastolic, expected) => {
    expect(stateOf('DC-2', { baseline, recovery: [taken(75, systolic, diastolic), taken(90, systolic, diastolic)] })).toBe(expected);
  });

  it('accept at most 140/90 and falling instead', () => {
    const falling = (last: readonly [number, number]) => stateOf('DC-2', { baseline, recovery: [taken(60, 150, 92), taken(75, 140, 90), taken(90, ...last)] });
    expect(falling([139, 90])).toBe('met');
    expect(falling([140, 90])).toBe('not-met');
    expect(falling([139, 91])).toBe('not-met');
    expect(stateOf('DC-2', { baseline, recovery: [taken(60, 150, 92), taken(75, 141, 90), taken(90, 139, 89)] })).toBe('not-met');
  });

  it('need two readings and, where not falling, a baseline', () => {
    expect(stateOf('DC-2', { recovery: [taken(90, 130, 82)] })).toBe('not-assessed');
    expect(stateOf('DC-2', { recovery: [] })).toBe('not-assessed');
    expect(stateOf('DC-2', { baseline: null, recovery: [taken(75, 130, 82), taken(90, 130, 82)] })).toBe('not-assessed');
    expect(stateOf('DC-2', { baseline: null, recovery: [taken(60, 150, 92), taken(75, 138, 88), taken(90, 130, 82)] })).toBe('met');
  });

  it.each<[Partial<VitalSignsEntry>, string]>([
    [{ heartRatePerMinute: null }, 'not-assessed'],
    [{ heartRatePerMinute: 110 }, 'met'],
    [{ heartRatePerMinute: 111 }, 'not-met'],
    [{ heartRatePerMinute: 50 }, 'met'],
    [{ heartRatePerMinute: 49 }, 'not-met'],
    [{ breathsPerMinute: null }, 'not-assessed'],
    [{ breathsPerMinute: 10 }, 'met'],
    [{ breathsPerMinute: 9 }, 'not-met'],
    [{ oxygenSaturationPercent: null }, 'not-assessed'],
    [{ oxygenSaturationPercent: 94 }, 'met'],
    [{ oxygenSaturationPercent: 93 }, 'not-met'],
    [{ breathedAir: null }, 'not-assessed'],
    [{ breathedAir: 'added-oxygen' }, 'not-met'],
  ])('with %j in the last set are %s', (change, expected) => {
    const without = { heartRatePerMinute: null, breathsPerMinute: null, oxygenSaturationPercent: null };
    expect(stateOf('DC-2', { recovery: [taken(75, 138, 86, without), taken(90, 130, 82, change)] })).toBe(expected);
  });

  it('take a low saturation that was so at baseline', () => {
    const low = { oxygenSaturationPercent: 92 };
    expect(stateOf('DC-2', { baseline: taken(-5, 132, 82, low), recovery: [taken(75, 138, 86), taken(90, 130, 82, low)] })).toBe('met');
    expect(stateOf('DC-2', { baseline: taken(-5, 132, 82, { ...low, breathedAir: 'added-oxygen' }), recovery: [taken(75, 138, 86), taken(90, 130, 82, low)] })).toBe('not-met');
  });

  it('are not assessed once the last set is more than 30 minutes old', () => {
    expect(stateOf('DC-2', { now: at(120) })).toBe('met');
    expect(stateOf('DC-2', { now: after(at(120), milliseconds(1)) })).toBe('not-assessed');
  });

  it('leave readings after the moment of discharge out', () => {
    expect(stateOf('DC-2', { now: at(80) })).toBe('met');
    expect(stateOf('DC-2', { now: at(70) })).toBe('not-assessed');
  });
});

describe('awake, oriented, steady (DC-3) and clear (DC-4)', () => {
  it.each<[Partial<DischargeInput>, string]>([
    [{ isOriented: null }, 'not-assessed'],
    [{ isOriented: false }, 'not-met'],
    [{ walksSteadily: null }, 'not-assessed'],
    [{ hasPersistentVomiting: null }, 'not-assessed'],
    [{ hasPersistentVomiting: true }, 'not-met'],
    [{ recovery: [taken(90, 130, 82, { sedation: 4 })] }, 'not-met'],
    [{ recovery: [taken(90, 130, 82, { sedation: null })] }, 'not-assessed'],
  ])('case %#: DC-3 gives %s', (change, expected) => {
    expect(stateOf('DC-3', change)).toBe(expected);
  });

  it('needs both the person’s and the clinician’s word', () => {
    expect(stateOf('DC-4', { clinicianSaysClear: null })).toBe('not-assessed');
    expect(stateOf('DC-4', { patientSaysClear: null, clinicianSaysClear: false })).toBe('not-met');
  });
});

describe('the suicide check (DC-5)', () => {
  const check = (checkedAt: Instant, level: 'low' | 'moderate' | 'high' = 'low') => ({ checkedAt, level });

  it('is not needed when ideation was absent and item 9 is 0, and open when either is unknown', () => {
    expect(stateOf('DC-5', {})).toBe('met');
    expect(stateOf('DC-5', { itemNine: null })).toBe('not-assessed');
    expect(stateOf('DC-5', { hadIdeationAtBaseline: null })).toBe('not-assessed');
  });

  it('is needed on the same day of the clinic when ideation was present', () => {
    expect(stateOf('DC-5', { hadIdeationAtBaseline: true })).toBe('not-met');
    expect(stateOf('DC-5', { itemNine: 1, suicideCheck: check(at(80)) })).toBe('met');
    expect(stateOf('DC-5', { hadIdeationAtBaseline: true, suicideCheck: check(after(start, hours(-14))) })).toBe('not-met');
    expect(stateOf('DC-5', { hadIdeationAtBaseline: true, suicideCheck: check(after(start, hours(-12))) })).toBe('met');
    expect(stateOf('DC-5', { hadIdeationAtBaseline: true, suicideCheck: check(at(91)) })).toBe('not-met');
  });

  it('keeps the person when today’s level is high', () => {
    expect(stateOf('DC-5', { suicideCheck: check(at(80), 'high') })).toBe('not-met');
    expect(stateOf('DC-5', { suicideCheck: check(at(80), 'moderate') })).toBe('met');
  });
});

describe('the escort (DC-6) and the instructions (DC-7)', () => {
  it.each<[Partial<Escort>, string]>([
    [{ name: ' ' }, 'not-met'],
    [{ relation: '' }, 'not-met'],
    [{ phone: '' }, 'not-met'],
    [{ isIdentityChecked: false }, 'not-met'],
    [{ hasSigned: false }, 'not-met'],
    [{ arrivedAt: null }, 'not-met'],
    [{ arrivedAt: at(91) }, 'not-met'],
    [{ arrivedAt: at(90) }, 'met'],
  ])('an escort with %j is %s', (change, expected) => {
    expect(stateOf('DC-6', { escort: { ...fine.escort, ...change } })).toBe(expected);
  });

  it('need the word about driving', () => {
    expect(stateOf('DC-6', { isToldNotToDrive: null })).toBe('not-assessed');
    expect(stateOf('DC-6', { isToldNotToDrive: false })).toBe('not-met');
  });

  it.each<Partial<DischargeInput>>([{ hasWrittenInstructions: null }, { hasCrisisNumber: null }, { nextContactAt: null }, { signedOffBy: null }])('are not assessed with %j', (change) => {
    expect(stateOf('DC-7', change)).toBe('not-assessed');
  });
});

describe('leaving before the criteria are met (DC-8)', () => {
  const record = { prescriberNote: 'Talked through the risks.', escort: 'informed' as const, isEventRecorded: true, leftAt: at(60) };

  it('needs a note, word to the escort and an event record', () => {
    expect(judgeLeavingAgainstAdvice(record)).toMatchObject({ ruleId: 'DC-8', state: 'met' });
    expect(judgeLeavingAgainstAdvice({ ...record, escort: 'no-escort' })).toMatchObject({ state: 'met' });
    expect(judgeLeavingAgainstAdvice({ ...record, escort: null })).toMatchObject({ state: 'not-assessed', missing: ['word to the escort'] });
    expect(judgeLeavingAgainstAdvice({ ...record, prescriberNote: ' ', isEventRecorded: false })).toMatchObject({ state: 'not-met', missing: ['prescriber’s note', 'event record'] });
  });
});
