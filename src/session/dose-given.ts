import type { Id, OrderId, PatientId, SessionId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { Milligrams, MilligramsPerMillilitre, Millilitres } from '#foundation/quantity.ts';
import { volumeOf } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Order } from '#plan/order.ts';
import { isInForce } from '#plan/order.ts';
import { esketamineDeviceDose, treatments } from '#plan/route.ts';
import type { PlanSettings } from '#plan/settings.ts';
import type { Product } from '#screening/treatment.ts';
import { refuse } from './refusals.ts';

/** The vial, bottle or device a dose came from, as the ledger names it. */
export type DrawnFrom = {
  /** Null where the clinic keeps no vial of it, as with lozenges and devices. */
  readonly vial: Id<'Vial'> | null;
  readonly product: Product;
  /** Null for lozenges, sprays and devices. */
  readonly concentration: MilligramsPerMillilitre | null;
};

/** One dose as the nurse records it; drawn = given + wasted + returned, exactly. */
export type DoseGiven = {
  readonly session: SessionId;
  readonly patient: PatientId;
  readonly order: OrderId;
  readonly orderVersion: number;
  /** 1 for the first dose on this order; a second step has its own number. */
  readonly doseNumber: number;
  readonly from: DrawnFrom;
  readonly drawn: Milligrams;
  readonly given: Milligrams;
  readonly wasted: Milligrams;
  readonly returned: Milligrams;
  /** Null for lozenges, sprays and devices. */
  readonly givenVolume: Millilitres | null;
  /** Why less was given than ordered; null when all was. */
  readonly reason: string | null;
  readonly givenAt: Instant;
  readonly givenBy: StaffId;
};

/** What a dose is compared with; earlier doses are those of the same session. */
export type DoseContext = {
  readonly session: SessionId;
  readonly patient: PatientId;
  readonly order: Order;
  readonly earlier: readonly DoseGiven[];
};

/**
 * Compares a dose with the order, the vial and what is already recorded; the first thing that does not agree is the
 * refusal, `null` means that it may be recorded (H01, H03, H05, H06, H07, LEDGER-1). A dose already recorded is told
 * first, so that two people pressing at once see who gave it.
 */
export function refuseDose(dose: DoseGiven, context: DoseContext, settings: PlanSettings): Refusal | null {
  return (
    refuseIdentity(dose, context) ??
    refuseRepeat(dose, context) ??
    refuseOrder(dose, context.order) ??
    refuseProduct(dose, context.order) ??
    refuseAmounts(dose, context) ??
    refuseVolume(dose) ??
    refuseDevice(dose, context, settings)
  );
}

/** When the next esketamine device may be given (DOSE-6); null when none was given yet. */
export function nextDeviceAt(earlier: readonly DoseGiven[], settings: PlanSettings): Instant | null {
  const last = earlier.map((each) => each.givenAt).toSorted().at(-1);
  return last === undefined ? null : after(last, minutes(settings['DOSE-6.deviceGapMinutes']));
}

function refuseIdentity(dose: DoseGiven, context: DoseContext): Refusal | null {
  const isSame = dose.session === context.session && dose.patient === context.patient && dose.order === context.order.id;
  return isSame ? null : refuse('dose-given.other-session');
}

function refuseRepeat(dose: DoseGiven, { earlier }: DoseContext): Refusal | null {
  const same = earlier.find((each) => each.session === dose.session && each.order === dose.order && each.doseNumber === dose.doseNumber);
  return same === undefined ? null : refuse('dose-given.already-recorded', { givenAt: same.givenAt, givenBy: same.givenBy, doseNumber: same.doseNumber });
}

function refuseOrder(dose: DoseGiven, order: Order): Refusal | null {
  if (dose.orderVersion !== order.version) return refuse('dose-given.order-changed', { version: order.version });
  return isInForce(order) ? null : refuse('dose-given.order-not-signed', { state: order.state });
}

function refuseProduct({ from }: DoseGiven, { dose: ordered }: Order): Refusal | null {
  if (from.product !== treatments[ordered.treatment].product) return refuse('dose-given.other-product', { product: from.product });
  const isSame = from.concentration === null ? ordered.concentration === null : ordered.concentration !== null && from.concentration.equals(ordered.concentration);
  if (isSame) return null;
  return refuse('dose-given.other-concentration', {
    orderedMgPerMl: ordered.concentration?.toFixed() ?? null,
    pickedMgPerMl: from.concentration?.toFixed() ?? null,
  });
}

function refuseAmounts(dose: DoseGiven, { order, earlier }: DoseContext): Refusal | null {
  const { drawn, given, wasted, returned } = dose;
  const amounts = [drawn, given, wasted, returned];
  const accounted = given.plus(wasted).plus(returned);
  if (amounts.some((amount) => amount.isNegative()) || given.isZero() || !drawn.equals(accounted)) {
    return refuse('dose-given.amounts-do-not-add-up', { drawnMg: drawn.toFixed(), accountedMg: accounted.toFixed() });
  }
  const total = earlier.filter((each) => each.order === dose.order).reduce((sum, each) => sum.plus(each.given), given.times(1));
  const facts = { orderedMg: order.dose.dose.toFixed(), givenMg: total.toFixed() };
  if (total.greaterThan(order.dose.dose)) return refuse('dose-given.more-than-ordered', facts);
  const isDevice = order.dose.treatment === 'esketamine-nasal';
  const needsReason = total.lessThan(order.dose.dose) && !isDevice && (dose.reason ?? '').trim() === '';
  return needsReason ? refuse('dose-given.reason-missing', facts) : null;
}

function refuseVolume({ from, given, givenVolume }: DoseGiven): Refusal | null {
  if (from.concentration === null) return givenVolume === null ? null : refuse('dose-given.volume-disagrees');
  const needed = volumeOf(given, from.concentration);
  if (givenVolume !== null && givenVolume.equals(needed)) return null;
  return refuse('dose-given.volume-disagrees', { neededMl: needed.toFixed(2), enteredMl: givenVolume?.toFixed() ?? null });
}

function refuseDevice(dose: DoseGiven, { order, earlier }: DoseContext, settings: PlanSettings): Refusal | null {
  if (order.dose.treatment !== 'esketamine-nasal') return null;
  if (!dose.given.equals(esketamineDeviceDose)) return refuse('dose-given.not-whole-devices', { givenMg: dose.given.toFixed() });
  const next = nextDeviceAt(earlier, settings);
  return next !== null && dose.givenAt < next ? refuse('dose-given.device-too-soon', { nextAt: next }) : null;
}
