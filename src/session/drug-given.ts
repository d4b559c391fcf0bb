import type { Instant } from '#foundation/instant.ts';
import { between, hours } from '#foundation/instant.ts';
import type { MilligramsPerMillilitre } from '#foundation/quantity.ts';
import { read } from '#foundation/quantity.ts';
import { esketamineDeviceDose, treatments } from '#plan/route.ts';
import type { InfusionStep } from './infusion-steps.ts';
import { infusionSteps } from './infusion-steps.ts';
import type { EntryOf, StandingRecord } from './session-record.ts';
import { entriesOf } from './session-record.ts';

/** One dose of a session as it was given, in milligrams and hours; null where the record does not say. */
export type DrugGiven =
  /** Steps one after the other, a pause as one of 0 mg; what is pushed is a step of 0 hours. */
  | { readonly route: 'intravenous'; readonly at: Instant; readonly steps: readonly InfusionStep[] }
  | { readonly route: 'intramuscular' | 'oral'; readonly at: Instant; readonly mg: number }
  /** Kept for a time, then swallowed or spat out; both are null until somebody charts it. */
  | { readonly route: 'sublingual'; readonly at: Instant; readonly mg: number; readonly keptHours: number | null; readonly afterwards: 'swallow' | 'spit' | null }
  /** Devices or sprays one after the other; a device that was not empty afterwards gave nobody knows how much. */
  | { readonly route: 'nasal'; readonly at: Instant; readonly devices: readonly { readonly mg: number | null; readonly afterHours: number }[] };

/** What a record does not say of a dose. */
export type Unsaid = 'infused-amount' | 'lozenge-end' | 'device-rest';

/**
 * What was given in a session, earliest first, by what was charted and never by what was ordered: rates, pauses and the
 * amounts entered in the end. Of an order only its upper limit counts, which no infusion passes.
 * @param diluted concentration of what runs into the vein; null where nobody said it
 * @param now where what still runs ends
 */
export function drugGiven(record: StandingRecord, diluted: MilligramsPerMillilitre | null, now: Instant): readonly DrugGiven[] {
  const doses = entriesOf(record, 'dose');
  const nasal = doses.filter(({ content: { part } }) => part.form === 'device' || part.form === 'nasal-spray');
  return [...doses.flatMap((dose) => notNasal(record, dose, diluted, now) ?? []), ...allNasal(nasal)];
}

function notNasal(record: StandingRecord, dose: EntryOf<'dose'>, diluted: MilligramsPerMillilitre | null, now: Instant): DrugGiven | null {
  const { measuredAt: at, content: { part } } = dose;
  switch (part.form) {
    case 'infusion':
      return { route: 'intravenous', at, steps: infusionSteps(record, dose, diluted, now) };
    case 'injection': {
      const mg = read(part.given).toNumber();
      const isIntoVein = treatments[record.session.treatment].route === 'intravenous';
      return isIntoVein ? { route: 'intravenous', at, steps: [{ mg, hours: 0 }] } : { route: 'intramuscular', at, mg };
    }
    case 'lozenge':
      return { route: 'sublingual', at, mg: read(part.given).toNumber(), ...endOfLozenge(record, at) };
    case 'oral-dose':
      return { route: 'oral', at, mg: read(part.given).toNumber() };
    case 'nasal-spray':
    case 'device':
      return null;
  }
}

/** The first end charted once it was in the mouth. */
function endOfLozenge(record: StandingRecord, at: Instant): { readonly keptHours: number | null; readonly afterwards: 'swallow' | 'spit' | null } {
  for (const { measuredAt, content: { note } } of entriesOf(record, 'dose-note')) {
    if (note.note === 'lozenge-ended' && measuredAt > at) return { keptHours: inHours(at, measuredAt), afterwards: note.outcome === 'spat-out' ? 'spit' : 'swallow' };
  }
  return { keptHours: null, afterwards: null };
}

function allNasal(doses: readonly EntryOf<'dose'>[]): readonly DrugGiven[] {
  const [first] = doses;
  if (first === undefined) return [];
  return [{ route: 'nasal', at: first.measuredAt, devices: doses.map((dose) => ({ mg: sprayed(dose), afterHours: inHours(first.measuredAt, dose.measuredAt) })) }];
}

function sprayed({ content: { part } }: EntryOf<'dose'>): number | null {
  if (part.form === 'device') return part.isEmpty ? esketamineDeviceDose.toNumber() : null;
  return part.form === 'nasal-spray' ? read(part.given).toNumber() : null;
}

function inHours(from: Instant, to: Instant): number {
  return between(from, to) / hours(1);
}

/** The first thing that the record does not say of what was given; null when it says all. */
export function unsaidOf(given: readonly DrugGiven[]): Unsaid | null {
  for (const dose of given) {
    if (dose.route === 'intravenous' && dose.steps.some(({ mg }) => mg === null)) return 'infused-amount';
    if (dose.route === 'sublingual' && dose.afterwards === null) return 'lozenge-end';
    if (dose.route === 'nasal' && dose.devices.some(({ mg }) => mg === null)) return 'device-rest';
  }
  return null;
}
