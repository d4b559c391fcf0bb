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

/**
 * Kept under the tongue, drug is taken up evenly over the mucosal time; spat out earlier, only that share of it was.
 * Swallowed drug follows when it is swallowed, and none follows when it is spat out.
 */
export function keptUnderTongue(dose: DoseOf<'sublingual'>, values: Values, names: { readonly mucosal: string; readonly swallowed: string }): KeptParts {
  const mucosalH = valueOf(values, 'D1');
  const keptH = dose.afterwards === 'spit' ? Math.min(dose.holdH, mucosalH) : mucosalH;
  const swallowedShare = dose.afterwards === 'spit' ? 0 : 1;
  return {
    mucosal: { compartment: names.mucosal, atH: dose.atH, durationH: keptH, mg: dose.mg * valueOf(values, 'F1') * (keptH / mucosalH) },
    swallowed: { compartment: names.swallowed, atH: dose.atH, durationH: valueOf(values, 'D2'), mg: dose.mg * valueOf(values, 'F2') * swallowedShare },
  };
}
