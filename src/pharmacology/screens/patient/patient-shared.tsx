import { WINDOWS_H } from '../../exploring.ts';
import { LabelledSegments } from '../explorer/labelled.tsx';
import { Slider } from '../explorer/slider.tsx';
import type { ControlsProps } from '../explorer/view.ts';
import { useWords } from './words.ts';

const [ONCE, SIX] = [1, 6];
/** From a light adult to a heavy one; the models were made with people in between. */
const WEIGHT_KG = { min: 40, max: 140, step: 1 } as const;

/** Once or a series, how many hours, and the weight of the person in the picture. */
export function PatientShared({ choice, onChange }: ControlsProps) {
  const say = useWords();
  return (
    <>
      <LabelledSegments label={say('times.label')} value={choice.times === ONCE ? 'once' : 'six'} onChange={(value) => onChange({ ...choice, times: value === 'once' ? ONCE : SIX })} choices={[{ value: 'once', label: say('times.once') }, { value: 'six', label: say('times.six') }]} />
      <LabelledSegments label={say('window.label')} value={String(choice.windowH)} onChange={(value) => onChange({ ...choice, windowH: WINDOWS_H.find((each) => String(each) === value) ?? choice.windowH })} choices={WINDOWS_H.map((hours) => ({ value: String(hours), label: say('window.hours', { hours }) }))} />
      <Slider label={say('weight.label')} hint={say('weight.hint')} value={Number(choice.weightKg)} text={say('weight.value', { weight: choice.weightKg })} {...WEIGHT_KG} onChange={(weight) => onChange({ ...choice, weightKg: String(weight) })} />
    </>
  );
}
