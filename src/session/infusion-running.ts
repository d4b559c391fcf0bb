import type { Instant } from '#foundation/instant.ts';
import type { ChartedEntry } from './session-record.ts';

/** A stretch in which the pump ran at one rate; null where no rate was charted. */
export type RunningStretch = { readonly from: Instant; readonly to: Instant; readonly millilitresPerHour: number | null };

type Entries = readonly Pick<ChartedEntry, 'measuredAt' | 'content'>[];

/**
 * The stretches in which the pump ran, earliest first, by what was charted: a pause is the time between two of them.
 * @param entries what stands of a session, earliest first
 * @param now where a stretch ends that still runs
 */
export function runningStretches(entries: Entries, startedAt: Instant, startRate: number | null, now: Instant): readonly RunningStretch[] {
  const stretches: RunningStretch[] = [];
  let open: { readonly from: Instant; readonly rate: number | null } | null = { from: startedAt, rate: startRate };
  let rate = startRate;
  for (const { at: noted, change } of changesIn(entries)) {
    const at = noted > startedAt ? noted : startedAt;
    if (open !== null) stretches.push({ from: open.from, to: at, millilitresPerHour: open.rate });
    if (typeof change === 'number') rate = change;
    const runs: boolean = change === 'runs' || (typeof change === 'number' && open !== null);
    open = runs ? { from: at, rate } : null;
  }
  if (open !== null) stretches.push({ from: open.from, to: now > open.from ? now : open.from, millilitresPerHour: open.rate });
  return stretches;
}

type Change = { readonly at: Instant; readonly change: 'runs' | 'rests' | number };

function changesIn(entries: Entries): readonly Change[] {
  return entries.flatMap(({ measuredAt: at, content }): readonly Change[] => {
    if (content.kind === 'dose-note' && content.note.note === 'rate-change') return [{ at, change: Number(content.note.rate.value) }];
    if (content.kind !== 'step') return [];
    if (content.step === 'resume-dosing') return [{ at, change: 'runs' }];
    const isRest = content.step === 'pause-dosing' || content.step === 'stop-dosing' || content.step === 'end-dosing';
    return isRest ? [{ at, change: 'rests' }] : [];
  });
}
