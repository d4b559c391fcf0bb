import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Order } from '#plan/order.ts';
import { orderByWeight, orderInMilligrams } from '#plan/ordered-dose.ts';
import { planSettings } from '#plan/settings.ts';
import type { DoseContext, DoseGiven } from './dose-given.ts';
import { nextDeviceAt, refuseDose } from './dose-given.ts';

const settings = settingsInForce(planSettings, {});
const uuid = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
const session = idSchema<'Session'>().parse(uuid(1));
const patient = idSchema<'Patient'>().parse(uuid(2));
const orderId = idSchema<'Order'>().parse(uuid(3));
const vial = idSchema<'Vial'>().parse(uuid(4));
const nurse = idSchema<'Staff'>().parse(uuid(5));
const start = toInstant('2026-09-10T17:00:00Z');
const mg = (value: string) => exact(value, 'mg');

const order: Order = {
  id: orderId,
  version: 2,
  state: 'signed',
  dose: orderByWeight({
    treatment: 'racemic-intramuscular',
    perWeight: { amount: exact('0.8', 'mg/kg'), basis: 'actual', dosingWeight: exact('92.0', 'kg') },
    concentration: exact('50', 'mg/mL'),
    infusionConcentration: null,
    infusionTime: null,
  }),
  signature: null,
  cancelReason: null,
};

// O6: drew 80 mg, gave 74 mg in 1.48 mL, wasted 6 mg.
const dose: DoseGiven = {
  session,
  patient,
  order: orderId,
  orderVersion: 2,
  doseNumber: 1,
  from: { vial, product: 'racemic-ketamine', concentration: exact('50', 'mg/mL') },
  drawn: mg('80'),
  given: mg('74'),
  wasted: mg('6'),
  returned: mg('0'),
  givenVolume: exact('1.48', 'mL'),
  reason: null,
  givenAt: start,
  givenBy: nurse,
};

const context: DoseContext = { session, patient, order, earlier: [] };

function codeOf(change: Partial<DoseGiven>, where: Partial<DoseContext> = {}) {
  return refuseDose({ ...dose, ...change }, { ...context, ...where }, settings)?.code ?? 'accepted';
}

describe('a dose given', () => {
  it('that agrees with order and vial is accepted (O6)', () => {
    expect(codeOf({})).toBe('accepted');
  });

  it.each<[string, Partial<DoseGiven>]>([
    ['another session', { session: idSchema<'Session'>().parse(uuid(8)) }],
    ['another patient', { patient: idSchema<'Patient'>().parse(uuid(8)) }],
    ['another order', { order: idSchema<'Order'>().parse(uuid(8)) }],
  ])('for %s is refused', (_, change) => {
    expect(codeOf(change)).toBe('dose-given.other-session');
  });

  it('on an order that changed, or that is not signed, is refused', () => {
    expect(codeOf({ orderVersion: 1 })).toBe('dose-given.order-changed');
    for (const state of ['draft', 'superseded', 'cancelled'] as const) expect(codeOf({}, { order: { ...order, state } })).toBe('dose-given.order-not-signed');
  });

  it('is recorded once for each session, order and dose number', () => {
    const earlier = [{ ...dose, given: mg('40'), doseNumber: 1 }];
    expect(refuseDose(dose, { ...context, earlier }, settings)).toMatchObject({ code: 'dose-given.already-recorded', facts: { givenAt: start, givenBy: nurse, doseNumber: 1 } });
  });
});

describe('the vial', () => {
  it('of another product is refused', () => {
    expect(codeOf({ from: { ...dose.from, product: 'esketamine' } })).toBe('dose-given.other-product');
  });

  it('passes for no pair of ordered and picked strengths but the same', () => {
    const strengths = ['10', '50', '100'];
    for (const ordered of strengths) {
      for (const picked of strengths) {
        const concentration = exact(ordered, 'mg/mL');
        const changed = { ...order, dose: { ...order.dose, concentration } };
        const volume = exact((74 / Number(picked)).toFixed(2), 'mL');
        const code = codeOf({ from: { ...dose.from, concentration: exact(picked, 'mg/mL') }, givenVolume: volume }, { order: changed });
        expect(code).toBe(ordered === picked ? 'accepted' : 'dose-given.other-concentration');
      }
    }
    expect(codeOf({ from: { ...dose.from, concentration: null } })).toBe('dose-given.other-concentration');
  });

  it.each(['1.47', '1.49', '14.8', '0.15'])('holds the dose in 1.48 mL and not in %s', (volume) => {
    expect(codeOf({ givenVolume: exact(volume, 'mL') })).toBe('dose-given.volume-disagrees');
  });

  it('needs a volume when it has a concentration', () => {
    expect(codeOf({ givenVolume: null })).toBe('dose-given.volume-disagrees');
  });
});

