import type { Instant } from '#foundation/instant.ts';
import { between, hours, minutes } from '#foundation/instant.ts';
import type { WireOrder } from '#plan/api-order.ts';
import type { RunningStretch } from '../../../infusion-running.ts';
import { runningStretches } from '../../../infusion-running.ts';
import type { Charted } from '../room/charted.ts';
import { entriesOf } from '../room/charted.ts';

/** How much of an infusion has run in by its rates as charted, or by the order's time where no rate was charted: an estimate, no measurement. */
export type InfusedSoFar = { readonly mg: number; readonly share: number; readonly isByRate: boolean };

/** What has run in until `now`, never more than ordered; null without a running infusion or without a rate and a time to reckon with. */
export function infusedSoFar(charted: Charted, order: Pick<WireOrder, 'dose' | 'infusionConcentration' | 'infusionMinutes'>, now: Instant): InfusedSoFar | null {
  const start = entriesOf(charted, 'dose').find(({ content }) => content.part.form === 'infusion');
  if (start === undefined || start.content.part.form !== 'infusion') return null;
  const ordered = Number(order.dose.value);
  const spans = runningStretches(charted.entries, start.measuredAt, start.content.part.rate === null ? null : Number(start.content.part.rate.value), now);
  const concentration = order.infusionConcentration === null ? null : Number(order.infusionConcentration.value);
  const isByRate = concentration !== null && spans.every(({ millilitresPerHour }) => millilitresPerHour !== null);
  const mg = isByRate ? byRate(spans, concentration) : byTime(spans, order, ordered);
  return mg === null ? null : { mg: Math.min(mg, ordered), share: Math.min(1, mg / ordered), isByRate };
}

function byRate(spans: readonly RunningStretch[], concentration: number): number {
  return spans.reduce((sum, { from, to, millilitresPerHour }) => sum + (between(from, to) / hours(1)) * (millilitresPerHour ?? 0) * concentration, 0);
}

function byTime(spans: readonly RunningStretch[], { infusionMinutes }: Pick<WireOrder, 'infusionMinutes'>, ordered: number): number | null {
  if (typeof infusionMinutes !== 'number') return null;
  return spans.reduce((sum, { from, to }) => sum + (between(from, to) / minutes(infusionMinutes)) * ordered, 0);
}
