import { after, days, minutes, toInstant } from '#foundation/instant.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';

/** Made-up values for the gallery. */
export const START = toInstant('2026-11-23T14:30:00Z');
export const NOW = after(START, minutes(35));

export const SCORES = [
  { at: after(START, days(-42)), score: 21 },
  { at: after(START, days(-39)), score: 19 },
  { at: after(START, days(-35)), score: 14, isLate: true },
  { at: after(START, days(-28)), score: null },
  { at: after(START, days(-21)), score: 12 },
  { at: after(START, days(-14)), score: 9 },
  { at: after(START, days(-7)), score: 6 },
  { at: START, score: 7 },
];

export const DOSES = [-39, -36, -32, -29, -25, -22].map((day, index) => ({ at: after(START, days(day)), label: `Dose ${index + 1}` }));

export const EVENTS = [
  { at: START, label: 'Infusion started', shape: 'diamond' },
  { at: after(START, minutes(5)), label: 'Vital signs', shape: 'square' },
  { at: after(START, minutes(9)), label: 'Music changed', shape: 'dot' },
  { at: after(START, minutes(10)), label: 'Vital signs', shape: 'square' },
  { at: after(START, minutes(15)), label: 'Vital signs', shape: 'square', isLate: true },
  { at: after(START, minutes(22)), label: 'Nausea', shape: 'triangle' },
  { at: after(START, minutes(26)), label: 'Ondansetron 4 mg', shape: 'diamond' },
  { at: after(START, minutes(30)), label: 'Vital signs', shape: 'square' },
] as const;

export const FINDING: RuleFinding = {
  ruleId: 'BP-1',
  sentence: 'Blood pressure before the dose is within the clinic’s limits.',
  inputs: [
    { name: 'Systolic', value: 138, unit: 'mmHg', at: START },
    { name: 'Diastolic', value: 84, unit: 'mmHg', at: START },
    { name: 'Known hypertension', value: null },
  ],
  threshold: 'below 160/100 mmHg',
  sources: [
    { key: 'Spravato label, 2025', mark: 'C' },
    { key: 'clinic default', mark: 'P' },
  ],
  ruleSetVersion: RULE_SET_VERSION,
};
