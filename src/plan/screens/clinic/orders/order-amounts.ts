import { amountText } from '#interface/format/format.ts';
import type { WireOrder } from '../../../api-order.ts';
import type { useWords } from '../words.ts';

/** Every amount of an order besides its dose, each with its unit. */
export function orderAmounts(say: ReturnType<typeof useWords>, order: WireOrder): { readonly name: string; readonly value: string }[] {
  const { volume, concentration, dosingWeight, infusionConcentration, infusionMinutes } = order;
  return [
    { name: say('order.volume'), value: volume === null || concentration === null ? say('order.notGiven') : say('order.volumeOf', { volume: amountText(volume), concentration: amountText(concentration) }) },
    ...(dosingWeight === null ? [] : [{ name: say('order.weight'), value: amountText(dosingWeight) }]),
    ...(infusionMinutes === null ? [] : [{ name: say('order.infusion'), value: infusionMinutes === 'push' ? say('order.push') : say('order.over', { minutes: infusionMinutes }) }]),
    ...(infusionConcentration === null ? [] : [{ name: say('order.diluted'), value: amountText(infusionConcentration) }]),
  ];
}
