import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { ActivationReadiness, ConsentStanding } from './activation.ts';
import { refuseActivation, refuseOrdering } from './activation.ts';
import type { ScreeningStanding } from '#screening/screening-decision.ts';
import type { DoseFinding, DoseFindingLevel } from './dose-finding.ts';
import { doseFinding } from './dose-finding.ts';
import type { Order, Signing } from './order.ts';
import { cancelOrder, editOrder, isInForce, isSignedByTwo, signOrder, signOrderSecond } from './order.ts';
import type { OrderedDose } from './ordered-dose.ts';
import { orderInMilligrams } from './ordered-dose.ts';
import type { PlanRuleId } from './rules.ts';

const orderId = idSchema<'Order'>().parse('00000000-0000-7000-8000-000000000001');
const prescriber = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000002');
const colleague = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000003');
const other = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000004');
const now = toInstant('2026-03-01T10:00:00Z');
const ready: ActivationReadiness = { screening: 'cleared', open: [], consent: 'in-force', preparedAt: now };
const signing: Signing = { signer: prescriber, isPrescriber: true, secondPrescriber: null, reasons: [], findings: [], readiness: ready, readBack: exact('100', 'mg'), now };

function drafted(dose: OrderedDose): Order {
  return { id: orderId, version: 1, state: 'draft', dose, signature: null, cancelReason: null };
}

function lozenge(doseMg: number): OrderedDose {
  return orderInMilligrams({ treatment: 'racemic-sublingual', dose: exact(String(doseMg), 'mg'), concentration: null, infusionConcentration: null, infusionTime: null });
}

function finding(ruleId: PlanRuleId, level: DoseFindingLevel): DoseFinding {
  return doseFinding({ ruleId, level, sentence: 'A finding.', inputs: [], threshold: null, source: { key: 'product-default', mark: 'P' }, remedy: 'A remedy.' });
}

function signed(order: Order): Order {
  const result = signOrder(order, signing);
  if (isRefusal(result)) throw new Error(result.code);
  return result;
}

describe('activating an order', () => {
  it.each<[ScreeningStanding, string | null]>([
    ['cleared', null],
    ['out-of-date', 'order.screening-out-of-date'],
    ['undecided', 'order.screening-undecided'],
    ['new-finding', 'order.screening-new-finding'],
    ['declined', 'order.screening-declined'],
    ['refused', 'order.screening-refused'],
    ['incomplete', 'order.screening-incomplete'],
  ])('with screening %s gives %s', (screening, code) => {
    expect(refuseActivation({ ...ready, screening }).map((refusal) => refusal.code)).toEqual(code === null ? [] : [code]);
  });

  it.each<ConsentStanding>(['missing', 'withdrawn', 'expired', 'superseded', 'other-label'])('is refused with a consent that is %s', (consent) => {
    expect(signOrder(drafted(lozenge(100)), { ...signing, readiness: { ...ready, consent } })).toMatchObject({ code: 'order.consent-not-in-force', facts: { consent } });
  });

  it('is refused without a preparation meeting', () => {
    expect(signOrder(drafted(lozenge(100)), { ...signing, readiness: { ...ready, preparedAt: null } })).toMatchObject({ code: 'order.preparation-missing' });
  });

  it('is written and changed while screening waits for something, and not while it refuses', () => {
    for (const screening of ['cleared', 'incomplete', 'undecided', 'declined', 'out-of-date'] as const) expect(refuseOrdering({ ...ready, screening })).toBeNull();
    expect(refuseOrdering({ ...ready, screening: 'refused' })).toMatchObject({ code: 'order.screening-refused' });
  });

  it('lists everything that is missing at once', () => {
    expect(refuseActivation({ screening: 'incomplete', open: [], consent: 'missing', preparedAt: null })).toHaveLength(3);
  });
});

