import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, days, hours, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import type { DoseFinding, DoseFindingLevel } from '#plan/dose-finding.ts';
import { doseFinding } from '#plan/dose-finding.ts';
import type { Order } from '#plan/order.ts';
import type { PlanRuleId } from '#plan/rules.ts';
import type { GateInput } from './gate.ts';
import { assessGate, isGo } from './gate.ts';
import type { GateItemKey, GateReason } from './gate-item.ts';
import { gateItemKeys } from './gate-item.ts';
import type { ConcernRuleId, OpenConcern } from './open-concerns.ts';
import type { VitalSigns, VitalSignsEntry } from './vital-signs.ts';
import { fitForDose, prescriber, settings, signedOrder, vitalSignsAt } from '../../tests/support/fit-person.ts';

const now = toInstant('2026-03-04T15:00:00Z');
const ago = (length: number) => after(now, milliseconds(-length));
const colleague = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000003');
const reason: GateReason = { text: 'Discussed and accepted.', by: prescriber, isPrescriber: true, at: now };

const taken = (change: Partial<VitalSignsEntry> = {}): VitalSigns => vitalSignsAt(ago(minutes(5)), change);
const signed = (treatment: 'racemic-sublingual' | 'esketamine-nasal'): Order => signedOrder(treatment, ago(days(1)));
const green = fitForDose(now);

const esketamine: GateInput = {
  ...green,
  treatment: 'esketamine-nasal',
  order: signed('esketamine-nasal'),
  lastNasalSpray: 'none-today',
  programme: { isSiteCertified: true, isPatientEnrolled: true, hasOximeter: true },
};

function stateOf(key: GateItemKey, change: Partial<GateInput>, base: GateInput = green) {
  return assessGate({ ...base, ...change }, settings).items.find((item) => item.key === key)?.state;
}

function finding(ruleId: PlanRuleId, level: DoseFindingLevel): DoseFinding {
  return doseFinding({ ruleId, level, sentence: 'A finding.', inputs: [], threshold: null, source: { key: 'product-default', mark: 'P' }, remedy: 'A remedy.' });
}

describe('the check before the dose', () => {
  it('is a go when every item is', () => {
    const assessment = assessGate(green, settings);
    expect(assessment).toMatchObject({ verdict: 'go', assessedAt: now });
    expect(isGo(assessment)).toBe(true);
    expect(isGo(assessGate(esketamine, settings))).toBe(true);
  });

  it('judges every item, the programme for esketamine only', () => {
    expect(assessGate(esketamine, settings).items.map((item) => item.key)).toEqual([...gateItemKeys]);
    expect(assessGate(green, settings).items.map((item) => item.key)).toEqual(gateItemKeys.filter((key) => key !== 'programme'));
  });

  it('is never a go with an item left out, whatever its verdict says', () => {
    expect(isGo({ assessedAt: now, verdict: 'go', items: [] })).toBe(false);
    const complete = assessGate(green, settings);
    expect(isGo({ ...complete, items: complete.items.slice(1) })).toBe(false);
    expect(isGo({ ...complete, verdict: 'unknown' })).toBe(false);
  });

  it('has unknown for everything that nobody answered, and never a go', () => {
    const unanswered: GateInput = {
      ...esketamine, identityEntered: null, consent: null, screening: null, doseFindings: null, concerns: null, nonResponse: null, medicines: null,
      pregnancy: null, lastFood: null, lastDrink: null, lastNasalSpray: null, escort: null, readings: [], isPrescriberOnSite: null, programme: null,
    };
    const states = assessGate(unanswered, settings).items.map((item) => [item.key, item.state]);
    expect(states).toEqual(gateItemKeys.map((key) => [key, key === 'order' ? 'go' : 'unknown']));
    expect(assessGate(unanswered, settings).verdict).toBe('unknown');
  });

  it('says with every open item why, and what would make it a go', () => {
    const items = assessGate({ ...green, identityEntered: null, consent: 'expired', escort: 'none', readings: [] }, settings).items;
    for (const item of items.filter((each) => each.state !== 'go')) expect(item).toMatchObject({ why: expect.stringMatching(/.+/), wouldMakeItGo: expect.stringMatching(/.+/) });
    for (const item of items.filter((each) => each.state === 'go')) expect(item.wouldMakeItGo).toBeNull();
  });
});

describe('a prescriber’s reason', () => {
  const flagged: Partial<GateInput> = { nonResponse: 'flagged' };

  it('turns an item that asks for one into a go and stays with it', () => {
    expect(stateOf('non-response', flagged)).toBe('needs-reason');
    const items = assessGate({ ...green, ...flagged, reasons: { 'non-response': reason } }, settings).items;
    expect(items.find((item) => item.key === 'non-response')).toMatchObject({ state: 'go', reason });
  });

  it('from another role, or blank, changes nothing', () => {
    expect(stateOf('non-response', { ...flagged, reasons: { 'non-response': { ...reason, isPrescriber: false } } })).toBe('needs-reason');
    expect(stateOf('non-response', { ...flagged, reasons: { 'non-response': { ...reason, text: ' ' } } })).toBe('needs-reason');
  });

  it('never lifts a no-go or an unknown', () => {
    const reasons = Object.fromEntries(gateItemKeys.map((key) => [key, reason]));
    expect(stateOf('consent', { consent: 'withdrawn', reasons })).toBe('no-go');
    expect(stateOf('escort', { escort: 'none', reasons })).toBe('no-go');
    expect(stateOf('medicines', { medicines: null, reasons })).toBe('unknown');
  });
});

