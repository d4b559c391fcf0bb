import type { Written } from '#foundation/quantity.ts';
import type { Charted } from '../room/charted.ts';
import { entriesOf } from '../room/charted.ts';

/** What was drawn for the infusion of this session; null when the dose is none. */
export function drawnForInfusion(charted: Charted): Written<'mg'> | null {
  const part = entriesOf(charted, 'dose').find(({ content }) => content.part.form === 'infusion')?.content.part;
  return part?.form === 'infusion' ? part.drawn : null;
}
