import { CheckField } from '#interface/controls/check-field.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import type { Form, FormErrors } from '#interface/controls/use-form.ts';
import type { TreatmentKey } from '../../../route.ts';
import { treatments } from '../../../route.ts';
import { useWords } from '../words.ts';
import type { DoseValues } from './dose-values.ts';
import { doseFaults } from './dose-values.ts';
import styles from './orders.module.css';

type Props<Values extends DoseValues> = { readonly form: Form<Values>; readonly treatment: TreatmentKey };

/** The parts of a dose by its treatment; milligrams and millilitres follow on the server, exactly. */
export function DoseFields<Values extends DoseValues>({ form, treatment }: Props<Values>) {
  const say = useWords();
  const { orderedIn, form: shape, route } = treatments[treatment];
  const { unit, isPush } = form.values;
  return (
    <>
      <div className={styles['pair']}>
        <ChoiceField {...form.field('unit')} shape="rows" label={say('dose.unit')} choices={orderedIn.map((value) => ({ value, label: value }))} />
        <TextField {...form.field('amount')} kind="decimal" label={say('dose.amount')} {...(unit !== null && { unit })} maxLength={13} />
      </div>
      {unit === 'mg/kg' && (
        <ChoiceField
          {...form.field('weightBasis')}
          shape="rows"
          label={say('dose.weightBasis')}
          choices={(['actual', 'ideal', 'adjusted'] as const).map((value) => ({ value, label: say(`basis.${value}`) }))}
        />
      )}
      {shape === 'solution' && <TextField {...form.field('concentration')} kind="decimal" label={say('dose.concentration')} hint={say('dose.concentrationHint')} unit="mg/mL" maxLength={13} />}
      {route === 'intravenous' && (
        <>
          <div className={styles['pair']}>
            <TextField {...form.field('infusionConcentration')} kind="decimal" label={say('dose.infusionConcentration')} unit="mg/mL" maxLength={13} />
            {!isPush && <TextField {...form.field('infusionMinutes')} kind="whole" label={say('dose.infusionMinutes')} unit="min" maxLength={3} />}
          </div>
          <CheckField label={say('dose.push')} isChecked={isPush} onChange={(next) => form.set('isPush', next)} />
        </>
      )}
    </>
  );
}

/** What is wrong with a dose as typed, at its fields. */
export function doseErrors(say: ReturnType<typeof useWords>, treatment: TreatmentKey, values: DoseValues): FormErrors<DoseValues> {
  return Object.fromEntries(doseFaults(treatment, values).map((name) => [name, say(`wrongDose.${name}`)]));
}