describe('the amounts', () => {
  it.each<[string, Partial<DoseGiven>]>([
    ['more drawn than accounted for', { drawn: mg('81') }],
    ['less drawn than accounted for', { drawn: mg('79') }],
    ['a thousandth of a milligram off', { drawn: mg('80.001') }],
    ['a negative waste', { wasted: mg('-1'), returned: mg('7') }],
    ['nothing given', { given: mg('0'), wasted: mg('80') }],
  ])('with %s are refused', (_, change) => {
    expect(codeOf(change)).toBe('dose-given.amounts-do-not-add-up');
  });

  it('above the order are refused, also when two parts together are', () => {
    expect(codeOf({ given: mg('75'), wasted: mg('5') })).toBe('dose-given.more-than-ordered');
    expect(codeOf({ doseNumber: 2 }, { earlier: [{ ...dose, given: mg('1') }] })).toBe('dose-given.more-than-ordered');
  });

  it('below the order need a reason', () => {
    const less = { given: mg('50'), wasted: mg('30'), givenVolume: exact('1', 'mL') };
    expect(codeOf(less)).toBe('dose-given.reason-missing');
    expect(codeOf({ ...less, reason: ' ' })).toBe('dose-given.reason-missing');
    expect(codeOf({ ...less, reason: 'Stopped at the person’s wish.' })).toBe('accepted');
  });

  it('are accepted only when drawn is exactly given, wasted and returned', () => {
    const thousandths = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(thousandths, thousandths, fc.integer({ min: -3, max: 3 }), (wasted, returned, off) => {
        const text = (count: number) => (count / 1000).toFixed(3);
        const drawn = 74_000 + wasted + returned + off;
        const code = codeOf({ drawn: mg(text(drawn)), wasted: mg(text(wasted)), returned: mg(text(returned)) });
        expect(code).toBe(off === 0 ? 'accepted' : 'dose-given.amounts-do-not-add-up');
      }),
    );
  });
});

describe('esketamine devices', () => {
  const devices: Order = { ...order, dose: orderInMilligrams({ treatment: 'esketamine-nasal', dose: mg('56'), concentration: null, infusionConcentration: null, infusionTime: null }) };
  const device: DoseGiven = { ...dose, from: { vial, product: 'esketamine', concentration: null }, drawn: mg('28'), given: mg('28'), wasted: mg('0'), givenVolume: null };
  const on = (change: Partial<DoseGiven>, earlier: readonly DoseGiven[] = []) => refuseDose({ ...device, ...change }, { ...context, order: devices, earlier }, settings)?.code ?? 'accepted';
  const second = (givenAt: typeof start) => ({ doseNumber: 2, givenAt });

  it('are given one at a time, whole', () => {
    expect(on({})).toBe('accepted');
    expect(on({ drawn: mg('56'), given: mg('56') })).toBe('dose-given.not-whole-devices');
    expect(on({ given: mg('14'), wasted: mg('14') })).toBe('dose-given.not-whole-devices');
  });

  it('rest 5 minutes between one and the next', () => {
    expect(nextDeviceAt([], settings)).toBeNull();
    expect(nextDeviceAt([device], settings)).toBe(after(start, minutes(5)));
    expect(on(second(after(start, minutes(5))), [device])).toBe('accepted');
    expect(on(second(after(start, milliseconds(minutes(5) - 1))), [device])).toBe('dose-given.device-too-soon');
  });

  it('are not more than the order holds', () => {
    const two = [device, { ...device, ...second(after(start, minutes(5))) }];
    expect(on({ doseNumber: 3, givenAt: after(start, minutes(10)) }, two)).toBe('dose-given.more-than-ordered');
  });

  it('are not taken for the racemate', () => {
    expect(on({ from: { vial, product: 'racemic-ketamine', concentration: null } })).toBe('dose-given.other-product');
  });
});
