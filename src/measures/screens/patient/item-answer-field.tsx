import { useState } from 'react';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { FieldError } from '#interface/controls/field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { SliderScale } from '#interface/questions/slider-scale.tsx';
import type { ChoiceItem, Item, NumberItem, RatingItem } from '../../instrument.ts';
import { wholeNumberIn } from '../../whole-number.ts';
import type { FormWording } from './wording/wording.ts';
import { useWords } from './words.ts';

type Props<Kind = Item> = {
  readonly wording: FormWording;
  readonly item: Kind;
  readonly chosen: number | null;
  readonly error: string | null;
  readonly onAnswer: (value: number) => void;
  /** What is written is no answer yet. */
  readonly onUnclear: () => void;
};

/** One question with its answers: a list to choose from, a scale, or a number to write. */
export function ItemAnswerField({ item, ...props }: Props) {
  switch (item.kind) {
    case 'choice':
      return <ListedAnswer {...props} item={item} />;
    case 'rating':
      return <RatedAnswer {...props} item={item} />;
    case 'number':
      return <WrittenNumber {...props} item={item} />;
  }
}

function ListedAnswer({ wording, item, chosen, error, onAnswer }: Props<ChoiceItem>) {
  return (
    <ChoiceField
      isHeading
      label={wording.text(item)}
      error={error}
      choices={item.answers.map((answer) => ({ value: String(answer.value), label: wording.answer(answer) }))}
      value={chosen === null ? null : String(chosen)}
      onChange={(value) => onAnswer(Number(value))}
    />
  );
}

function RatedAnswer({ wording, item, chosen, error, onAnswer }: Props<RatingItem>) {
  const say = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{wording.text(item)}</h1>
      <FieldError id={item.id} error={error} />
      <SliderScale
        label={say('item.rate')}
        value={chosen}
        onChange={(value) => value !== chosen && onAnswer(value)}
        max={item.maximum}
        lowWord={wording.part(item, 'lowest')}
        highWord={wording.part(item, 'highest')}
      />
    </>
  );
}

function WrittenNumber({ wording, item, chosen, error, onAnswer, onUnclear }: Props<NumberItem>) {
  const say = useWords();
  const [typed, setTyped] = useState(chosen === null ? '' : String(chosen));
  function type(text: string): void {
    setTyped(text);
    const number = wholeNumberIn(text, item);
    if (number === null) onUnclear();
    else onAnswer(number);
  }
  return (
    <>
      <h1 tabIndex={-1}>{wording.text(item)}</h1>
      <TextField kind="whole" label={say('item.number')} error={error} unit={wording.part(item, 'unit')} value={typed} onChange={type} maxLength={String(item.maximum).length} />
    </>
  );
}
