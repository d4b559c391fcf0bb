import type { Written } from '#foundation/quantity.ts';
import type { Charted } from '../room/charted.ts';
import { entriesOf } from '../room/charted.ts';

/** The pump's rate as charted last; null when none was charted. */
export function rateNow(charted: Charted): Written<'mL/h'> | null {
  const changed = entriesOf(charted, 'dose-note').findLast(({ content }) => content.note.note === 'rate-change')?.content.note;
  if (changed?.note === 'rate-change') return changed.rate;
  const part = entriesOf(charted, 'dose').at(-1)?.content.part;
  return part?.form === 'infusion' ? part.rate : null;
}
