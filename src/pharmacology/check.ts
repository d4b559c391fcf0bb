import type { Refusal } from '#foundation/refusal.ts';
import type { Dose, DoseOf, InfusionStep } from './dose.ts';
import { lastsH } from './dose.ts';
import { ONE_MOMENT_H } from './linear-system.ts';
import type { Person } from './person.ts';
import { refusePharmacology } from './refusals.ts';

/** The limits of what may be asked, wide enough for every adult and any course a clinic gives. */
export const LIMITS = {
  weightKg: [20, 400],
  ageYears: [12, 110],
  mg: [0.001, 2000],
  atH: [0, 24 * 366],
  minutesH: [0, 24],
  people: [1, 1_000_000],
  seed: [0, Number.MAX_SAFE_INTEGER],
  share: [0, 1],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;

/** The first fault among numbers, by the field that holds it; null when there is none. */
export function checkNumber(field: string, given: number, [least, most]: readonly [number, number]): Refusal | null {
  if (Number.isNaN(given)) return refusePharmacology('pharmacology.not-a-number', { field, given: 'NaN' });
  return given >= least && given <= most ? null : refusePharmacology('pharmacology.out-of-range', { field, given, least, most });
}

/** The same for a number that must be whole. */
export function checkWhole(field: string, given: number, limits: readonly [number, number]): Refusal | null {
  return checkNumber(field, given, limits) ?? (Number.isInteger(given) ? null : refusePharmacology('pharmacology.not-whole', { field, given }));
}

/** How many people are drawn and by which seed, and the quantiles wanted: rising shares of them. */
export function checkPopulation({ people, seed }: { readonly people: number; readonly seed: number }, shares: readonly number[]): Refusal | null {
  return checkWhole('people', people, LIMITS.people) ?? checkWhole('seed', seed, LIMITS.seed) ?? first(shares.map((share, index) => checkNumber(`shares[${index}]`, share, LIMITS.share))) ?? checkRising('shares', shares);
}

/** The first fault of a person: weight and, where it is known, age outside of `LIMITS`; null when there is none. */
export function checkPerson({ weightKg, ageYears }: Person): Refusal | null {
  return checkNumber('weightKg', weightKg, LIMITS.weightKg) ?? (ageYears === null ? null : checkNumber('ageYears', ageYears, LIMITS.ageYears));
}

/** Doses of a regimen: at least one, each in itself sound, and no infusion while another one runs. */
export function checkDoses(doses: readonly Dose[]): Refusal | null {
  if (doses.length === 0) return refusePharmacology('pharmacology.no-doses', { field: 'doses' });
  for (const [index, dose] of doses.entries()) {
    const fault = checkDose(`doses[${index}]`, dose);
    if (fault !== null) return fault;
  }
  return overlap(doses);
}

function checkDose(field: string, dose: Dose): Refusal | null {
  return checkNumber(`${field}.atH`, dose.atH, LIMITS.atH) ?? checkAmounts(field, dose);
}

function checkAmounts(field: string, dose: Dose): Refusal | null {
  switch (dose.route) {
    case 'intravenous':
      return checkSteps(field, dose.steps);
    case 'nasal':
      return checkDevices(`${field}.devices`, dose.devices);
    case 'sublingual':
      return checkNumber(`${field}.mg`, dose.mg, LIMITS.mg) ?? checkNumber(`${field}.holdH`, dose.holdH, LIMITS.minutesH);
    case 'intramuscular':
    case 'oral':
      return checkNumber(`${field}.mg`, dose.mg, LIMITS.mg);
  }
}

/** Each device holds something, and none comes before the one it stands after: the first takes up the most. */
function checkDevices(field: string, devices: DoseOf<'nasal'>['devices']): Refusal | null {
  if (devices.length === 0) return refusePharmacology('pharmacology.no-doses', { field });
  const fault = first(devices.map(({ mg, afterH }, index) => checkNumber(`${field}[${index}].mg`, mg, LIMITS.mg) ?? checkNumber(`${field}[${index}].afterH`, afterH, LIMITS.minutesH)));
  if (fault !== null) return fault;
  const isFalling = devices.some(({ afterH }, index) => afterH < (devices[index - 1]?.afterH ?? 0));
  return isFalling ? refusePharmacology('pharmacology.not-rising', { field }) : null;
}

/** A step may be a pause, but the whole must be something. */
function checkSteps(field: string, steps: readonly InfusionStep[]): Refusal | null {
  const [, most] = LIMITS.mg;
  const fault = first(steps.map(({ mg, hours }, index) => checkNumber(`${field}.steps[${index}].mg`, mg, [0, most]) ?? checkNumber(`${field}.steps[${index}].hours`, hours, LIMITS.minutesH)));
  return fault ?? checkNumber(`${field}.steps, in all`, steps.reduce((sum, { mg }) => sum + mg, 0), LIMITS.mg);
}

function overlap(doses: readonly Dose[]): Refusal | null {
  const infusions = doses
    .map((dose, index) => ({ index, atH: dose.atH, lastsH: lastsH(dose), route: dose.route }))
    .filter(({ route }) => route === 'intravenous')
    .toSorted((left, right) => left.atH - right.atH || left.lastsH - right.lastsH);
  for (const [place, { atH, index }] of infusions.entries()) {
    const before = infusions[place - 1];
    if (before !== undefined && before.atH + before.lastsH > atH + ONE_MOMENT_H) return refusePharmacology('pharmacology.overlapping-infusions', { field: `doses[${index}]`, other: `doses[${before.index}]` });
  }
  return null;
}

/** The first fault of times in hours: each must be a number and later than the one before; null when there is none. */
export function checkTimes(field: string, timesH: ArrayLike<number>): Refusal | null {
  for (let index = 0; index < timesH.length; index++) {
    const hour = timesH[index] ?? Number.NaN;
    if (!Number.isFinite(hour)) return refusePharmacology('pharmacology.not-a-number', { field: `${field}[${index}]`, given: String(hour) });
  }
  return checkRising(field, timesH);
}

function checkRising(field: string, values: ArrayLike<number>): Refusal | null {
  for (let index = 1; index < values.length; index++) {
    if (!((values[index] ?? 0) > (values[index - 1] ?? 0))) return refusePharmacology('pharmacology.not-rising', { field });
  }
  return null;
}

function first(faults: readonly (Refusal | null)[]): Refusal | null {
  return faults.find((fault) => fault !== null) ?? null;
}