describe('signing an order', () => {
  const draft = drafted(lozenge(100));

  it('asks for its milligrams read back: another number is refused, written in whichever way the same one is taken', () => {
    expect(signOrder(draft, { ...signing, readBack: exact('1000', 'mg') })).toMatchObject({ code: 'order.read-back-differs' });
    expect(signOrder(draft, { ...signing, readBack: exact('10', 'mg') })).toMatchObject({ code: 'order.read-back-differs' });
    expect(signOrder(draft, { ...signing, readBack: exact('100.0', 'mg') })).toMatchObject({ state: 'signed' });
  });

  it('records who, when and why', () => {
    expect(signed(draft)).toMatchObject({ state: 'signed', version: 1, signature: { signedBy: prescriber, signedAt: now } });
  });

  it('is for prescribers only, and for drafts only', () => {
    expect(signOrder(draft, { ...signing, isPrescriber: false })).toMatchObject({ code: 'order.not-a-prescriber' });
    expect(signOrder(signed(draft), signing)).toMatchObject({ code: 'order.not-a-draft' });
  });

  it('needs a reason, not a blank, for each soft rule', () => {
    const soft = { ...signing, findings: [finding('DOSE-1', 'soft'), finding('DOSE-7', 'soft')] };
    expect(signOrder(draft, soft)).toMatchObject({ code: 'order.reason-missing', facts: { rules: ['DOSE-1', 'DOSE-7'] } });
    expect(signOrder(draft, { ...soft, reasons: [{ ruleId: 'DOSE-1', text: 'Tolerated before.' }, { ruleId: 'DOSE-7', text: '  ' }] })).toMatchObject({ facts: { rules: ['DOSE-7'] } });
    expect(signOrder(draft, { ...soft, reasons: [{ ruleId: 'DOSE-1', text: 'Tolerated before.' }, { ruleId: 'DOSE-7', text: 'Travel.' }] })).toMatchObject({ state: 'signed' });
  });

  it('needs a second prescriber who is somebody else', () => {
    const high = { ...signing, findings: [finding('DOSE-1', 'second-prescriber')], reasons: [{ ruleId: 'DOSE-1' as const, text: 'No gain at 1 mg/kg.' }] };
    expect(signOrder(draft, high)).toMatchObject({ code: 'order.second-prescriber-missing' });
    expect(signOrder(draft, { ...high, secondPrescriber: prescriber })).toMatchObject({ code: 'order.second-prescriber-missing' });
    expect(signOrder(draft, { ...high, secondPrescriber: colleague })).toMatchObject({ state: 'half-signed', signature: { secondPrescriber: colleague, secondSignedAt: null } });
  });

  it('asks for nobody else where one signature is enough', () => {
    expect(signOrder(draft, { ...signing, secondPrescriber: colleague })).toMatchObject({ state: 'signed', signature: { secondPrescriber: null } });
  });

  it('never passes a fixed line, whoever signs and whatever the reason', () => {
    const never = { ...signing, findings: [finding('DOSE-1', 'never')], reasons: [{ ruleId: 'DOSE-1' as const, text: 'Please.' }], secondPrescriber: colleague };
    expect(signOrder(draft, never)).toMatchObject({ code: 'order.dose-over-limit', facts: { rules: ['DOSE-1'] } });
  });

  it('asks nothing for information', () => {
    expect(signOrder(draft, { ...signing, findings: [finding('DOSE-6', 'information')] })).toMatchObject({ state: 'signed' });
  });
});

describe('signing an order second', () => {
  const reasons = [{ ruleId: 'DOSE-1' as const, text: 'No gain at 1 mg/kg.' }];
  const high: Signing = { ...signing, findings: [finding('DOSE-1', 'second-prescriber')], reasons, secondPrescriber: colleague };
  const second = { signer: colleague, isPrescriber: true, findings: high.findings, readiness: ready, readBack: signing.readBack, now };
  const half = (): Order => {
    const result = signOrder(drafted(lozenge(100)), high);
    if (isRefusal(result)) throw new Error(result.code);
    return result;
  };

  it('activates it, by any prescriber but the first', () => {
    expect(isInForce(half())).toBe(false);
    expect(signOrderSecond(half(), second)).toMatchObject({ state: 'signed', signature: { signedBy: prescriber, secondPrescriber: colleague, secondSignedAt: now } });
    expect(signOrderSecond(half(), { ...second, signer: other })).toMatchObject({ state: 'signed', signature: { secondPrescriber: other } });
    expect(signOrderSecond(half(), { ...second, signer: prescriber })).toMatchObject({ code: 'order.second-prescriber-same' });
    expect(signOrderSecond(half(), { ...second, isPrescriber: false })).toMatchObject({ code: 'order.not-a-prescriber' });
  });

  it('looks again at what the first signature needed', () => {
    expect(signOrderSecond(half(), { ...second, readiness: { ...ready, consent: 'withdrawn' } })).toMatchObject({ code: 'order.consent-not-in-force' });
    expect(signOrderSecond(half(), { ...second, findings: [finding('DOSE-1', 'never')] })).toMatchObject({ code: 'order.dose-over-limit' });
    expect(signOrderSecond(half(), { ...second, findings: [...high.findings, finding('DOSE-7', 'soft')] })).toMatchObject({ code: 'order.reason-missing', facts: { rules: ['DOSE-7'] } });
  });

  it('is for orders that wait for it alone', () => {
    for (const order of [drafted(lozenge(100)), signed(drafted(lozenge(100))), { ...half(), state: 'superseded' as const }, { ...half(), state: 'cancelled' as const }]) {
      expect(signOrderSecond(order, second)).toMatchObject({ code: 'order.no-signature-awaited' });
    }
    expect(signOrder(half(), signing)).toMatchObject({ code: 'order.not-a-draft' });
  });

  it('counts as two only where two people have signed', () => {
    const signature = { signedBy: prescriber, signedAt: now, reasons, secondPrescriber: colleague, secondSignedAt: now };
    expect(isSignedByTwo(signature)).toBe(true);
    expect(isSignedByTwo({ ...signature, secondSignedAt: null }), 'only asked').toBe(false);
    expect(isSignedByTwo({ ...signature, secondPrescriber: prescriber })).toBe(false);
  });

  it('is void once the order is edited', () => {
    expect(editOrder(half(), lozenge(150))).toMatchObject({ superseded: { state: 'superseded', signature: { signedBy: prescriber } }, draft: { version: 2, state: 'draft', signature: null } });
  });
});

