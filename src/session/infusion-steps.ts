import type { Instant } from '#foundation/instant.ts';
import { between, hours } from '#foundation/instant.ts';
import type { MilligramsPerMillilitre } from '#foundation/quantity.ts';
import { read } from '#foundation/quantity.ts';
import type { RunningStretch } from './infusion-running.ts';
import { runningStretches } from './infusion-running.ts';
import type { EntryOf, StandingRecord } from './session-record.ts';
import { entriesOf } from './session-record.ts';

/** A stretch of an infusion, or a pause of 0 mg; null where nobody knows how much ran in. */
export type InfusionStep = { readonly mg: number | null; readonly hours: number };

/**
 * An infusion as it ran, step after step. The amount entered in the end is what was given, whatever the rates come to;
 * before that the rates say it, up to what was ordered, after which the bag is empty. Without a rate or without the
 * concentration in the bag nobody knows it until the end; then the whole is spread evenly over the time that it ran.
 */
export function infusionSteps(record: StandingRecord, { content, measuredAt }: EntryOf<'dose'>, diluted: MilligramsPerMillilitre | null, now: Instant): readonly InfusionStep[] {
  const { part, ordered, doseNumber } = content;
  if (part.form !== 'infusion') return [];
  const entered = entriesOf(record, 'dose-amounts').findLast((amounts) => amounts.content.doseNumber === doseNumber)?.content.given;
  const known = entered === undefined ? null : read(entered).toNumber();
  const ran = runningStretches(record.entries, measuredAt, part.rate === null ? null : read(part.rate).toNumber(), now);
  const byRates = ratesOf(ran, diluted);
  return withPauses(ran, byRates === null ? spread(ran, known) : byRate(ran, byRates, known, read(ordered).toNumber()));
}

/** Milligrams an hour of each stretch; null where any is unknown. */
function ratesOf(ran: readonly RunningStretch[], diluted: MilligramsPerMillilitre | null): readonly number[] | null {
  if (diluted === null) return null;
  const rates = ran.flatMap(({ millilitresPerHour }) => (millilitresPerHour === null ? [] : [millilitresPerHour * diluted.toNumber()]));
  return rates.length === ran.length ? rates : null;
}

/** Each stretch as one or two steps: what ran in, and the rest of its time once the bag was empty. */
function byRate(ran: readonly RunningStretch[], rates: readonly number[], known: number | null, ordered: number): readonly (readonly InfusionStep[])[] {
  let left = known ?? ordered;
  const steps = ran.map((stretch, index): readonly InfusionStep[] => {
    const [rate, length] = [rates[index] ?? 0, hoursOf(stretch)];
    const ranHours = rate * length > left ? left / rate : length;
    left -= rate * ranHours;
    return ranHours < length ? [{ mg: rate * ranHours, hours: ranHours }, { mg: 0, hours: length - ranHours }] : [{ mg: rate * length, hours: length }];
  });
  const sum = steps.flat().reduce((all, { mg }) => all + (mg ?? 0), 0);
  if (known === null) return steps;
  return sum > 0 ? steps.map((parts) => parts.map(({ mg, hours: length }) => ({ mg: ((mg ?? 0) * known) / sum, hours: length }))) : spread(ran, known);
}

/** An amount over the time that the pump ran, evenly, because nothing says otherwise. */
function spread(ran: readonly RunningStretch[], known: number | null): readonly (readonly InfusionStep[])[] {
  const all = ran.reduce((sum, stretch) => sum + hoursOf(stretch), 0);
  return ran.map((stretch, index) => {
    const length = hoursOf(stretch);
    const share = all > 0 ? length / all : index === 0 ? 1 : 0;
    return [{ mg: known === null ? null : known * share, hours: length }];
  });
}

function withPauses(ran: readonly RunningStretch[], steps: readonly (readonly InfusionStep[])[]): readonly InfusionStep[] {
  return ran.flatMap(({ from }, index) => {
    const before = ran[index - 1];
    const pause = before === undefined ? 0 : between(before.to, from) / hours(1);
    return [...(pause > 0 ? [{ mg: 0, hours: pause }] : []), ...(steps[index] ?? [])];
  });
}

function hoursOf({ from, to }: RunningStretch): number {
  return between(from, to) / hours(1);
}
