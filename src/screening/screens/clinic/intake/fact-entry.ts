import type { FactDetails, FactState } from '../../../fact.ts';
import type { FactId } from '../../../facts.ts';
import type { IntakeFact } from './intake-answer.ts';

/** What staff are about to record of one fact, as typed; empty where nothing was chosen. */
export type FactEntry = {
  readonly state: FactState | null;
  readonly happenedOn: string;
  readonly control: FactDetails['control'] | null;
  readonly activity: FactDetails['activity'] | null;
  readonly childPugh: FactDetails['childPugh'] | null;
  readonly bipolarType: FactDetails['bipolarType'] | null;
  readonly hasRecentCrisis: 'yes' | 'no' | null;
  readonly clearedOn: string;
  readonly clearanceReference: string;
  readonly words: string;
};

const EMPTY: FactEntry = {
  state: null, happenedOn: '', control: null, activity: null, childPugh: null, bipolarType: null, hasRecentCrisis: null, clearedOn: '', clearanceReference: '', words: '',
};

/** An entry begins with the particulars on record, so that nothing known is typed again; what is open has no state yet. */
export function entryOf(fact: IntakeFact | null): FactEntry {
  if (fact === null) return EMPTY;
  const { details, state } = fact;
  return {
    state: state === 'not-asked' ? null : state,
    happenedOn: details.happenedOn ?? '',
    control: details.control ?? null,
    activity: details.activity ?? null,
    childPugh: details.childPugh ?? null,
    bipolarType: details.bipolarType ?? null,
    hasRecentCrisis: details.hasRecentCrisis === undefined ? null : details.hasRecentCrisis ? 'yes' : 'no',
    clearedOn: details.clearance?.givenOn ?? '',
    clearanceReference: details.clearance?.reference ?? '',
    words: details.words ?? '',
  };
}

/** An entry as it is sent; particulars belong to a yes alone, and what was left out is not known. */
export function sentFact(factId: FactId, entry: FactEntry) {
  if (entry.state === null) return [];
  const words = entry.words.trim() === '' ? {} : { words: entry.words.trim() };
  return [{ factId, state: entry.state, details: entry.state === 'present' ? { ...particulars(entry), ...words } : words }];
}

function particulars({ happenedOn, control, activity, childPugh, bipolarType, hasRecentCrisis, clearedOn, clearanceReference }: FactEntry) {
  const reference = clearanceReference.trim();
  return {
    ...(happenedOn !== '' && { happenedOn }),
    ...(control && { control }),
    ...(activity && { activity }),
    ...(childPugh && { childPugh }),
    ...(bipolarType && { bipolarType }),
    ...(hasRecentCrisis !== null && { hasRecentCrisis: hasRecentCrisis === 'yes' }),
    ...(clearedOn !== '' && reference !== '' && { clearance: { givenOn: clearedOn, reference } }),
  };
}
