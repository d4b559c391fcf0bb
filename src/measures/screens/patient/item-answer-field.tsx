import { useState } from 'react';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { FieldError } from '#interface/controls/field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { SliderScale } from '#interface/questions/slider-scale.tsx';
import type { ItemAnswer } from '../../answer-set.ts';
import { isWritten } from '../../answer-set.ts';
import type { ChoiceItem, Item, NumberItem, RatingItem, TextItem } from '../../instrument.ts';
import { wholeNumberIn } from '../../whole-number.ts';
import type { FormWording } from './wording/wording.ts';
import { useWords } from './words.ts';

type Props<Kind = Item> = {
  /** The only question on its page, whose text is the page's heading. */
  readonly isAlone?: boolean;
  readonly wording: FormWording;
  readonly item: Kind;
  readonly value: ItemAnswer | null;
  readonly error: string | null;
  readonly onAnswer: (value: number | { readonly text: string }) => void;
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
    case 'text':
      return <OwnWords {...props} item={item} />;
  }
}

function ListedAnswer({ isAlone = false, wording, item, value, error, onAnswer }: Props<ChoiceItem>) {
  return (
    <ChoiceField
      isHeading={isAlone}
      label={wording.text(item)}
      error={error}
      choices={item.answers.map((answer) => ({ value: String(answer.value), label: wording.answer(answer) }))}
      value={typeof value === 'number' ? String(value) : null}
      onChange={(chosen) => onAnswer(Number(chosen))}
    />
  );
}

function RatedAnswer({ isAlone = false, wording, item, value, error, onAnswer }: Props<RatingItem>) {
  const say = useWords();
  return (
    <>
      {isAlone && <h1 tabIndex={-1}>{wording.text(item)}</h1>}
      <FieldError id={item.id} error={error} />
      <SliderScale
        label={isAlone ? say('item.rate') : wording.text(item)}
        value={typeof value === 'number' ? value : null}
        onChange={onAnswer}
        max={item.maximum}
        lowWord={wording.part(item, 'lowest')}
        highWord={wording.part(item, 'highest')}
      />
    </>
  );
}

function WrittenNumber({ isAlone = false, wording, item, value, error, onAnswer, onUnclear }: Props<NumberItem>) {
  const say = useWords();
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value) : '');
  function type(text: string): void {
    setTyped(text);
    const number = wholeNumberIn(text, item);
    if (number === null) onUnclear();
    else onAnswer(number);
  }
  return (
    <>
      {isAlone && <h1 tabIndex={-1}>{wording.text(item)}</h1>}
      <TextField kind="whole" label={isAlone ? say('item.number') : wording.text(item)} error={error} {...(item.unit !== '' && { unit: wording.part(item, 'unit') })} value={typed} onChange={type} maxLength={String(item.maximum).length} />
    </>
  );
}

function OwnWords({ isAlone = false, wording, item, value, error, onAnswer, onUnclear }: Props<TextItem>) {
  const say = useWords();
  const [typed, setTyped] = useState(isWritten(value) ? value.text : '');
  function type(text: string): void {
    setTyped(text);
    if (text.trim() === '') onUnclear();
    else onAnswer({ text });
  }
  return (
    <>
      {isAlone && <h1 tabIndex={-1}>{wording.text(item)}</h1>}
      <TextArea label={isAlone ? say('item.ownWords') : wording.text(item)} hint={say('item.ownWordsRead')} error={error} value={typed} onChange={type} maxLength={item.maxLength} />
    </>
  );
}
