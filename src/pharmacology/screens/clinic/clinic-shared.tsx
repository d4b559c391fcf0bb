import { TextField } from '#interface/controls/text-field.tsx';
import type { Rhythm } from '../../exploring.ts';
import { FIRST_WEIGHT_KG, MOST_TIMES, WINDOWS_H } from '../../exploring.ts';
import { LabelledSegments } from '../explorer/labelled.tsx';
import { Slider } from '../explorer/slider.tsx';
import type { ControlsProps } from '../explorer/view.ts';
import { useWords } from './words.ts';

const RHYTHM_NAMES: readonly Rhythm[] = ['twice-weekly', 'weekly'];
const WEIGHT_KG = { min: 40, max: 160, step: 1 } as const;

/** Weight, series and hours. */
export function ClinicShared({ choice, onChange }: ControlsProps) {
  const say = useWords();
  const { weightKg, times, rhythm, windowH } = choice;
  return (
    <>
      <TextField label={say('weight.label')} hint={say('weight.hint')} kind="decimal" unit="kg" value={weightKg} onChange={(digits) => onChange({ ...choice, weightKg: digits })} />
      <Slider label={say('weight.slider')} value={Number(weightKg) || Number(FIRST_WEIGHT_KG)} text={say('weight.value', { weight: weightKg })} {...WEIGHT_KG} onChange={(weight) => onChange({ ...choice, weightKg: String(weight) })} />
      <Slider label={say('times.label')} value={times} text={say('times.value', { count: times })} min={1} max={MOST_TIMES} step={1} onChange={(count) => onChange({ ...choice, times: count })} />
      {times > 1 && <LabelledSegments label={say('rhythm.label')} value={rhythm} onChange={(chosen) => onChange({ ...choice, rhythm: chosen })} choices={RHYTHM_NAMES.map((each) => ({ value: each, label: say(`rhythm.${each}`) }))} />}
      <LabelledSegments label={say('window.label')} value={String(windowH)} onChange={(value) => onChange({ ...choice, windowH: WINDOWS_H.find((each) => String(each) === value) ?? windowH })} choices={WINDOWS_H.map((hours) => ({ value: String(hours), label: say('window.hours', { hours }) }))} />
    </>
  );
}
