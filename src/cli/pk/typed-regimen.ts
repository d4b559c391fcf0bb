import type { Refusal } from '#foundation/refusal.ts';
import { refusePharmacology } from '#pharmacology/refusals.ts';
import type { WrittenDose, WrittenRegimen } from '#pharmacology/regimen.ts';
import { REGIMEN_FORMAT, readRegimen, repeated } from '#pharmacology/regimen.ts';
import type { Route, Substance } from '#pharmacology/substance.ts';
import { ROUTES, SUBSTANCES } from '#pharmacology/substance.ts';
import { refuse } from '../refusals.ts';
import type { PkFlags } from './flags.ts';
import type { TypedReader } from './typed-quantity.ts';

/** A substance as one word on the command line. */
export function wordOf(substance: Substance): string {
  return substance.replace(' ', '-');
}

const MOST_DEVICES = 20;

/** Which flags belong to which route; any other one would change nothing and is refused. */
const OF_ROUTE: Readonly<Record<Route, readonly (keyof PkFlags)[]>> = {
  intravenous: ['infusion'],
  intramuscular: [],
  sublingual: ['hold', 'spit'],
  nasal: ['devices', 'gap'],
  oral: [],
};

type NasalDevice = Extract<WrittenDose, { readonly route: 'nasal' }>['devices'][number];

/** The regimen that the flags describe, or the one written in the file. */
export function regimenOf(flags: PkFlags, file: string | null, reader: TypedReader): WrittenRegimen | Refusal {
  if (file !== null) return readFileText(flags.regimen ?? 'regimen', file);
  const substance = SUBSTANCES.find((each) => wordOf(each) === flags.drug);
  const route = ROUTES.find((each) => each === flags.route);
  if (substance === undefined || route === undefined || flags.dose === undefined) return refuse('cli.pk-incomplete');
  const strange = Object.values(OF_ROUTE).flat().find((flag) => flags[flag] !== undefined && !OF_ROUTE[route].includes(flag));
  if (strange !== undefined) return refuse('cli.pk-flag-of-other-route', { flag: `--${strange}`, route });
  const dose = doseOf(route, flags, flags.dose, reader);
  if ('refused' in dose) return dose;
  const atHours = (flags.repeat ?? '0h').split(',').map((text) => reader.minutes('--repeat', text) / 60);
  return { format: REGIMEN_FORMAT, substance, doses: [...repeated(dose, atHours)] };
}

function readFileText(name: string, text: string): WrittenRegimen | Refusal {
  try {
    return readRegimen(JSON.parse(text));
  } catch (error) {
    return refusePharmacology('pharmacology.not-understood', { field: name, reason: `expected a JSON document: ${error instanceof Error ? error.message : 'it cannot be read'}` });
  }
}

function doseOf(route: Route, flags: PkFlags, text: string, reader: TypedReader): WrittenDose | Refusal {
  const amount = reader.quantity('--dose', text, ['mg', 'mg/kg']);
  switch (route) {
    case 'intravenous':
      if (flags.infusion === undefined) return refuse('cli.pk-flag-needed', { flag: '--infusion', reason: 'a dose into a vein takes a time, and 0min gives it at once' });
      return { route, atHours: 0, steps: [{ amount, minutes: reader.minutes('--infusion', flags.infusion) }] };
    case 'sublingual':
      if (flags.spit === true && flags.hold === undefined) return refuse('cli.pk-flag-needed', { flag: '--hold', reason: 'what is spat out depends on how long it was kept' });
      return { route, atHours: 0, amount, holdMinutes: reader.minutes('--hold', flags.hold ?? '0min'), afterwards: flags.spit === true ? 'spit' : 'swallow' };
    case 'nasal':
      if (flags.devices !== undefined && flags.gap === undefined) return refuse('cli.pk-flag-needed', { flag: '--gap', reason: 'devices follow each other' });
      return { route, atHours: 0, devices: [...devicesOf(flags, amount, reader)] };
    case 'intramuscular':
    case 'oral':
      return { route, atHours: 0, amount };
  }
}

/** Equal devices one after the other. */
function devicesOf(flags: PkFlags, amount: NasalDevice['amount'], reader: TypedReader): readonly NasalDevice[] {
  const count = Math.min(reader.whole('--devices', flags.devices ?? '1'), MOST_DEVICES);
  const gap = reader.minutes('--gap', flags.gap ?? '0min');
  return Array.from({ length: count }, (_, index) => ({ amount, afterMinutes: index * gap }));
}
