import { z } from 'zod';
import type { Kilograms, Milligrams, Written } from '#foundation/quantity.ts';
import { amountSchema, doseAtRate, exact, exactDoseForWeight } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { faultsOf } from '#foundation/schema-fault.ts';
import { checkNumber, LIMITS } from './check.ts';
import type { Dose, InfusionStep } from './dose.ts';
import { refusePharmacology } from './refusals.ts';
import { ROUTES, SUBSTANCES } from './substance.ts';

/** The name of the written form and its version. */
export const REGIMEN_FORMAT = 'fenestra-regimen/1';

const DOSE_UNITS = ['mg', 'mg/kg'] as const;
const RATE_UNITS = ['mg/min'] as const;

const dose = amountSchema(...DOSE_UNITS);
const isOneOf = ({ amount, rate, pause }: { readonly amount?: unknown; readonly rate?: unknown; readonly pause?: unknown }): boolean => [amount, rate, pause].filter((each) => each !== undefined).length === 1;

const stepSchema = z
  .strictObject({ minutes: z.number(), amount: dose.optional(), rate: amountSchema(...RATE_UNITS).optional(), pause: z.literal(true).optional() })
  .refine(isOneOf, { error: 'expected exactly one of amount, rate and pause' });

const writtenDoseSchema = z.discriminatedUnion(
  'route',
  [
    z.strictObject({ route: z.literal('intravenous'), atHours: z.number(), steps: z.array(stepSchema).min(1, 'expected at least one step') }),
    z.strictObject({ route: z.literal('intramuscular'), atHours: z.number(), amount: dose }),
    z.strictObject({ route: z.literal('sublingual'), atHours: z.number(), amount: dose, holdMinutes: z.number(), afterwards: z.enum(['swallow', 'spit']) }),
    z.strictObject({ route: z.literal('nasal'), atHours: z.number(), devices: z.array(z.strictObject({ amount: dose, afterMinutes: z.number() })).min(1, 'expected at least one device') }),
    z.strictObject({ route: z.literal('oral'), atHours: z.number(), amount: dose }),
  ],
  { error: `expected one of ${ROUTES.join(', ')}` },
);

const regimenSchema = z.strictObject({ format: z.literal(REGIMEN_FORMAT), substance: z.enum(SUBSTANCES), doses: z.array(writtenDoseSchema) });

/** A regimen as it is written to a file: amounts with their unit, by weight or not, and times by the clock. */
export type WrittenRegimen = z.output<typeof regimenSchema>;
/** One dose as it stands in a regimen file, with its units. */
export type WrittenDose = WrittenRegimen['doses'][number];
type WrittenStep = z.output<typeof stepSchema>;

/**
 * Reads a written regimen.
 * @returns the first fault as a refusal that names the field by its path: not-understood, or wrong-unit for an amount
 */
export function readRegimen(input: unknown): WrittenRegimen | Refusal {
  const parsed = regimenSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [fault] = faultsOf(parsed.error, input, [], []);
  if (fault === undefined || issue === undefined) return refusePharmacology('pharmacology.not-understood', { field: 'regimen', reason: 'it is no regimen' });
  if (issue.code === 'invalid_value' && issue.path.at(-1) === 'unit') return refusePharmacology('pharmacology.wrong-unit', { field: fault.path, allowed: issue.values.join(', '), given: givenAt(input, issue.path) });
  return refusePharmacology('pharmacology.not-understood', { field: fault.path === '' ? 'regimen' : fault.path, reason: fault.sentence });
}

function givenAt(input: unknown, path: readonly PropertyKey[]): string {
  const given = path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined), input);
  return typeof given === 'string' && given !== '' ? given : 'no unit';
}

/**
 * The doses of a written regimen for one body weight, with exact decimals until the last step.
 * @returns out-of-range with the path of the first field that lies outside what may be asked
 */
export function resolveRegimen({ doses }: Pick<WrittenRegimen, 'doses'>, weight: Kilograms): readonly Dose[] | Refusal {
  const reading = readingFor(weight);
  const resolved = doses.map((written, index) => resolveDose(`doses[${index}]`, written, reading));
  return reading.fault() ?? resolved;
}

/** Turns written numbers into milligrams and hours and keeps the first that lies out of range. */
type Reading = {
  readonly hours: (field: string, hours: number) => number;
  readonly minutes: (field: string, minutes: number) => number;
  readonly mg: (field: string, written: Written<(typeof DOSE_UNITS)[number]>, limits?: readonly [number, number]) => number;
  readonly rate: (field: string, written: Written<(typeof RATE_UNITS)[number]>, minutes: number) => number;
  readonly fault: () => Refusal | null;
};

function readingFor(weight: Kilograms): Reading {
  let fault: Refusal | null = null;
  const within = (field: string, value: number, limits: readonly [number, number]): number => {
    fault ??= checkNumber(field, value, limits);
    return value;
  };
  const [least, most] = LIMITS.minutesH;
  const inMg = (field: string, milligrams: Milligrams, limits: readonly [number, number]): number => within(`${field} in mg`, milligrams.toNumber(), limits);
  return {
    hours: (field, hours) => within(field, hours, LIMITS.atH),
    minutes: (field, minutes) => within(field, minutes, [least * 60, most * 60]) / 60,
    mg: (field, { value, unit }, limits = LIMITS.mg) => inMg(field, unit === 'mg' ? exact(value, unit) : exactDoseForWeight(exact(value, unit), weight), limits),
    rate: (field, { value, unit }, minutes) => inMg(field, doseAtRate(exact(value, unit), minutes), STEP_MG),
    fault: () => fault,
  };
}

/** A step may give nothing; the whole infusion is checked with the question. */
const STEP_MG = [0, LIMITS.mg[1]] as const;

function resolveDose(field: string, written: WrittenDose, reading: Reading): Dose {
  const atH = reading.hours(`${field}.atHours`, written.atHours);
  switch (written.route) {
    case 'intravenous':
      return { route: written.route, atH, steps: written.steps.map((step, index) => resolveStep(`${field}.steps[${index}]`, step, reading)) };
    case 'nasal':
      return { route: written.route, atH, devices: written.devices.map(({ amount, afterMinutes }, index) => ({ mg: reading.mg(`${field}.devices[${index}].amount`, amount), afterH: reading.minutes(`${field}.devices[${index}].afterMinutes`, afterMinutes) })) };
    case 'sublingual':
      return { route: written.route, atH, mg: reading.mg(`${field}.amount`, written.amount), holdH: reading.minutes(`${field}.holdMinutes`, written.holdMinutes), afterwards: written.afterwards };
    case 'intramuscular':
    case 'oral':
      return { route: written.route, atH, mg: reading.mg(`${field}.amount`, written.amount) };
  }
}

function resolveStep(field: string, { minutes, amount, rate }: WrittenStep, reading: Reading): InfusionStep {
  const hours = reading.minutes(`${field}.minutes`, minutes);
  if (rate !== undefined) return { hours, mg: reading.rate(`${field}.rate`, rate, minutes) };
  return { hours, mg: amount === undefined ? 0 : reading.mg(`${field}.amount`, amount, STEP_MG) };
}

/** A series: the same dose at several hours. */
export function repeated(written: WrittenDose, atHours: readonly number[]): readonly WrittenDose[] {
  return atHours.map((hour) => ({ ...written, atHours: hour }));
}
