import type { DoseOf } from './dose.ts';
import type { Input } from './linear-system.ts';
import type { Values } from './parameter.ts';
import { valueOf } from './parameter.ts';

/** An infusion straight into a compartment, step after step. */
export function intoVein(dose: DoseOf<'intravenous'>, compartment: string): readonly Input[] {
  let atH = dose.atH;
  return dose.steps.map(({ mg, hours }) => {
    const input: Input = { compartment, atH, durationH: hours, mg };
    atH += hours;
    return input;
  });
}

/** The two parts of a dose kept under the tongue: what goes through the lining in the time kept, and what is swallowed. */
export type KeptParts = { readonly mucosal: Input; readonly swallowed: Input };

/** What keeping a dose for another time than in the study means for the estimate; a limit of every model under the tongue. */
export const HOLD_LIMIT = 'The film was kept for 10 minutes before swallowing; keeping it for more or less time was not studied and changes nothing here.';
/** What spitting out means for the estimate; a limit of every model under the tongue. */
export const SPIT_LIMIT = 'Spitting the rest out instead of swallowing it was not studied; the model then leaves out the swallowed part and what the lining would have taken up later.';

/**
 * Kept under the tongue, drug is taken up evenly over the mucosal time; spat out earlier, only that share of it was.
 * The swallowed part begins with the dose, as the paper fitted it, and is none when the rest is spat out.
 */
export function keptUnderTongue(dose: DoseOf<'sublingual'>, values: Values, names: { readonly mucosal: string; readonly swallowed: string }): KeptParts {
  const mucosalH = valueOf(values, 'D1');
  const [keptH, swallowedShare] = dose.afterwards === 'spit' ? [Math.min(dose.holdH, mucosalH), 0] : [mucosalH, 1];
  return {
    mucosal: { compartment: names.mucosal, atH: dose.atH, durationH: keptH, mg: dose.mg * valueOf(values, 'F1') * (keptH / mucosalH) },
    swallowed: { compartment: names.swallowed, atH: dose.atH, durationH: valueOf(values, 'D2'), mg: dose.mg * valueOf(values, 'F2') * swallowedShare },
  };
}
