import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { colleagueChoices, useColleagues } from '#people/screens/clinic/use-colleagues.ts';
import { useMe } from '#people/screens/clinic/use-me.ts';
import type { PsychotherapyNoteHead } from '../../../api-psychotherapy.ts';
import { nameReader, removeReader } from '../../../api-psychotherapy.ts';
import { useWords } from './words.ts';
import styles from './psychotherapy.module.css';

type Props = { readonly head: PsychotherapyNoteHead };

/** Which colleagues read the note besides its author, and naming another one with the day of the person's authorization. */
export function NoteReaders({ head: { psychotherapyNoteId, readers } }: Props) {
  const say = useWords();
  const format = useFormat();
  const [isNaming, setIsNaming] = useState(false);
  const remove = useCommand(removeReader);
  return (
    <Stack gap="near">
      {readers.length > 0 && (
        <>
          <h3>{say('readers.title')}</h3>
          <ul className={styles['readers']}>
            {readers.map(({ readerId, name, authorizedOn }) => (
              <li key={readerId}>
                <span>{say('readers.row', { name, date: format.localDate(authorizedOn) })}</span>
                <Button look="plain" isBusy={remove.isBusy} onClick={() => void remove.run({ params: { psychotherapyNoteId }, body: { readerId } })}>
                  {say('readers.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {remove.refusal !== null && <Failed refusal={remove.refusal} />}
      {isNaming ? (
        <NameReader psychotherapyNoteId={psychotherapyNoteId} onDone={() => setIsNaming(false)} />
      ) : (
        <Row>
          <Button look="plain" onClick={() => setIsNaming(true)}>
            {say('readers.name')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

type Values = { readonly readerId: string | null; readonly authorizedOn: string };

function NameReader({ psychotherapyNoteId, onDone }: { readonly psychotherapyNoteId: string; readonly onDone: () => void }) {
  const say = useWords();
  const me = useMe();
  const { today } = useClinicTime();
  const colleagues = useColleagues().filter(({ staffId }) => staffId !== me?.staffId);
  const name = useCommand(nameReader);
  const form = useForm<Values>({ readerId: null, authorizedOn: '' }, ({ readerId, authorizedOn }) => ({
    readerId: readerId === null ? say('readers.missing') : null,
    authorizedOn: authorizedOn === '' || authorizedOn > today ? say('readers.dayMissing') : null,
  }));
  async function send(): Promise<void> {
    const { readerId, authorizedOn } = form.values;
    if (!form.isReady() || readerId === null) return;
    if (isRefusal(await name.run({ params: { psychotherapyNoteId }, body: { readerId, authorizedOn: localDateSchema.parse(authorizedOn) } }))) return;
    toast(say('readers.done'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={name.refusal} isBusy={name.isBusy} sendWord={say('readers.send')} onSend={() => void send()} onCancel={onDone}>
      <p className={styles['quiet']}>{say('readers.words')}</p>
      <SelectField {...form.field('readerId')} label={say('readers.colleague')} emptyWord={say('readers.choose')} choices={colleagueChoices(colleagues, ['therapist'])} />
      <TextField {...form.field('authorizedOn')} kind="date" label={say('readers.authorizedOn')} max={today} />
    </Form>
  );
}