describe('identity', () => {
  it.each([
    ['AE', 1984, 'go'],
    ['a e', 1984, 'go'],
    ['EA', 1984, 'no-go'],
    ['AE', 1985, 'no-go'],
  ])('typed as %s and %i is %s', (initials, birthYear, expected) => {
    expect(stateOf('identity', { identityEntered: { initials, birthYear } })).toBe(expected);
  });
});

describe('consent and screening', () => {
  it.each(['missing', 'withdrawn', 'expired', 'superseded', 'other-label'] as const)('a consent that is %s is a no-go', (consent) => {
    expect(stateOf('consent', { consent })).toBe('no-go');
  });

  it.each([
    ['cleared', 'go'],
    ['out-of-date', 'no-go'],
    ['undecided', 'no-go'],
    ['new-finding', 'no-go'],
    ['declined', 'no-go'],
    ['refused', 'no-go'],
    ['incomplete', 'unknown'],
  ] as const)('screening %s is %s', (screening, expected) => {
    expect(stateOf('screening', { screening })).toBe(expected);
  });
});

describe('order, dose and weight', () => {
  it('an order must be signed, in force and for this treatment', () => {
    expect(stateOf('order', { order: null })).toBe('no-go');
    for (const state of ['draft', 'superseded', 'cancelled'] as const) expect(stateOf('order', { order: { ...signed('racemic-sublingual'), state } })).toBe('no-go');
    expect(stateOf('order', { order: signed('esketamine-nasal') })).toBe('no-go');
  });

  it.each([
    ['information', 'go'],
    ['soft', 'needs-reason'],
    ['second-prescriber', 'no-go'],
    ['never', 'no-go'],
  ] as const)('a dose finding of level %s is %s', (level, expected) => {
    expect(stateOf('dose', { doseFindings: [finding('DOSE-7', level)] })).toBe(expected);
  });

  it('what was answered at signing is not asked again, except what can never be answered', () => {
    const order = signed('racemic-sublingual');
    const answered = { ...order, signature: { signedBy: prescriber, signedAt: now, reasons: [{ ruleId: 'DOSE-3' as const, text: 'Tolerated 250 mg.' }], secondPrescriber: null, secondSignedAt: null } };
    expect(stateOf('dose', { order: answered, doseFindings: [finding('DOSE-3', 'soft')] })).toBe('go');
    expect(stateOf('dose', { order: answered, doseFindings: [finding('DOSE-7', 'soft')] })).toBe('needs-reason');
    expect(stateOf('dose', { order: answered, doseFindings: [finding('DOSE-3', 'second-prescriber')] })).toBe('no-go');
    expect(stateOf('dose', { order: answered, doseFindings: [finding('DOSE-3', 'never')] })).toBe('no-go');
    const named = { ...answered, signature: { ...answered.signature, secondPrescriber: colleague } };
    expect(stateOf('dose', { order: named, doseFindings: [finding('DOSE-3', 'second-prescriber')] }), 'named, not signed').toBe('no-go');
    const second = { ...named, signature: { ...named.signature, secondSignedAt: now } };
    expect(stateOf('dose', { order: second, doseFindings: [finding('DOSE-3', 'second-prescriber')] })).toBe('go');
  });

  it('weight stands on its own', () => {
    const doseFindings = [finding('DOSE-9', 'soft')];
    expect(stateOf('weight', { doseFindings })).toBe('needs-reason');
    expect(stateOf('dose', { doseFindings })).toBe('go');
    expect(stateOf('weight', { doseFindings: [finding('DOSE-9', 'never')] })).toBe('no-go');
  });
});

describe('holds and follow-ups', () => {
  const concern = (ruleId: ConcernRuleId, kind: OpenConcern['kind']): OpenConcern => ({ ruleId, kind, since: ago(hours(1)) });

  it('O4: a hold after a high risk level blocks the dose, and no reason opens it', () => {
    expect(stateOf('risk', { concerns: [concern('SAFE-3', 'hold')], reasons: { risk: reason } })).toBe('no-go');
  });

  it('a follow-up on item 9 and an unsigned safety plan block the dose until done', () => {
    expect(stateOf('risk', { concerns: [concern('SAFE-1', 'follow-up')] })).toBe('no-go');
    expect(stateOf('risk', { concerns: [concern('SAFE-2', 'follow-up')] })).toBe('no-go');
  });

  it('a review asks for a reason, and a hold beside it still blocks', () => {
    expect(stateOf('risk', { concerns: [concern('MIS-2', 'review')] })).toBe('needs-reason');
    expect(stateOf('risk', { concerns: [concern('MIS-2', 'review'), concern('MAN-1', 'hold')], reasons: { risk: reason } })).toBe('no-go');
  });

  it('O5: a flag on non-response asks for the prescriber’s reason', () => {
    expect(assessGate({ ...green, nonResponse: 'flagged' }, settings)).toMatchObject({ verdict: 'needs-reason' });
    expect(isGo(assessGate({ ...green, nonResponse: 'flagged', reasons: { 'non-response': reason } }, settings))).toBe(true);
  });
});

