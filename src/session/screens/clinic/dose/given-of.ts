import type { Written } from '#foundation/quantity.ts';
import { add, exact, read, write } from '#foundation/quantity.ts';
import { esketamineDeviceDose } from '#plan/route.ts';
import type { Charted } from '../room/charted.ts';
import { entriesOf } from '../room/charted.ts';

/** What the parts given so far add up to; an infusion counts with its own amounts and not here. */
export function givenOf(charted: Charted): Written<'mg'> {
  const sum = entriesOf(charted, 'dose').reduce((total, { content: { part } }) => {
    if (part.form === 'infusion') return total;
    return add(total, part.form === 'device' ? esketamineDeviceDose : read(part.given));
  }, exact('0', 'mg'));
  return write(sum, 'mg');
}

/** What was given in the whole session; null before any dose, and while an infusion's amounts are not known. */
export function givenInAll(charted: Charted): Written<'mg'> | null {
  const doses = entriesOf(charted, 'dose');
  if (doses.length === 0) return null;
  if (!doses.some(({ content }) => content.part.form === 'infusion')) return givenOf(charted);
  const amounts = entriesOf(charted, 'dose-amounts').at(-1);
  return amounts === undefined ? null : amounts.content.given;
}
