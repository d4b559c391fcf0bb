import { useState } from 'react';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import type { ItemAnswer } from '../../answer-set.ts';
import { isWritten, valuesOf } from '../../answer-set.ts';
import type { ChoiceItem, Item, NumberItem, RatingItem, TextItem } from '../../instrument.ts';
import { wholeNumberIn } from '../../whole-number.ts';
import { useWords } from './words.ts';

type Props<Kind = Item> = { readonly item: Kind; readonly answer: ItemAnswer | undefined; readonly onChange: (answer: ItemAnswer | undefined) => void };

const ABSENT = ['declined', 'not-asked'] as const;

/** One question as it was answered on paper; that it was declined or not asked is an answer too. */
export function EnterItem({ item, ...props }: Props) {
  switch (item.kind) {
    case 'choice':
      return <Listed {...props} item={item} />;
    case 'rating':
      return <Listed {...props} item={item} />;
    case 'number':
      return <WrittenNumber {...props} item={item} />;
    case 'text':
      return <Written {...props} item={item} />;
  }
}

function Listed({ item, answer, onChange }: Props<ChoiceItem | RatingItem>) {
  const say = useWords();
  const absent = ABSENT.map((value) => ({ value, label: say(`answer.${value}`) }));
  const chosen = answer === undefined || isWritten(answer) ? null : String(answer);
  const choose = (value: string) => onChange(isAbsent(value) ? value : Number(value));
  if (item.kind === 'rating') {
    const hint = `${item.minimum} ${item.minimumLabel}, ${item.maximum} ${item.maximumLabel}`;
    const numbers = valuesOf(item).map((value) => ({ value: String(value), label: String(value) }));
    return <SelectField<string> label={item.text} hint={hint} value={chosen} onChange={choose} emptyWord={say('choose')} choices={[...numbers, ...absent]} />;
  }
  return <ChoiceField<string> shape="rows" label={item.text} value={chosen} onChange={choose} choices={[...item.answers.map(({ value, label }) => ({ value: String(value), label })), ...absent]} />;
}

function WrittenNumber({ item, answer, onChange }: Props<NumberItem>) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const { minimum, maximum } = item;
  const error = typed !== '' && wholeNumberIn(typed, item) === null ? say('wrong.total', { minimum, maximum }) : null;
  function type(text: string): void {
    setTyped(text);
    onChange(wholeNumberIn(text, item) ?? undefined);
  }
  function leaveOut(value: (typeof ABSENT)[number]): void {
    setTyped('');
    onChange(value);
  }
  return (
    <>
      <TextField kind="whole" label={item.text} {...(item.unit !== '' && { unit: item.unit })} error={error} value={typed} onChange={type} maxLength={String(maximum).length} />
      <ChoiceField shape="rows" label={say('enter.orAbsent')} value={isAbsent(answer) ? answer : null} onChange={leaveOut} choices={ABSENT.map((value) => ({ value, label: say(`answer.${value}`) }))} />
    </>
  );
}

function Written({ item, answer, onChange }: Props<TextItem>) {
  const write = (text: string) => onChange(text.trim() === '' ? undefined : { text });
  return <TextArea label={item.text} value={isWritten(answer) ? answer.text : ''} onChange={write} maxLength={item.maxLength} />;
}

function isAbsent(value: unknown): value is (typeof ABSENT)[number] {
  return value === 'declined' || value === 'not-asked';
}