describe('pregnancy', () => {
  it('a pregnancy test counts for 14 days without a missed period', () => {
    const test = (age: number, hasMissedPeriodSince: boolean | null) => ({ pregnancy: { result: 'negative' as const, testedAt: ago(age), hasMissedPeriodSince } });
    expect(stateOf('pregnancy', test(days(14), false))).toBe('go');
    expect(stateOf('pregnancy', test(days(14) + 1, false))).toBe('no-go');
    expect(stateOf('pregnancy', test(days(1), true))).toBe('no-go');
    expect(stateOf('pregnancy', test(days(1), null))).toBe('unknown');
  });

  it('a positive test blocks, whatever the reason; a declined one asks for a reason', () => {
    expect(stateOf('pregnancy', { pregnancy: { result: 'positive', testedAt: now, hasMissedPeriodSince: false }, reasons: { pregnancy: reason } })).toBe('no-go');
    expect(stateOf('pregnancy', { pregnancy: 'declined' })).toBe('needs-reason');
  });
});

describe('fasting', () => {
  it('before racemic ketamine is 6 hours for food and 2 for drink', () => {
    expect(stateOf('fasting', { lastFood: ago(hours(6)), lastDrink: ago(hours(2)) })).toBe('go');
    expect(stateOf('fasting', { lastFood: ago(hours(6) - 1) })).toBe('needs-reason');
    expect(stateOf('fasting', { lastDrink: ago(hours(2) - 1) })).toBe('needs-reason');
    expect(stateOf('fasting', { lastFood: 'none-today', lastDrink: 'none-today' })).toBe('go');
  });

  it('before esketamine is 2 hours for food, 30 minutes for drink and 1 hour for nasal sprays', () => {
    const on = (change: Partial<GateInput>) => stateOf('fasting', change, esketamine);
    expect(on({ lastFood: ago(hours(2)), lastDrink: ago(minutes(30)), lastNasalSpray: ago(hours(1)) })).toBe('go');
    expect(on({ lastFood: ago(hours(2) - 1) })).toBe('needs-reason');
    expect(on({ lastDrink: ago(minutes(30) - 1) })).toBe('needs-reason');
    expect(on({ lastNasalSpray: ago(hours(1) - 1) })).toBe('needs-reason');
    expect(on({ lastNasalSpray: null })).toBe('unknown');
  });
});

describe('escort', () => {
  it.each([
    [{ name: ' ', relation: 'friend', phone: '1' }, 'unknown'],
    [{ name: 'A', relation: '', phone: '1' }, 'unknown'],
    [{ name: 'A', relation: 'friend', phone: '' }, 'unknown'],
    ['none' as const, 'no-go'],
  ])('%j is %s', (escort, expected) => {
    expect(stateOf('escort', { escort })).toBe(expected);
  });
});

describe('vital signs at baseline', () => {
  it.each<[Partial<VitalSignsEntry>, string]>([
    [{ heartRatePerMinute: null }, 'unknown'],
    [{ oxygenSaturationPercent: null }, 'unknown'],
    [{ heartRatePerMinute: 110 }, 'go'],
    [{ heartRatePerMinute: 111 }, 'needs-reason'],
    [{ heartRatePerMinute: 131 }, 'no-go'],
    [{ oxygenSaturationPercent: 94 }, 'go'],
    [{ oxygenSaturationPercent: 93 }, 'needs-reason'],
    [{ oxygenSaturationPercent: 90 }, 'no-go'],
    [{ takenAt: ago(minutes(30)) }, 'go'],
    [{ takenAt: ago(minutes(30) + 1) }, 'unknown'],
  ])('with %j are %s', (change, expected) => {
    expect(stateOf('vital-signs', { readings: [taken(change)] })).toBe(expected);
  });
});

describe('the esketamine programme (REMS-1)', () => {
  const complete = { isSiteCertified: true, isPatientEnrolled: true, hasOximeter: true };

  it.each(['isSiteCertified', 'isPatientEnrolled', 'hasOximeter'] as const)('is a no-go without %s and unknown while it is not answered', (key) => {
    expect(stateOf('programme', { programme: { ...complete, [key]: false } }, esketamine)).toBe('no-go');
    expect(stateOf('programme', { programme: { ...complete, [key]: null } }, esketamine)).toBe('unknown');
  });

  it('needs the prescriber on site', () => {
    expect(stateOf('programme', { isPrescriberOnSite: false }, esketamine)).toBe('no-go');
    expect(stateOf('programme', { isPrescriberOnSite: null }, esketamine)).toBe('unknown');
  });
});

