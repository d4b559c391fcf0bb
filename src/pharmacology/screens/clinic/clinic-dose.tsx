import { Segments } from '#interface/controls/segments.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { amountText } from '#interface/format/format.ts';
import { alsoTakenWith } from '../../exploring.ts';
import { modelsFor } from '../../models.ts';
import { ROUTES } from '../../substance.ts';
import explorer from '../explorer/explorer.module.css';
import { LabelledSegments } from '../explorer/labelled.tsx';
import { Slider } from '../explorer/slider.tsx';
import type { ControlsProps } from '../explorer/view.ts';
import type { DoseUnit } from './clinic-choice.ts';
import { amountOf, digitsOf, DOSE_SLIDER, substancesBy, withAmount, withDevices, withRoute } from './clinic-choice.ts';
import { useWords } from './words.ts';

const NOTHING = '';
const MOST_DEVICES = 3;

/** Route, substance, model, dose, and what a source quantifies together with it. */
export function ClinicDose({ choice, onChange }: ControlsProps) {
  const say = useWords();
  const { dose, substance, modelId, alsoTaking } = choice;
  const { route } = dose;
  const others = alsoTakenWith(substance, route);
  return (
    <>
      <SelectField label={say('route.label')} value={route} onChange={(chosen) => onChange(withRoute(choice, chosen, substance))} choices={ROUTES.map((each) => ({ value: each, label: say(`route.${each}`) }))} emptyWord="" />
      <SelectField label={say('substance.label')} value={substance} onChange={(chosen) => onChange(withRoute(choice, route, chosen))} choices={substancesBy(route).map((each) => ({ value: each, label: say(`substance.${each}`) }))} emptyWord="" />
      <SelectField label={say('model.label')} value={modelId} onChange={(chosen) => onChange({ ...choice, modelId: chosen })} choices={modelsFor(substance, route).map(({ id, title }) => ({ value: id, label: title }))} emptyWord="" />
      <Amount choice={choice} onChange={onChange} />
      {others.length > 0 && (
        <SelectField
          label={say('also.label')}
          hint={say('also.hint')}
          value={alsoTaking ?? NOTHING}
          onChange={(chosen) => onChange({ ...choice, alsoTaking: chosen === NOTHING ? null : chosen })}
          choices={[{ value: NOTHING, label: say('also.nothing') }, ...others.map((each) => ({ value: each, label: each }))]}
          emptyWord=""
        />
      )}
    </>
  );
}

/** How much, in the terms of its route. */
function Amount({ choice, onChange }: ControlsProps) {
  const say = useWords();
  const { dose } = choice;
  const amount = amountOf(dose);
  if (dose.route === 'nasal') {
    return <LabelledSegments label={say('devices.label')} value={String(dose.devices.length)} onChange={(count) => onChange({ ...choice, dose: withDevices(dose, Number(count)) })} choices={Array.from({ length: MOST_DEVICES }, (_, index) => ({ value: String(index + 1), label: say('devices.count', { count: index + 1 }) }))} />;
  }
  if (amount === null) return null;
  const { value, unit } = amount;
  const set = (digits: string, wanted: DoseUnit = unit): void => onChange({ ...choice, dose: withAmount(dose, digits, wanted) });
  return (
    <>
      <div className={explorer['amount']}>
        <TextField label={say('dose.label')} kind="decimal" unit={unit} value={value} onChange={(digits) => set(digits)} />
        <Segments label={say('dose.unit')} value={unit} onChange={(wanted) => set(wanted === 'mg' ? '35' : '0.5', wanted)} choices={[{ value: 'mg/kg', label: 'mg/kg' }, { value: 'mg', label: 'mg' }]} />
      </div>
      <Slider label={say('dose.slider')} value={Number(value) || DOSE_SLIDER[unit].min} text={amountText({ value: digitsOf(Number(value) || 0), unit })} {...DOSE_SLIDER[unit]} onChange={(position) => set(digitsOf(position))} />
      {dose.route === 'intravenous' && <Slider label={say('minutes.label')} value={dose.steps[0]?.minutes ?? 0} text={say('minutes.value', { minutes: dose.steps[0]?.minutes ?? 0 })} min={1} max={120} step={1} onChange={(minutes) => onChange({ ...choice, dose: { ...dose, steps: [{ minutes, amount }] } })} />}
      {dose.route === 'sublingual' && (
        <>
          <LabelledSegments label={say('rest.label')} value={dose.afterwards} onChange={(afterwards) => onChange({ ...choice, dose: { ...dose, afterwards } })} choices={[{ value: 'swallow', label: say('rest.swallow') }, { value: 'spit', label: say('rest.spit') }]} />
          <Slider label={say('hold.label')} value={dose.holdMinutes} text={say('minutes.value', { minutes: dose.holdMinutes })} min={1} max={20} step={1} onChange={(holdMinutes) => onChange({ ...choice, dose: { ...dose, holdMinutes } })} />
        </>
      )}
    </>
  );
}