describe('editing an order', () => {
  it('voids the signature and supersedes the signed version', () => {
    expect(editOrder(signed(drafted(lozenge(100))), lozenge(150))).toMatchObject({
      superseded: { version: 1, state: 'superseded', signature: { signedBy: prescriber } },
      draft: { version: 2, state: 'draft', signature: null },
    });
  });

  it('is refused once the order is superseded or cancelled', () => {
    const order = drafted(lozenge(100));
    expect(editOrder({ ...order, state: 'superseded' }, lozenge(1))).toMatchObject({ code: 'order.closed' });
    expect(editOrder({ ...order, state: 'cancelled' }, lozenge(1))).toMatchObject({ code: 'order.closed' });
  });
});

describe('cancelling an order', () => {
  it('needs a reason and happens once', () => {
    const order = drafted(lozenge(100));
    expect(cancelOrder(order, ' ')).toMatchObject({ code: 'order.cancel-reason-missing' });
    const cancelled = cancelOrder(order, 'The person changed their mind.');
    if (isRefusal(cancelled)) throw new Error(cancelled.code);
    expect(cancelled.state).toBe('cancelled');
    expect(cancelOrder(cancelled, 'again')).toMatchObject({ code: 'order.closed' });
    expect(signOrder(cancelled, signing)).toMatchObject({ code: 'order.not-a-draft' });
  });
});

describe('an order over any course of steps', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('sign' as const), prescriber: fc.boolean(), consent: fc.boolean() }),
    fc.record({ kind: fc.constant('edit' as const), doseMg: fc.integer({ min: 1, max: 600 }) }),
    fc.record({ kind: fc.constant('cancel' as const) }),
  );

  it('is in force only with the very dose that was signed, by a prescriber, with consent', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let order = drafted(lozenge(100));
        let signedDose: OrderedDose | null = null;
        for (const each of steps) {
          const next = takeStep(order, each);
          if (next === null) continue;
          if (each.kind === 'sign') expect(each.prescriber && each.consent).toBe(true);
          signedDose = each.kind === 'sign' ? next.dose : null;
          order = next;
        }
        expect(isInForce(order)).toBe(signedDose !== null);
        if (signedDose !== null) expect(order.dose).toBe(signedDose);
        expect(order.signature !== null && order.state === 'draft').toBe(false);
      }),
    );
  });

  function takeStep(order: Order, each: { readonly kind: 'sign'; readonly prescriber: boolean; readonly consent: boolean } | { readonly kind: 'edit'; readonly doseMg: number } | { readonly kind: 'cancel' }): Order | null {
    if (each.kind === 'sign') {
      const result = signOrder(order, { ...signing, isPrescriber: each.prescriber, readiness: { ...ready, consent: each.consent ? 'in-force' : 'withdrawn' } });
      return isRefusal(result) ? null : result;
    }
    const result = each.kind === 'edit' ? editOrder(order, lozenge(each.doseMg)) : cancelOrder(order, 'No longer wanted.');
    if (isRefusal(result)) return null;
    return 'draft' in result ? result.draft : result;
  }
});
