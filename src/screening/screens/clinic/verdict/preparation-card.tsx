import { useState } from 'react';
import { Term } from '#evidence/screens/glossary/term.tsx';
import type { Instant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { CheckField } from '#interface/controls/check-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { toast } from '#interface/states/toasts.ts';
import { PREPARATION_POINTS, recordPreparation } from '../../../api-decision.ts';
import { MomentField } from '../intake/moment-field.tsx';
import { useWords } from '../words.ts';

type Point = (typeof PREPARATION_POINTS)[number];

/** The preparation meeting: whether it was held, and recording one with what was talked through. */
export function PreparationCard({ patientId, preparedAt }: { readonly patientId: string; readonly preparedAt: Instant | null }) {
  const say = useWords();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card title={<Term id="preparation">{say('preparation.title')}</Term>} aside={preparedAt !== null && <Tag look="teal">{say('preparation.held')}</Tag>}>
      <p>{preparedAt === null ? say('preparation.none') : say('preparation.last', { moment: format.moment(preparedAt) })}</p>
      {isOpen ? (
        <PreparationForm patientId={patientId} onDone={() => setIsOpen(false)} />
      ) : (
        <Row>
          <Button onClick={() => setIsOpen(true)}>{say('preparation.record')}</Button>
        </Row>
      )}
    </Card>
  );
}

type Values = { readonly heldAt: string; readonly talked: Readonly<Partial<Record<Point, string>>> };

function PreparationForm({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const time = useClinicTime();
  const record = useCommand(recordPreparation);
  const form = useForm<Values>({ heldAt: time.now, talked: {} }, (values) => ({ heldAt: time.instantOf(values.heldAt) === null ? say('wrong.moment') : null }));
  const { talked } = form.values;
  function tick(point: Point, isTicked: boolean): void {
    const { [point]: _, ...others } = talked;
    form.set('talked', isTicked ? { ...talked, [point]: '' } : others);
  }
  async function send(): Promise<void> {
    const heldAt = time.instantOf(form.values.heldAt);
    if (!form.isReady() || heldAt === null) return;
    const checklist = PREPARATION_POINTS.flatMap((point) => (talked[point] === undefined ? [] : [{ point, words: talked[point] }]));
    if (isRefusal(await record.run({ params: { patientId }, body: { heldAt, checklist } }))) return;
    toast(say('preparation.recorded'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={record.refusal} isBusy={record.isBusy} sendWord={say('preparation.record')} onSend={() => void send()} onCancel={onDone}>
      <MomentField {...form.field('heldAt')} label={say('preparation.heldAt')} />
      <fieldset>
        <Stack gap="near">
          <legend>
            <h3>{say('preparation.points')}</h3>
          </legend>
          {PREPARATION_POINTS.map((point) => (
            <Stack key={point} gap="near">
              <CheckField label={say(`point.${point}`)} hint={say(`pointHint.${point}`)} isChecked={talked[point] !== undefined} onChange={(isTicked) => tick(point, isTicked)} />
              {talked[point] !== undefined && (
                <TextField label={say('preparation.words')} optionalWord={say('optional')} value={talked[point]} onChange={(words) => form.set('talked', { ...talked, [point]: words })} maxLength={500} />
              )}
            </Stack>
          ))}
        </Stack>
      </fieldset>
    </Form>
  );
}
