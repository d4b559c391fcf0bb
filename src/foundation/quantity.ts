import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Brand } from './brand.ts';

/** The units in which drugs are measured; an amount never travels without one. */
export type DrugUnit = 'mg' | 'mg/kg' | 'mg/mL' | 'mL' | 'kg' | 'mg/min' | 'mL/h';

/** An exact decimal amount in one unit; adding two units together does not compile. */
export type Exact<Unit extends DrugUnit> = Brand<Decimal, Unit>;

/** An exact amount of a drug in milligrams. */
export type Milligrams = Exact<'mg'>;

/** A dose for each kilogram of body weight, exact, in mg/kg. */
export type MilligramsPerKilogram = Exact<'mg/kg'>;

/** How strong a solution is, exact, in mg/mL. */
export type MilligramsPerMillilitre = Exact<'mg/mL'>;

/** An exact volume in millilitres. */
export type Millilitres = Exact<'mL'>;

/** An exact body weight in kilograms. */
export type Kilograms = Exact<'kg'>;

/** A blood pressure in mmHg, systolic, diastolic or mean. */
export type MillimetresOfMercury = Brand<number, 'mmHg'>;

/** A heart rate in beats per minute. */
export type BeatsPerMinute = Brand<number, 'beats/min'>;

/** A respiratory rate in breaths per minute. */
export type BreathsPerMinute = Brand<number, 'breaths/min'>;

/** An oxygen saturation by pulse oximetry (SpO2) in percent, so that 97 means 97 %. */
export type OxygenSaturationPercent = Brand<number, '%SpO2'>;

/** The units of vital signs, which are measured in plain numbers. */
export type VitalSignUnit = 'mmHg' | 'beats/min' | 'breaths/min' | '%SpO2';

/** A vital sign in its unit, from a number that was checked where it was entered. */
export function measured<const Unit extends VitalSignUnit>(value: number, _unit: Unit): Brand<number, Unit> {
  return value as Brand<number, Unit>;
}

/** An amount as it travels and is stored: its digits as typed and its unit. */
export type Written<Unit extends DrugUnit> = { readonly value: string; readonly unit: Unit };

/** A zod schema for a written, non-negative amount in one of these units; digits stay as typed. */
export function amountSchema<const Unit extends DrugUnit>(...units: readonly [Unit, ...Unit[]]) {
  return z.strictObject({ value: z.string().regex(/^\d{1,6}(\.\d{1,6})?$/, 'expected a plain decimal number'), unit: z.literal(units) });
}

/** @throws Error when the digits are not a plain decimal number */
export function exact<Unit extends DrugUnit>(value: string, unit: Unit): Exact<Unit> {
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw new Error(`expected a decimal number of ${unit}`);
  return new Decimal(value) as Exact<Unit>;
}

/**
 * The exact amount behind written digits, in the same unit.
 * @throws Error when the digits are not a plain decimal number
 */
export function read<Unit extends DrugUnit>(written: Written<Unit>): Exact<Unit> {
  return exact(written.value, written.unit);
}

/** An exact amount as it travels and is stored: all its digits, never an exponent, no zeros behind the last one that counts. */
export function write<Unit extends DrugUnit>(amount: Exact<Unit>, unit: Unit): Written<Unit> {
  return { value: amount.toFixed(), unit };
}

/** The exact sum of two amounts in one unit, in that unit. */
export function add<Unit extends DrugUnit>(left: Exact<Unit>, right: Exact<Unit>): Exact<Unit> {
  return left.plus(right) as Exact<Unit>;
}

/** The exact difference of two amounts in one unit, in that unit; negative when the right one is more. */
export function subtract<Unit extends DrugUnit>(left: Exact<Unit>, right: Exact<Unit>): Exact<Unit> {
  return left.minus(right) as Exact<Unit>;
}

/** Whether the left amount is more than the right one in the same unit; equal amounts are not. */
export function isMore<Unit extends DrugUnit>(left: Exact<Unit>, right: Exact<Unit>): boolean {
  return left.greaterThan(right);
}

/** The whole milligrams that a weight-based dose comes to, halves rounded up (DOSE-11). */
export function doseForWeight(dose: MilligramsPerKilogram, weight: Kilograms): Milligrams {
  return dose.times(weight).toDecimalPlaces(0, Decimal.ROUND_HALF_UP) as Milligrams;
}

/** What a weight-based dose comes to, exactly; `doseForWeight` is what is drawn up of it. */
export function exactDoseForWeight(dose: MilligramsPerKilogram, weight: Kilograms): Milligrams {
  return dose.times(weight) as Milligrams;
}

/** What an infusion gives at a rate in some minutes. */
export function doseAtRate(rate: Exact<'mg/min'>, minutes: number): Milligrams {
  return rate.times(minutes) as Milligrams;
}

/**
 * The dose in mg/kg that a whole dose comes to, to the 20 digits of decimal.js, not rounded for a reader.
 * @param weight more than 0 kg; nothing here refuses another weight
 */
export function dosePerWeight(dose: Milligrams, weight: Kilograms): MilligramsPerKilogram {
  return dose.dividedBy(weight) as MilligramsPerKilogram;
}

/** The volume that holds a dose, to 0.01 mL, halves rounded up (DOSE-11). */
export function volumeOf(dose: Milligrams, concentration: MilligramsPerMillilitre): Millilitres {
  return dose.dividedBy(concentration).toDecimalPlaces(2, Decimal.ROUND_HALF_UP) as Millilitres;
}

/** The unit a body weight was typed in; always chosen, never guessed. */
export type WeightUnit = 'kg' | 'lb';

/** Kilograms of a weight as typed: as it stands, or from pounds to 0.01 kg (1 lb is 0.45359237 kg exactly). */
export function bodyWeight(entered: { readonly value: string; readonly unit: WeightUnit }): Kilograms {
  const typed = exact(entered.value, 'kg');
  return entered.unit === 'kg' ? typed : (typed.times('0.45359237').toDecimalPlaces(2, Decimal.ROUND_HALF_UP) as Kilograms);
}
