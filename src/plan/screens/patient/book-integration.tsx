import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { toast } from '#interface/states/toasts.ts';
import { bookOwnIntegration, ownIntegrationTimes } from '../../api-own-integration.ts';
import { useWords } from './words.ts';

/** Free times for integration after the last dose; nothing while there is nothing to choose. */
export function BookIntegration() {
  const say = useWords();
  const format = useFormat();
  const asked = useAnswer(ownIntegrationTimes, {}, { about: ['calendar', 'session'] });
  const book = useCommand(bookOwnIntegration);
  const form = useForm<{ startsAt: string | null }>({ startsAt: null }, ({ startsAt }) => ({ startsAt: startsAt === null ? say('integration.choose') : null }));
  if (asked.state !== 'answered' || asked.answer.withName === null) return null;
  const { times, withName } = asked.answer;
  async function send(): Promise<void> {
    const chosen = times.find((at) => at === form.values.startsAt);
    if (!form.isReady() || chosen === undefined) return;
    if (isRefusal(await book.run({ body: { startsAt: chosen } }))) return;
    toast(say('integration.booked'));
  }
  return (
    <Card title={say('integration.title')} look="dusk">
      <p>{say('integration.with', { name: withName })}</p>
      <Form errors={form.errors} refusal={book.refusal} isBusy={book.isBusy} sendWord={say('integration.book')} onSend={() => void send()}>
        <ChoiceField<string> {...form.field('startsAt')} shape="rows" label={say('integration.times')} choices={times.map((at) => ({ value: at, label: `${format.weekday(at)}, ${format.clock(at)}` }))} />
      </Form>
    </Card>
  );
}
