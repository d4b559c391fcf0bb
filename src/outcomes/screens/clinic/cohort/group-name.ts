import type { TreatmentKey } from '#plan/route.ts';
import { treatments } from '#plan/route.ts';
import { useWords as useScreeningWords } from '#screening/screens/clinic/words.ts';
import type { Indication } from '#screening/treatment.ts';
import { INDICATIONS } from '#screening/treatment.ts';
import { useWords } from '../words.ts';

const isTreatment = (group: string): group is TreatmentKey => Object.hasOwn(treatments, group);
const isIndication = (group: string): group is Indication => INDICATIONS.some((indication) => indication === group);

/** What a group of people is called. */
export function useGroupName(): (group: string) => string {
  const say = useWords();
  const sayIndication = useScreeningWords();
  return (group) => {
    switch (group) {
      case 'none':
      case 'some':
      case 'many':
      case 'not-followed':
      case 'counting':
      case 'not-said':
        return say(`group.${group}`);
      default:
        if (isTreatment(group)) return treatments[group].name;
        return isIndication(group) ? sayIndication(`indication.${group}`) : say('group.all');
    }
  };
}
