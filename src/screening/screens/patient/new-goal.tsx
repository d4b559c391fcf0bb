import { IconPlus } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { SliderScale } from '#interface/questions/slider-scale.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { setGoal } from '../../api-intake.ts';
import { useWords } from './words.ts';
import styles from './intake.module.css';

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

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    const { words, rating } = form.values;
    if (set.isBusy || !form.isReady() || rating === null) return;
    await set.run({ body: { words: words.trim(), rating } });
  }

  return (
    <Card title={say(isFirst ? 'goals.first' : 'goals.another')} look="sunken">
      <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
        <TextField {...form.field('words')} label={say('goals.label')} hint={say('goals.hint')} maxLength={500} />
        <SliderScale {...form.field('rating')} label={say('goals.now')} lowWord={say('goals.low')} highWord={say('goals.high')} />
        {set.refusal !== null && <Failed refusal={set.refusal} again={() => void submit()} />}
        <Button type="submit" icon={<IconPlus aria-hidden="true" />} isBusy={set.isBusy}>
          {say('goals.add')}
        </Button>
      </form>
    </Card>
  );
}
