import type { Instant } from '#foundation/instant.ts';
import { after, between, minutes } from '#foundation/instant.ts';
import type { RuleInput } from '#foundation/rule.ts';
import type { Prompt, PromptParts } from './prompt.ts';
import { makePrompt, trailingRun } from './prompt.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';
import type { BloodPressure, VitalSigns } from './vital-signs.ts';
import { readingsUntil } from './vital-signs.ts';

/** Symptoms that make a raised pressure red (BP-4; EUpil). */
export type PressureSymptom = 'chest-pain' | 'breathlessness' | 'severe-headache' | 'change-of-sight' | 'focal-sign' | 'seizure';

/** One symptom with its times; `resolvedAt` is null while it lasts. */
export type SymptomReport = { readonly symptom: PressureSymptom; readonly onsetAt: Instant; readonly resolvedAt: Instant | null };

/** What was asked and found; not having asked is its own answer. */
export type SymptomCheck = 'not-asked' | readonly SymptomReport[];

/** What the blood pressure rules of a running session look at. */
export type PressureInput = {
  /** The last reading before the dose; null when none was taken, and then a rise cannot be judged. */
  readonly baseline: BloodPressure | null;
  readonly readings: readonly VitalSigns[];
  readonly symptoms: SymptomCheck;
  readonly isInfusionRunning: boolean;
  readonly now: Instant;
};

type Grade = 'within' | 'amber' | 'red' | 'red-at-once';
type Graded = { readonly takenAt: Instant; readonly pressure: BloodPressure; readonly grade: Grade };
type Raised = { readonly graded: readonly Graded[]; readonly latest: Graded; readonly input: PressureInput; readonly settings: SessionSettings };

const rank: Readonly<Record<Grade, number>> = { within: 0, amber: 1, red: 2, 'red-at-once': 3 };
const symptomList = 'chest pain, breathlessness, severe headache, a change of sight, a one-sided sign or a seizure';

/**
 * The blood pressure prompts that stand at `now` (BP-3, BP-4, BP-5). Amber from the amber line or a rise over baseline;
 * red from the red line, confirmed by the next reading, at once from the highest line, and red with the emergency path
 * when a symptom comes with any raised reading. Nothing is ordered: a drug is given on an order only (Yip22).
 */
export function findPressurePrompts(input: PressureInput, settings: SessionSettings): readonly Prompt[] {
  const graded = gradeReadings(input, settings);
  const latest = graded.at(-1);
  const symptoms = lastingSymptoms(input);
  const [firstSymptom] = symptoms;
  if (latest === undefined || latest.grade === 'within') return firstSymptom === undefined ? [] : [symptomAlone(firstSymptom, latest)];
  const raised: Raised = { graded, latest, input, settings };
  if (firstSymptom !== undefined) return [symptomaticPrompt(raised, symptoms, firstSymptom.onsetAt)];
  const main = latest.grade === 'amber' ? amberPrompt(raised) : redPrompt(raised);
  return input.symptoms === 'not-asked' ? [main] : [main, withoutSymptoms(main)];
}

function gradeReadings(input: PressureInput, settings: SessionSettings): readonly Graded[] {
  return readingsUntil(input.readings, input.now).flatMap(({ takenAt, bloodPressure: pressure }) =>
    pressure === null ? [] : [{ takenAt, pressure, grade: gradeOf(pressure, input.baseline, settings) }],
  );
}

function gradeOf(pressure: BloodPressure, baseline: BloodPressure | null, settings: SessionSettings): Grade {
  const reaches = (systolic: number, diastolic: number) => pressure.systolic >= systolic || pressure.diastolic >= diastolic;
  if (reaches(settings['BP-4.atOnceSystolic'], settings['BP-4.atOnceDiastolic'])) return 'red-at-once';
  if (reaches(settings['BP-4.systolic'], settings['BP-4.diastolic'])) return 'red';
  if (reaches(settings['BP-3.systolic'], settings['BP-3.diastolic'])) return 'amber';
  const rise = baseline === null ? null : pressure.systolic - baseline.systolic;
  return rise !== null && rise >= settings['BP-3.systolicRise'] ? 'amber' : 'within';
}

function lastingSymptoms({ symptoms, now }: PressureInput): readonly SymptomReport[] {
  if (symptoms === 'not-asked') return [];
  return symptoms
    .filter((each) => each.onsetAt <= now && (each.resolvedAt === null || each.resolvedAt > now))
    .toSorted((left, right) => (left.onsetAt < right.onsetAt ? -1 : 1));
}

function runFrom(graded: readonly Graded[], grade: Grade): readonly Graded[] {
  return trailingRun(graded, (each) => rank[each.grade] >= rank[grade]);
}

function pressureInputs({ latest, input: { baseline } }: Raised): readonly RuleInput[] {
  return [
    { name: 'blood pressure', value: `${latest.pressure.systolic}/${latest.pressure.diastolic}`, unit: 'mmHg', at: latest.takenAt },
    { name: 'baseline', value: baseline === null ? null : `${baseline.systolic}/${baseline.diastolic}`, unit: 'mmHg' },
    { name: 'systolic rise over baseline', value: baseline === null ? null : latest.pressure.systolic - baseline.systolic, unit: 'mmHg' },
  ];
}

function askForSymptoms({ symptoms }: PressureInput): readonly string[] {
  return symptoms === 'not-asked' ? [`Ask about ${symptomList}; they change what policy says`] : [];
}

