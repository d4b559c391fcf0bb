import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { addLifeEvent } from '#integration/api-life-events.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { CheckField } from '#interface/controls/check-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { Row } from '#interface/layout/stack.tsx';
import { useWords } from './words.ts';

const LONGEST = 300;

/** Adds something from the person's life; who sees it is said before it is kept. */
export function NewLifeEvent() {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <EventForm onDone={() => setIsOpen(false)} />;
  return (
    <Row>
      <Button icon={<IconPlus aria-hidden="true" />} onClick={() => setIsOpen(true)}>
        {say('life.add')}
      </Button>
    </Row>
  );
}

type Values = { readonly words: string; readonly happenedOn: string; readonly isShared: boolean };

function EventForm({ onDone }: { readonly onDone: () => void }) {
  const say = useWords();
  const { today } = useClinicTime();
  const add = useCommand(addLifeEvent);
  const form = useForm<Values>({ words: '', happenedOn: today, isShared: false }, ({ words, happenedOn }) => ({
    words: words.trim() === '' ? say('life.missing') : null,
    happenedOn: happenedOn === '' || happenedOn > today ? say('life.dayMissing') : null,
  }));
  async function send(): Promise<void> {
    const { words, happenedOn, isShared } = form.values;
    if (!form.isReady()) return;
    if (!isRefusal(await add.run({ body: { words: words.trim(), happenedOn: localDateSchema.parse(happenedOn), isShared } }))) onDone();
  }
  return (
    <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} sendWord={say('life.keep')} onSend={() => void send()} onCancel={onDone}>
      <TextField {...form.field('words')} label={say('life.words')} hint={say('life.hint')} maxLength={LONGEST} />
      <TextField {...form.field('happenedOn')} kind="date" label={say('life.on')} max={today} />
      <CheckField label={say('life.share')} hint={say('life.shareHint')} isChecked={form.values.isShared} onChange={(isShared) => form.set('isShared', isShared)} />
    </Form>
  );
}
