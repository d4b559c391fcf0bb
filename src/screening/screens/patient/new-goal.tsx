import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { SliderScale } from '#interface/questions/slider-scale.tsx';
import { setGoal } from '../../api-intake.ts';
import { useWords } from './words.ts';

type Values = { readonly words: string; readonly rating: number | null };

const EMPTY: Values = { words: '', rating: null };

/** Adds one goal with where the person is with it now. */
export function NewGoal({ isFirst }: { readonly isFirst: boolean }) {
  const say = useWords();
  const set = useCommand(setGoal);
  const form = useForm<Values>(EMPTY, ({ words, rating }) => ({
    words: words.trim() === '' ? say('goals.wordsMissing') : null,
    rating: rating === null ? say('goals.ratingMissing') : null,
  }));

  function add(): void {
    const { words, rating } = form.values;
    if (form.isReady() && rating !== null) void set.run({ body: { words: words.trim(), rating } });
  }

  return (
    <Card title={say(isFirst ? 'goals.first' : 'goals.another')} look="sunken">
      <Form errors={form.errors} refusal={set.refusal} isBusy={set.isBusy} look="quiet" sendWord={say('goals.add')} onSend={add}>
        <TextField {...form.field('words')} label={say('goals.label')} hint={say('goals.hint')} maxLength={500} />
        <SliderScale {...form.field('rating')} label={say('goals.now')} lowWord={say('goals.low')} highWord={say('goals.high')} />
      </Form>
    </Card>
  );
}
