import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { ShownOpening } from '../../../api-opening.ts';
import { addClosedDay, removeClosedDay } from '../../../api-opening.ts';
import { useWords } from './words.ts';

type ClosedDay = ShownOpening['closedDays'][number];

/** Days on which the clinic is closed, such as holidays. */
export function ClosedDays({ days }: { readonly days: readonly ClosedDay[] }) {
  const say = useWords();
  const add = useCommand(addClosedDay);
  const form = useForm({ day: '', name: '' }, ({ day, name }) => ({ day: day === '' ? say('closed.wrongDay') : null, name: name.trim() === '' ? say('closed.wrongName') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const { day, name } = form.values;
    const answer = await add.run({ body: { day, name } });
    if (isRefusal(answer)) return;
    toast([say('closed.added', { name: name.trim() }), answer.outside > 0 && say('outside', { count: answer.outside })].filter(Boolean).join(' '));
    form.clear();
  }
  return (
    <Card title={say('closed.title')}>
      {days.length === 0 ? (
        <p>{say('closed.none')}</p>
      ) : (
        <Stack gap="near">
          {days.map((day) => (
            <ClosedRow key={day.closedDayId} closed={day} />
          ))}
        </Stack>
      )}
      <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} sendWord={say('closed.add')} look="quiet" onSend={() => void send()}>
        <Row>
          <TextField {...form.field('day')} kind="date" label={say('closed.day')} />
          <TextField {...form.field('name')} label={say('closed.name')} maxLength={80} />
        </Row>
      </Form>
    </Card>
  );
}

function ClosedRow({ closed }: { readonly closed: ClosedDay }) {
  const say = useWords();
  const format = useFormat();
  const remove = useCommand(removeClosedDay);
  const again = useCommand(addClosedDay);
  const { closedDayId, day, name } = closed;
  async function open(): Promise<void> {
    if (isRefusal(await remove.run({ params: { closedDayId } }))) return;
    toast(say('closed.removed', { day: format.localDate(day) }), () => void again.run({ body: { day, name } }));
  }
  return (
    <>
      <Row isSpread>
        <span>
          <strong>{format.localDate(day)}</strong> · {name}
        </span>
        <Button look="plain" aria-label={`${say('closed.remove')}: ${format.localDate(day)}`} isBusy={remove.isBusy} onClick={() => void open()}>
          {say('closed.remove')}
        </Button>
      </Row>
      {remove.refusal !== null && <Failed refusal={remove.refusal} />}
    </>
  );
}
