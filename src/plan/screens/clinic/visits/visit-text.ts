import type { useFormat } from '#interface/format/use-format.ts';
import type { WireVisit } from '../../../api-plan.ts';
import type { useWords } from '../words.ts';

type Say = ReturnType<typeof useWords>;

/** What a visit is for: `Session 3 of 6`, `Integration`. */
export function visitText(say: Say, { kind, numberInSeries, ofSeries }: Pick<WireVisit, 'kind' | 'numberInSeries' | 'ofSeries'>): string {
  if (kind !== 'dosing-session' || numberInSeries === null) return say(`kind.${kind}`);
  return ofSeries === null ? say('visit.session', { number: numberInSeries }) : say('visit.sessionOf', { number: numberInSeries, of: ofSeries });
}

/** When a visit is: `Mon 23 Nov, 13:00–14:00`. */
export function timeText(format: ReturnType<typeof useFormat>, { startsAt, endsAt }: Pick<WireVisit, 'startsAt' | 'endsAt'>): string {
  return `${format.weekday(startsAt)}, ${format.clock(startsAt)}–${format.clock(endsAt)}`;
}