function amberPrompt(raised: Raised): Prompt {
  const { graded, latest, input, settings } = raised;
  const recheck = settings['BP-3.recheckMinutes'];
  return makePrompt({
    ruleId: 'BP-3',
    subject: 'blood-pressure',
    priority: 'amber',
    sentence: 'The blood pressure crossed the amber line.',
    inputs: pressureInputs(raised),
    threshold: `${settings['BP-3.systolic']} systolic, ${settings['BP-3.diastolic']} diastolic, or ${settings['BP-3.systolicRise']} above baseline`,
    source: sessionSettings['BP-3.systolic'].source,
    since: runFrom(graded, 'amber')[0]?.takenAt ?? latest.takenAt,
    recheckBy: after(latest.takenAt, minutes(recheck)),
    options: [`Measure again within ${recheck} minutes`, ...askForSymptoms(input)],
  });
}

function redPrompt(raised: Raised): Prompt {
  const { graded, latest, input, settings } = raised;
  const run = runFrom(graded, 'red');
  const isAtOnce = run.some((each) => each.grade === 'red-at-once');
  const confirmed = isAtOnce || run.length > 1;
  const options = confirmed ? confirmedOptions(input) : [`Measure again within ${settings['BP-4.recheckMinutes']} minutes`];
  return makePrompt({
    ...redLine(raised),
    sentence: redSentence(isAtOnce, confirmed),
    inputs: [...pressureInputs(raised), ...repeatInput(run)],
    since: run[0]?.takenAt ?? latest.takenAt,
    confirmed,
    path: confirmed ? 'prescriber' : 'none',
    options: [...options, ...askForSymptoms(input)],
  });
}

function redSentence(isAtOnce: boolean, confirmed: boolean): string {
  if (isAtOnce) return 'The blood pressure crossed the line at which one reading is enough.';
  return confirmed ? 'A second reading confirmed that the blood pressure is over the red line.' : 'The blood pressure crossed the red line; a second reading will confirm it or not.';
}

function repeatInput(run: readonly Graded[]): readonly RuleInput[] {
  const [first, second] = run;
  if (first === undefined || second === undefined) return [];
  return [{ name: 'time to the second reading', value: between(first.takenAt, second.takenAt) / minutes(1), unit: 'min' }];
}

function confirmedOptions({ isInfusionRunning }: PressureInput): readonly string[] {
  return [...(isInfusionRunning ? ['Pause the infusion (clinic policy at this line)'] : []), 'Call the prescriber (clinic policy at this line)'];
}

function redLine({ latest, settings }: Raised): Pick<PromptParts, 'ruleId' | 'subject' | 'priority' | 'threshold' | 'source' | 'recheckBy'> {
  return {
    ruleId: 'BP-4',
    subject: 'blood-pressure',
    priority: 'red',
    threshold: redThreshold(settings),
    source: sessionSettings['BP-4.systolic'].source,
    recheckBy: after(latest.takenAt, minutes(settings['BP-4.recheckMinutes'])),
  };
}

function redThreshold(settings: SessionSettings): string {
  const twice = `${settings['BP-4.systolic']} systolic or ${settings['BP-4.diastolic']} diastolic, twice`;
  const once = `${settings['BP-4.atOnceSystolic']} or ${settings['BP-4.atOnceDiastolic']} once`;
  return `${twice}; ${once}; or a symptom with any raised reading`;
}

function symptomaticPrompt(raised: Raised, symptoms: readonly SymptomReport[], firstOnset: Instant): Prompt {
  const raisedSince = runFrom(raised.graded, 'amber')[0]?.takenAt ?? raised.latest.takenAt;
  return makePrompt({
    ...redLine(raised),
    sentence: 'A symptom came together with a raised blood pressure.',
    inputs: [...pressureInputs(raised), ...symptoms.map((each) => ({ name: 'symptom', value: each.symptom, at: each.onsetAt }))],
    source: { key: 'EUpil', mark: 'C' },
    since: raisedSince > firstOnset ? raisedSince : firstOnset,
    confirmed: true,
    path: 'emergency',
    options: ['Act by the clinic’s emergency plan (clinic policy with a symptom)', ...confirmedOptions(raised.input)],
  });
}

function symptomAlone(symptom: SymptomReport, latest: Graded | undefined): Prompt {
  return makePrompt({
    ruleId: 'BP-4',
    subject: 'blood-pressure',
    priority: 'information',
    sentence: latest === undefined ? 'A symptom is recorded and no blood pressure was taken.' : 'A symptom is recorded; the last blood pressure was under the amber line.',
    inputs: [
      { name: 'symptom', value: symptom.symptom, at: symptom.onsetAt },
      latest === undefined
        ? { name: 'blood pressure', value: null, unit: 'mmHg' }
        : { name: 'blood pressure', value: `${latest.pressure.systolic}/${latest.pressure.diastolic}`, unit: 'mmHg', at: latest.takenAt },
    ],
    threshold: 'A symptom with any raised reading is red',
    source: { key: 'EUpil', mark: 'C' },
    since: symptom.onsetAt,
    options: ['Measure the blood pressure now; with a raised reading the clinic’s emergency plan applies', 'Act by it at once if the person looks unwell'],
  });
}

function withoutSymptoms(main: Prompt): Prompt {
  return makePrompt({
    ruleId: 'BP-5',
    subject: 'blood-pressure',
    priority: 'information',
    sentence: 'A rise without symptoms usually passes by itself; a drug against it is given on an order only.',
    inputs: main.inputs,
    threshold: 'Raised and without symptoms',
    source: { key: 'Yip22', mark: 'C' },
    since: main.since,
    options: ['Keep watching and measure again'],
  });
}
