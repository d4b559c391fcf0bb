import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { amountText } from '#interface/format/format.ts';
import { useWords } from '../words.ts';
import { AmountsFields } from './amounts-fields.tsx';
import { written } from './dose-amounts.ts';
import { drawnMgOf } from './part-draft.ts';
import type { PartFieldsProps } from './part-fields.ts';
import styles from './dose.module.css';

/** The strengths in which racemic ketamine is sold. */
const STRENGTHS = ['10', '50', '100'] as const;
const SITES = ['left-arm', 'right-arm', 'left-thigh', 'right-thigh'] as const;

/** A dose drawn from a vial: its strength as read off the label, the volume as read off the syringe, and what became of it. */
export function DrawnFields({ form, order, draft, onChange }: PartFieldsProps & { readonly form: 'infusion' | 'injection' }) {
  const say = useWords();
  const drawnMg = drawnMgOf(form, draft);
  const number = (name: 'concentration' | 'drawnVolume' | 'givenVolume' | 'rate') => ({ value: draft[name], onChange: (value: string) => onChange({ [name]: value.replace(',', '.') }) });
  return (
    <>
      <ChoiceField
        label={say('part.strength')}
        hint={say('part.strength.hint')}
        shape="rows"
        value={STRENGTHS.find((each) => each === draft.concentration) ?? null}
        onChange={(concentration) => onChange({ concentration })}
        choices={STRENGTHS.map((value) => ({ value, label: amountText(written(value, 'mg/mL')) }))}
      />
      <div className={styles['amountRow']}>
        <TextField {...number('concentration')} label={say('part.strength.other')} kind="decimal" unit="mg/mL" />
        <TextField {...number('drawnVolume')} label={say('part.drawn')} kind="decimal" unit="mL" />
        {form === 'infusion' && <TextField {...number('rate')} label={say('part.rate')} kind="decimal" unit="mL/h" optionalWord={say('optional')} />}
      </div>
      <p className={styles['equals']} role="status">
        {drawnMg === null ? say('part.equals.open') : say('part.equals', { drawn: amountText(written(drawnMg, 'mg')) })}
      </p>
      {form === 'injection' && drawnMg !== null && (
        <>
          <AmountsFields drawnMg={drawnMg} orderedMg={order.dose.value} amounts={draft.amounts} onChange={(amounts) => onChange({ amounts })} />
          <TextField {...number('givenVolume')} label={say('part.given-volume')} kind="decimal" unit="mL" />
          <ChoiceField
            label={say('part.site')}
            shape="rows"
            value={SITES.find((each) => say(`part.site.${each}`) === draft.site) ?? null}
            onChange={(site) => onChange({ site: say(`part.site.${site}`) })}
            choices={SITES.map((value) => ({ value, label: say(`part.site.${value}`) }))}
          />
          <Reason draft={draft} order={order} onChange={onChange} />
        </>
      )}
      <TextField label={say('part.lot')} value={draft.lot} onChange={(lot) => onChange({ lot })} maxLength={60} optionalWord={say('optional')} spellCheck={false} autoComplete="off" />
    </>
  );
}

/** Why less than ordered was given; asked only where it was. */
export function Reason({ order, draft, onChange }: PartFieldsProps) {
  const say = useWords();
  const isLess = draft.amounts.given !== '' && Number(draft.amounts.given) < Number(order.dose.value);
  return isLess ? <TextField label={say('part.less')} value={draft.reason} onChange={(reason) => onChange({ reason })} maxLength={2000} /> : null;
}
