import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { askedMeasures, askMeasure, stopAskingMeasure } from '../../api-asked.ts';
import { listOwnMeasures } from '../../api-own.ts';
import type { Rhythm } from '../../asked-measure.ts';
import { RHYTHMS } from '../../asked-measure.ts';
import type { Instrument, MeasureName } from '../../instrument.ts';
import { instruments } from '../../instruments.ts';
import { useWords } from './words.ts';
import styles from './measures.module.css';

type Asked = AnswerOf<typeof askedMeasures>['asked'][number];

/** What is asked of this person besides the clinic's schedule, with asking one more and stopping one. */
export function AskedCard({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const answer = useAnswer(askedMeasures, { params: { patientId } }, { about: [`assessments/${patientId}`] });
  return (
    <Card title={say('asked.title')}>
      <p className={styles['quiet']}>{say('asked.words')}</p>
      <Answered of={answer} lines={2}>
        {({ asked }) => (
          <ul className={styles['answers']}>
            {asked.map((each) => (
              <AskedRow key={each.askedId} asked={each} patientId={patientId} />
            ))}
          </ul>
        )}
      </Answered>
      {isAdding ? (
        <AddAsked patientId={patientId} onDone={() => setIsAdding(false)} />
      ) : (
        <Row>
          <Button onClick={() => setIsAdding(true)}>{say('asked.add')}</Button>
        </Row>
      )}
    </Card>
  );
}

function AskedRow({ asked, patientId }: { readonly asked: Asked; readonly patientId: string }) {
  const say = useWords();
  const format = useFormat();
  const stop = useCommand(stopAskingMeasure);
  const send = () => void stop.run({ params: { patientId, askedId: asked.askedId } });
  return (
    <li>
      <span>
        {asked.name}, {say(`rhythm.${asked.rhythm}`)} <span className={styles['quiet']}>{say('asked.since', { day: format.date(asked.askedAt) })}</span>
        {stop.refusal !== null && <Failed refusal={stop.refusal} again={send} />}
      </span>
      <Button look="plain" isBusy={stop.isBusy} onClick={send}>
        {say('asked.stop')}
      </Button>
    </li>
  );
}

type Values = { readonly measure: MeasureName | null; readonly rhythm: Rhythm | null };

function AddAsked({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const ask = useCommand(askMeasure);
  const own = useAnswer(listOwnMeasures, {}, { about: ['own-measures'] });
  const offered = own.state === 'answered' ? own.answer.versions.flatMap(({ instrument, isOffered }) => (isOffered ? [instrument] : [])) : [];
  const forms = [...Object.values(instruments), ...offered].filter((each: Instrument) => each.kind === 'questionnaire');
  const form = useForm<Values>({ measure: null, rhythm: null }, ({ measure, rhythm }) => ({
    measure: measure === null ? say('wrong.measure') : null,
    rhythm: rhythm === null ? say('wrong.rhythm') : null,
  }));
  async function send(): Promise<void> {
    const { measure, rhythm } = form.values;
    if (!form.isReady() || measure === null || rhythm === null) return;
    if (!isRefusal(await ask.run({ params: { patientId }, body: { measure, rhythm } }))) onDone();
  }
  return (
    <Form errors={form.errors} refusal={ask.refusal} isBusy={ask.isBusy} sendWord={say('asked.send')} onSend={() => void send()} onCancel={onDone}>
      <SelectField {...form.field('measure')} label={say('enter.measure')} emptyWord={say('choose')} choices={forms.map(({ id, name }) => ({ value: id, label: name }))} />
      <SelectField {...form.field('rhythm')} label={say('asked.rhythm')} emptyWord={say('choose')} choices={RHYTHMS.map((value) => ({ value, label: say(`rhythm.${value}`) }))} />
    </Form>
  );
}
