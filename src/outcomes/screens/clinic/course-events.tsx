import { useState } from 'react';
import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { toast } from '#interface/states/toasts.ts';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import { recordCourseEvent } from '../../api.ts';
import type { CourseEventKind } from '../../course-event.ts';
import { COURSE_EVENT_KINDS } from '../../course-event.ts';
import { useWords } from './words.ts';

/** Recording something outside the scores that changes how the course is read; prescribers only. */
export function CourseEvents({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const isPrescriber = useHasRole('prescriber');
  const [isOpen, setIsOpen] = useState(false);
  if (!isPrescriber) return null;
  return (
    <Card title={say('events.title')}>
      <p>
        <TermText text={say('events.words')} isForStaff />
      </p>
      {isOpen ? (
        <EventForm patientId={patientId} onDone={() => setIsOpen(false)} />
      ) : (
        <Row>
          <Button onClick={() => setIsOpen(true)}>{say('events.record')}</Button>
        </Row>
      )}
    </Card>
  );
}

type Values = { readonly kind: CourseEventKind | null; readonly happenedOn: string; readonly note: string };

function EventForm({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const { today } = useClinicTime();
  const record = useCommand(recordCourseEvent);
  const form = useForm<Values>({ kind: null, happenedOn: '', note: '' }, ({ kind, happenedOn }) => ({
    kind: kind === null ? say('wrong.eventKind') : null,
    happenedOn: happenedOn === '' || happenedOn > today ? say('wrong.happenedOn') : null,
  }));
  async function send(): Promise<void> {
    const { kind, happenedOn, note } = form.values;
    if (!form.isReady() || kind === null) return;
    if (isRefusal(await record.run({ params: { patientId }, body: { kind, happenedOn, note } }))) return;
    toast(say('events.recorded'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={record.refusal} isBusy={record.isBusy} sendWord={say('events.record')} onSend={() => void send()} onCancel={onDone}>
      <SelectField {...form.field('kind')} label={say('events.kind')} emptyWord={say('choose')} choices={COURSE_EVENT_KINDS.map((value) => ({ value, label: say(`event.${value}`) }))} />
      <TextField {...form.field('happenedOn')} kind="date" label={say('events.happenedOn')} max={today} />
      <TextArea {...form.field('note')} label={say('events.note')} optionalWord={say('optional')} rows={2} maxLength={2000} />
    </Form>
  );
}
