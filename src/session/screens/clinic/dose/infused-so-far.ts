import type { Instant } from '#foundation/instant.ts';
import { between, hours, minutes } from '#foundation/instant.ts';
import type { WireOrder } from '#plan/api-order.ts';
import type { Charted } from '../room/charted.ts';
import { entriesOf } from '../room/charted.ts';

/** How much of an infusion has run in by its rates as charted, or by the order's time where no rate was charted: an estimate, no measurement. */
export type InfusedSoFar = { readonly mg: number; readonly share: number; readonly isByRate: boolean };

type Span = { readonly from: Instant; readonly to: Instant; readonly millilitresPerHour: number | null };

/** What has run in until `now`, never more than ordered; null without a running infusion or without a rate and a time to reckon with. */
export function infusedSoFar(charted: Charted, order: Pick<WireOrder, 'dose' | 'infusionConcentration' | 'infusionMinutes'>, now: Instant): InfusedSoFar | null {
  const start = entriesOf(charted, 'dose').find(({ content }) => content.part.form === 'infusion');
  if (start === undefined || start.content.part.form !== 'infusion') return null;
  const ordered = Number(order.dose.value);
  const spans = spansOf(charted, start.measuredAt, start.content.part.rate === null ? null : Number(start.content.part.rate.value), now);
  const concentration = order.infusionConcentration === null ? null : Number(order.infusionConcentration.value);
  const isByRate = concentration !== null && spans.every(({ millilitresPerHour }) => millilitresPerHour !== null);
  const mg = isByRate ? byRate(spans, concentration) : byTime(spans, order, ordered);
  return mg === null ? null : { mg: Math.min(mg, ordered), share: Math.min(1, mg / ordered), isByRate };
}

function byRate(spans: readonly Span[], concentration: number): number {
  return spans.reduce((sum, { from, to, millilitresPerHour }) => sum + (between(from, to) / hours(1)) * (millilitresPerHour ?? 0) * concentration, 0);
}

function byTime(spans: readonly Span[], { infusionMinutes }: Pick<WireOrder, 'infusionMinutes'>, ordered: number): number | null {
  if (typeof infusionMinutes !== 'number') return null;
  return spans.reduce((sum, { from, to }) => sum + (between(from, to) / minutes(infusionMinutes)) * ordered, 0);
}

/** The stretches in which the pump ran, each with its rate. */
function spansOf(charted: Charted, startedAt: Instant, startRate: number | null, now: Instant): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly from: Instant; readonly rate: number | null } | null = { from: startedAt, rate: startRate };
  let rate = startRate;
  for (const { at, change } of changesOf(charted)) {
    if (open !== null) spans.push({ from: open.from, to: at, millilitresPerHour: open.rate });
    if (typeof change === 'number') rate = change;
    const runs: boolean = change === 'runs' || (typeof change === 'number' && open !== null);
    open = runs ? { from: at, rate } : null;
  }
  if (open !== null) spans.push({ from: open.from, to: now > open.from ? now : open.from, millilitresPerHour: open.rate });
  return spans;
}

type Change = { readonly at: Instant; readonly change: 'runs' | 'rests' | number };

function changesOf(charted: Charted): readonly Change[] {
  const steps = entriesOf(charted, 'step').flatMap(({ measuredAt, content }): readonly Change[] => {
    if (content.step === 'resume-dosing') return [{ at: measuredAt, change: 'runs' }];
    const isRest = content.step === 'pause-dosing' || content.step === 'stop-dosing' || content.step === 'end-dosing';
    return isRest ? [{ at: measuredAt, change: 'rests' }] : [];
  });
  const rates = entriesOf(charted, 'dose-note').flatMap(({ measuredAt, content }): readonly Change[] => (content.note.note === 'rate-change' ? [{ at: measuredAt, change: Number(content.note.rate.value) }] : []));
  return [...steps, ...rates].toSorted((left, right) => (left.at < right.at ? -1 : 1));
}
