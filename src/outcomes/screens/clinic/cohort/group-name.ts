import type { TreatmentKey } from '#plan/route.ts';
import { treatments } from '#plan/route.ts';
import { useWords } from '../words.ts';

const isTreatment = (group: string): group is TreatmentKey => Object.hasOwn(treatments, group);

/** What a group of people is called. */
export function useGroupName(): (group: string) => string {
  const say = useWords();
  return (group) => {
    switch (group) {
      case 'none':
      case 'some':
      case 'many':
      case 'counting':
        return say(`group.${group}`);
      default:
        return isTreatment(group) ? treatments[group].name : say('group.all');
    }
  };
}
