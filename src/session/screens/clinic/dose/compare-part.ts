import type { WireOrder } from '#plan/api-order.ts';
import { amountText } from '#interface/format/format.ts';
import type { DosePart } from '../../../dose-part.ts';

/** One line of the second look: what was drawn, what was ordered, and whether the two agree; null where nothing is ordered. */
export type Compared = { readonly name: 'strength' | 'drawn' | 'volume' | 'given' | 'rate' | 'site' | 'device' | 'lot'; readonly drawn: string; readonly ordered: string | null; readonly agrees: boolean | null };

type Amount = Parameters<typeof amountText>[0];

/** What was written down beside the order, in the order in which it is read. */
export function comparePart(order: WireOrder, part: DosePart): readonly Compared[] {
  return [...linesOf(order, part), ...(part.lot === null ? [] : [alone('lot', part.lot)])];
}

function linesOf(order: WireOrder, part: DosePart): readonly Compared[] {
  switch (part.form) {
    case 'infusion':
      return [line('strength', part.concentration, order.concentration), line('volume', part.drawnVolume, order.volume), line('drawn', part.drawn, order.dose), ...(part.rate === null ? [] : [alone('rate', amountText(part.rate))])];
    case 'injection':
      return [line('strength', part.concentration, order.concentration), line('volume', part.volume, order.volume), line('given', part.given, order.dose), ...(part.site === null ? [] : [alone('site', part.site)])];
    case 'lozenge':
    case 'oral-dose':
    case 'nasal-spray':
      return [line('given', part.given, order.dose)];
    case 'device':
      return [alone('device', amountText({ value: '28', unit: 'mg' }))];
  }
}

function line(name: Compared['name'], drawn: Amount, ordered: Amount | null): Compared {
  return { name, drawn: amountText(drawn), ordered: ordered === null ? null : amountText(ordered), agrees: ordered === null ? null : Number(drawn.value) === Number(ordered.value) };
}

function alone(name: Compared['name'], drawn: string): Compared {
  return { name, drawn, ordered: null, agrees: null };
}
