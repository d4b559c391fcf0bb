import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: boolean | null;
  readonly onChange: (value: boolean) => void;
};

/** A question with two answers, none given beforehand. */
export function YesNo({ label, hint, value, onChange }: Props) {
  const say = useWords();
  return (
    <ChoiceField
      label={label}
      hint={hint}
      shape="rows"
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'yes')}
      choices={(['yes', 'no'] as const).map((answer) => ({ value: answer, label: say(`answer.${answer}`) }))}
    />
  );
}
