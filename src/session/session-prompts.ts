import type { PressureInput } from './blood-pressure-prompts.ts';
import { findPressurePrompts } from './blood-pressure-prompts.ts';
import { findHeartRatePrompts } from './heart-rate-prompts.ts';
import type { Prompt, PromptPriority } from './prompt.ts';
import { findRespirationPrompts } from './respiration-prompts.ts';
import type { SedationInput } from './sedation-prompts.ts';
import { findSedationPrompts } from './sedation-prompts.ts';
import type { SessionSettings } from './settings.ts';

/** Everything the prompts of a running session look at. */
export type SessionObservations = PressureInput & SedationInput;

const order: Readonly<Record<PromptPriority, number>> = { red: 0, amber: 1, information: 2 };

/** Every prompt that stands at `now`, the most urgent first and the longest standing first among equals. */
export function findPrompts(observations: SessionObservations, settings: SessionSettings): readonly Prompt[] {
  const { readings, now } = observations;
  const prompts = [
    ...findPressurePrompts(observations, settings),
    ...findHeartRatePrompts(readings, now, settings),
    ...findRespirationPrompts(readings, now, settings),
    ...findSedationPrompts(observations, settings),
  ];
  return prompts.toSorted((left, right) => order[left.priority] - order[right.priority] || Date.parse(left.since) - Date.parse(right.since));
}
