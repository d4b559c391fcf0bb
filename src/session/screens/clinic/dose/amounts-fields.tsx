import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { amountText } from '#interface/format/format.ts';
import { useWords } from '../words.ts';
import type { AmountTexts } from './dose-amounts.ts';
import { allGiven, unaccounted, written } from './dose-amounts.ts';
import styles from './dose.module.css';

type Props = {
  readonly drawnMg: string;
  readonly orderedMg: string;
  readonly amounts: AmountTexts;
  readonly onChange: (amounts: AmountTexts) => void;
};

/** Given, wasted and returned, with what is not accounted for yet: together they are what was drawn. */
export function AmountsFields({ drawnMg, orderedMg, amounts, onChange }: Props) {
  const say = useWords();
  const whole = allGiven(drawnMg, orderedMg);
  const rest = unaccounted(drawnMg, amounts);
  const set = (name: keyof AmountTexts) => (value: string) => onChange({ ...amounts, [name]: value.replace(',', '.') });
  return (
    <fieldset className={styles['amounts']}>
      <legend>{say('amounts.legend', { drawn: amountText(written(drawnMg, 'mg')) })}</legend>
      {whole !== null && (
        <Button onClick={() => onChange(whole)}>{say('amounts.all', { dose: amountText(written(orderedMg, 'mg')) })}</Button>
      )}
      <div className={styles['amountRow']}>
        {(['given', 'wasted', 'returned'] as const).map((name) => (
          <TextField key={name} label={say(`amounts.${name}`)} kind="decimal" unit="mg" value={amounts[name]} onChange={set(name)} />
        ))}
      </div>
      <p className={styles['rest']} role="status" data-open={rest !== null && Number(rest) !== 0 ? true : undefined}>
        {rest === null ? say('amounts.missing') : Number(rest) === 0 ? say('amounts.whole') : say(Number(rest) > 0 ? 'amounts.rest' : 'amounts.over', { rest: amountText(written(rest.replace('-', ''), 'mg')) })}
      </p>
    </fieldset>
  );
}
