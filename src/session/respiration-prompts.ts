import type { Instant } from '#foundation/instant.ts';
import type { Prompt, PromptSubject } from './prompt.ts';
import { makePrompt, trailingRun } from './prompt.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSigns } from './vital-signs.ts';
import { readingsUntil } from './vital-signs.ts';

type Value = { readonly takenAt: Instant; readonly value: number };

type Line = {
  readonly subject: PromptSubject;
  readonly name: string;
  readonly unit: string;
  readonly threshold: { readonly red: string; readonly amber: string };
  readonly isRed: (value: number) => boolean;
  readonly isAmber: (value: number) => boolean;
};

/** The prompts on oxygen saturation and breathing rate that stand at `now` (RESP-1), one for each that crossed its line. */
export function findRespirationPrompts(readings: readonly VitalSigns[], now: Instant, settings: SessionSettings): readonly Prompt[] {
  const sets = readingsUntil(readings, now);
  const saturation = sets.flatMap(({ takenAt, oxygenSaturation: value }): readonly Value[] => (value === null ? [] : [{ takenAt, value }]));
  const breathing = sets.flatMap(({ takenAt, breathing: value }): readonly Value[] => (value === null ? [] : [{ takenAt, value }]));
  return [...linePrompt(saturation, saturationLine(settings)), ...linePrompt(breathing, breathingLine(settings))];
}

function saturationLine(settings: SessionSettings): Line {
  const red = settings['RESP-1.saturationRedAt'];
  const amber = settings['RESP-1.saturationAmberBelow'];
  return {
    subject: 'oxygen-saturation',
    name: 'oxygen saturation',
    unit: '%',
    threshold: { red: `${red}% or below`, amber: `Below ${amber}%` },
    isRed: (value) => value <= red,
    isAmber: (value) => value < amber || value <= red,
  };
}

function breathingLine(settings: SessionSettings): Line {
  const red = settings['RESP-1.breathsRedBelow'];
  const amber = settings['RESP-1.breathsAmberBelow'];
  return {
    subject: 'breathing',
    name: 'breathing rate',
    unit: '/min',
    threshold: { red: `Below ${red} a minute`, amber: `Below ${amber} a minute` },
    isRed: (value) => value < red,
    isAmber: (value) => value < amber || value < red,
  };
}

function linePrompt(values: readonly Value[], line: Line): readonly Prompt[] {
  const latest = values.at(-1);
  if (latest === undefined || !line.isAmber(latest.value)) return [];
  const priority = line.isRed(latest.value) ? 'red' : 'amber';
  const run = trailingRun(values, ({ value }) => (priority === 'red' ? line.isRed(value) : line.isAmber(value)));
  return [
    makePrompt({
      ruleId: 'RESP-1',
      subject: line.subject,
      priority,
      sentence: `The ${line.name} crossed the ${priority} line.`,
      inputs: [{ name: line.name, value: latest.value, unit: line.unit, at: latest.takenAt }],
      threshold: line.threshold[priority],
      source: sessionSettings['RESP-1.saturationAmberBelow'].source,
      since: run[0]?.takenAt ?? latest.takenAt,
      path: priority === 'red' ? 'prescriber' : 'none',
      options: ['Look at the person, the airway and the probe', ...(priority === 'red' ? ['Call the prescriber (clinic policy at this line)', 'Act by the clinic’s emergency plan'] : ['Measure again'])],
    }),
  ];
}
