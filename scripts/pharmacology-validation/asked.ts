import type { PkFlags } from '#cli/pk/flags.ts';
import type { Row } from '#cli/printed-rows.ts';
import type { ObservedRow } from './observed-rows.ts';

/** How a row is asked of the models: the flags of `fenestra pk`, where in its answer the value stands, and what had to be assumed. */
export type Asked = { readonly flags: PkFlags; readonly read: (rows: readonly Row[]) => number | null; readonly assumed: string | null };

const ROUTES: Readonly<Record<ObservedRow['route'], string>> = { IV: 'intravenous', IM: 'intramuscular', SL: 'sublingual', IN: 'nasal', PO: 'oral' };
const DRUGS: Readonly<Record<ObservedRow['drug'], string>> = { racemate: 'racemic-ketamine', 'S-ketamine': 'S-ketamine', 'R-ketamine': 'R-ketamine', esketamine: 'S-ketamine' };

const DEVICE_MG = 28;
/** What stands in for a time that the source does not give. */
export const ASSUMED_INFUSION_MIN = 40;

/** The question a row puts; null for one that compares a person with and without something else, which the engine was given. */
export function askOf(row: ObservedRow): Asked | null {
  if (isInteraction(row)) return null;
  const [dose, assumed] = row.dose === null ? freeDose(row) : [row.dose, null];
  const analytes = analytesOf(row);
  const flags: PkFlags = { drug: DRUGS[row.drug], route: ROUTES[row.route], ...amountOf(row, dose), ...timingOf(row), ...personOf(row), ...siteOf(row), analytes: analytes.join(','), ...lookOf(row) };
  return { flags, read: readerFor(row, analytes, flags), assumed };
}

/** Ratios of one person to another; those of two analytes are not. */
export function isInteraction({ measure, analyte }: ObservedRow): boolean {
  return measure.endsWith('ratio') && !analyte.includes('/');
}

function analytesOf({ analyte }: ObservedRow): readonly string[] {
  return analyte.split('/').map((each) => each.replace(/^esketamine$/, 'S-ketamine').replace(/^noresketamine$/, 'S-norketamine'));
}

/** A value that is tied to no dose is asked at a usual one. */
function freeDose({ route }: ObservedRow): readonly [number, string] {
  return route === 'IN' ? [2 * DEVICE_MG, 'tied to no dose; asked at 56 mg'] : [0.5, 'tied to no dose; asked at 0.5 mg/kg'];
}

/** Licensed spray comes in devices of 28 mg, five minutes apart (DOSE-6). */
function amountOf({ route, dose_unit, form }: ObservedRow, dose: number): PkFlags {
  const devices = route === 'IN' && form === 'nasal spray' ? dose / DEVICE_MG : 1;
  return { dose: `${dose / devices}${dose_unit}`, ...(devices > 1 ? { devices: String(devices), gap: '5min' } : {}) };
}

function timingOf({ route, infusion_min }: ObservedRow): PkFlags {
  return route === 'IV' ? { infusion: `${infusion_min ?? ASSUMED_INFUSION_MIN}min` } : {};
}

function personOf({ population }: ObservedRow): PkFlags {
  const weight = /mean (\d+) kg/.exec(population)?.[1];
  return weight === undefined ? {} : { weight: `${weight}kg` };
}

function siteOf({ sampling }: ObservedRow): PkFlags {
  return sampling === 'venous' || sampling === 'arterial' ? { site: sampling } : {};
}

function lookOf({ measure }: ObservedRow): PkFlags {
  const at = levelAtH(measure);
  if (at !== null) return { duration: `${at}h`, step: `${at}h` };
  const area = areaUntilH(measure);
  return { ...(area === null ? {} : { duration: `${area}h` }), summary: true };
}

function levelAtH(measure: string): string | null {
  return /^C at ([\d.]+) h$/.exec(measure)?.[1] ?? null;
}

function areaUntilH(measure: string): string | null {
  return /^AUC0-(\d+)h?/.exec(measure)?.[1] ?? null;
}

function readerFor({ measure, unit }: ObservedRow, analytes: readonly string[], flags: PkFlags): Asked['read'] {
  const [first = '', second = ''] = analytes;
  const of = (rows: readonly Row[], analyte: string, column: string): number | null => numberIn(rows.find((each) => each['analyte'] === analyte), column);
  if (levelAtH(measure) !== null) return (rows) => numberIn(rows.at(-1), `${first} ng/mL`);
  if (measure === 'Cmax') return (rows) => of(rows, first, 'Cmax ng/mL');
  if (measure.startsWith('Tmax')) return (rows) => inUnit(of(rows, first, 'Tmax h'), unit, measure === 'Tmax after the last spray' ? flags : {});
  if (measure === 'F') return (rows) => of(rows, first, 'F %');
  if (measure === 'CL') return (rows) => of(rows, first, 'clearance mL/min/kg');
  const column = `AUC 0-${areaUntilH(measure)} h ng*h/mL`;
  if (second === '') return (rows) => of(rows, first, column);
  return (rows) => {
    const [metabolite, parent] = [of(rows, first, column), of(rows, second, column)];
    return metabolite === null || parent === null ? null : metabolite / parent;
  };
}

function numberIn(row: Row | undefined, column: string): number | null {
  const value = row?.[column];
  return typeof value === 'number' ? value : null;
}

function inUnit(tmaxH: number | null, unit: string, { devices = '1', gap = '0min' }: PkFlags): number | null {
  if (tmaxH === null) return null;
  const minutes = tmaxH * 60 - (Number(devices) - 1) * Number.parseFloat(gap);
  return unit === 'h' ? minutes / 60 : minutes;
}
