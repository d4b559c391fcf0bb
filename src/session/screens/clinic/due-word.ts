import { isRepeat } from '../../late-observations.ts';
import type { ObservedItem } from '../../observation-slots.ts';
import type { SessionRuleId } from '../../rules.ts';

/** What a rule asks for, in a word: the pressure once more after a raised one, the whole set of vital signs, or blood pressure and oxygen alone. */
export function dueWord(askedBy: SessionRuleId, items: readonly ObservedItem[]): 'due.repeat' | 'due.vital-signs' | 'due.pressure' {
  if (isRepeat(askedBy)) return 'due.repeat';
  return items.includes('heart-rate') ? 'due.vital-signs' : 'due.pressure';
}
