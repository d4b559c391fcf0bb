import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import { useWords } from '../words.ts';
import { useGroupName } from './group-name.ts';

type Props = { readonly comparison: NonNullable<WireClinicOutcomes['durability']['comparison']>; readonly event: string };

/** How the groups shown differ in when something came: one test of all of them, and each against the first. */
export function Comparison({ comparison: { pValue, hazards }, event }: Props) {
  const say = useWords();
  const nameOf = useGroupName();
  return (
    <div>
      <p>{say('comparison.logRank', { p: pValue < 0.001 ? '< 0.001' : `= ${pValue.toFixed(3)}` })}</p>
      {hazards.map(({ compared, reference, ratio, low, high }) => (
        <p key={compared}>{say('comparison.hazard', { event, compared: nameOf(compared), reference: nameOf(reference), ratio: ratio.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) })}</p>
      ))}
    </div>
  );
}
