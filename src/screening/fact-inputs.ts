import type { RuleInput } from '#foundation/rule.ts';
import type { FactDetails, ScreeningFact } from './fact.ts';
import { definitionOf } from './facts.ts';

type PlainDetail = Exclude<keyof FactDetails, 'clearance' | 'words'>;

const DETAIL_NAMES: Readonly<Record<PlainDetail, string>> = {
  happenedOn: 'happened on or before',
  control: 'treatment',
  activity: 'activity',
  childPugh: 'Child-Pugh class',
  bipolarType: 'type',
  hasRecentCrisis: 'recent crisis',
};

/** What a finding shows of a fact: its state and moment, where it comes from, and each particular that is known. */
export function factInputs(fact: ScreeningFact): readonly RuleInput[] {
  const state: RuleInput = { name: definitionOf(fact.factId).topic, value: fact.state, at: fact.recordedAt };
  const origin: RuleInput = { name: 'recorded from', value: fact.origin };
  return [state, origin, ...plainDetails(fact.details ?? {}), ...clearanceInputs(fact.details ?? {})];
}

function plainDetails(details: FactDetails): readonly RuleInput[] {
  const names: readonly PlainDetail[] = ['happenedOn', 'control', 'activity', 'childPugh', 'bipolarType', 'hasRecentCrisis'];
  return names.flatMap((name) => {
    const value = details[name];
    return value === undefined ? [] : [{ name: DETAIL_NAMES[name], value }];
  });
}

function clearanceInputs({ clearance }: FactDetails): readonly RuleInput[] {
  return clearance === undefined ? [] : [{ name: 'specialist clearance given on', value: clearance.givenOn }];
}
