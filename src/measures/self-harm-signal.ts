import type { RuleFinding, SourceMark } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { AnswerSet, ItemAnswer } from './answer-set.ts';
import { ASQ_ACUITY_ITEM } from './asq.ts';
import type { Questionnaire, SelfHarmRole } from './instrument.ts';
import type { MeasureSettings } from './settings.ts';
import { measureSettings } from './settings.ts';

/** One answer that has to be followed up the same visit, or by the person on call outside a visit (SAFE-1). */
export type SelfHarmSignal = {
  readonly measure: Questionnaire['id'];
  readonly version: string;
  readonly itemId: string;
  readonly answer: ItemAnswer;
  /** `now` when the person says the thoughts are there at this moment. */
  readonly urgency: 'follow-up' | 'now';
  readonly finding: RuleFinding;
};

/**
 * Whether one answer, just given, is a signal; asked for every answer as it arrives, so that a form that is never
 * sent in still counts, and an answer changed later does not take its signal back.
 */
export function selfHarmSignalOf(instrument: Questionnaire, itemId: string, answer: ItemAnswer, settings: MeasureSettings): SelfHarmSignal | null {
  const item = instrument.items.find((candidate) => candidate.id === itemId);
  const role = item?.selfHarm ?? null;
  if (role === null || !isSignal(role, answer, settings)) return null;
  const urgency = itemId === ASQ_ACUITY_ITEM && answer !== 'declined' ? 'now' : 'follow-up';
  return { measure: instrument.id, version: instrument.version, itemId, answer, urgency, finding: findingOf(role, itemId, answer, settings) };
}

/** Every signal in a set of answers, complete or not, in the order of the form. */
export function selfHarmSignalsIn(instrument: Questionnaire, answers: AnswerSet, settings: MeasureSettings): readonly SelfHarmSignal[] {
  return instrument.items.flatMap((item) => selfHarmSignalOf(instrument, item.id, answers[item.id] ?? 'not-asked', settings) ?? []);
}

function isSignal(role: SelfHarmRole, answer: ItemAnswer, settings: MeasureSettings): answer is number | 'declined' {
  switch (role) {
    case 'how-often':
      return typeof answer === 'number' && answer >= settings['SAFE-1.phq9ItemNineFrom'];
    case 'yes':
      return answer === 1;
    case 'yes-or-declined':
      return answer === 1 || answer === 'declined';
  }
}

function findingOf(role: SelfHarmRole, itemId: string, answer: number | 'declined', settings: MeasureSettings): RuleFinding {
  return {
    ruleId: 'SAFE-1',
    sentence: 'An answer speaks of self-harm or of a wish to be dead. It asks for a follow-up in the same visit, or by the person on call.',
    inputs: [{ name: itemId, value: answer }],
    threshold: thresholdOf(role, settings),
    sources: [SOURCES[role]],
    ruleSetVersion: RULE_SET_VERSION,
  };
}

function thresholdOf(role: SelfHarmRole, settings: MeasureSettings): string {
  switch (role) {
    case 'how-often':
      return `answer of ${settings['SAFE-1.phq9ItemNineFrom']} or more`;
    case 'yes':
      return 'answer yes';
    case 'yes-or-declined':
      return 'answer yes, or declined to answer';
  }
}

const SOURCES: Readonly<Record<SelfHarmRole, SourceMark>> = {
  'how-often': measureSettings['SAFE-1.phq9ItemNineFrom'].source,
  yes: { key: 'product-default', mark: 'P' },
  'yes-or-declined': { key: 'NIMH', mark: 'C' },
};
