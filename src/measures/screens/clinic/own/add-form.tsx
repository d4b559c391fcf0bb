import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { useLongAnswer } from '#interface/client/use-long-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { CheckField } from '#interface/controls/check-field.tsx';
import { Field } from '#interface/controls/field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { checkOwnMeasure, LONGEST_DEFINITION, publishOwnMeasure } from '../../../api-own.ts';
import { TryForm } from './try-form.tsx';
import { useWords } from './words.ts';
import styles from '../measures.module.css';

type Reading = AnswerOf<typeof checkOwnMeasure>;

/** Adds a questionnaire: handed in as JSON, looked at as it will be shown or with everything that stands in the way, then published. */
export function AddForm({ onDone }: { readonly onDone: () => void }) {
  const say = useWords();
  const [json, setJson] = useState('');
  async function readFile(file: File | undefined): Promise<void> {
    if (file !== undefined) setJson((await file.text()).slice(0, LONGEST_DEFINITION));
  }
  return (
    <Stack>
      <Field label={say('form.file')} hint={say('form.fileHint')}>
        {(wiring) => <input {...wiring} className={styles['file']} type="file" accept=".json,application/json,application/fhir+json" onChange={(event) => void readFile(event.target.files?.[0])} />}
      </Field>
      <TextArea label={say('form.json')} value={json} onChange={setJson} rows={8} maxLength={LONGEST_DEFINITION} />
      {json.trim() !== '' && <Looked json={json} onDone={onDone} />}
    </Stack>
  );
}

function Looked({ json, onDone }: { readonly json: string; readonly onDone: () => void }) {
  const say = useWords();
  const { answer, refusal, isBehind } = useLongAnswer(checkOwnMeasure, { body: { definition: { kind: 'questionnaire', json } } });
  if (refusal !== null) return <Failed refusal={refusal} />;
  if (answer === null || isBehind) return <p role="status">{say('form.reading')}</p>;
  return answer.state === 'refused' ? <Faults faults={answer.faults} /> : <Ready json={json} reading={answer} onDone={onDone} />;
}

function Faults({ faults }: { readonly faults: Extract<Reading, { state: 'refused' }>['faults'] }) {
  const say = useWords();
  return (
    <Card title={say('form.faults')}>
      <p>{say('form.faultsWords')}</p>
      <ul className={styles['faults']}>
        {faults.map(({ name, where, found, sentence }) => (
          <li key={`${name} ${where} ${found}`}>
            <strong>{name}</strong> <span className={styles['quiet']}>{where}</span>
            <p>
              {sentence} {found !== '' && say('form.found', { found })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type ReadyProps = { readonly json: string; readonly reading: Extract<Reading, { state: 'accepted' }>; readonly onDone: () => void };

function Ready({ json, reading: { instrument, remarks, isUnchanged }, onDone }: ReadyProps) {
  const say = useWords();
  const publish = useCommand(publishOwnMeasure);
  const [isLicensed, setIsLicensed] = useState(false);
  const { name, version } = instrument;
  const count = instrument.kind === 'questionnaire' ? instrument.items.length : 0;
  async function send(): Promise<void> {
    if (isRefusal(await publish.run({ body: { definition: { kind: 'questionnaire', json } } }))) return;
    toast(say('form.published', { name }));
    onDone();
  }
  return (
    <Stack>
      <p>
        <strong>{say('form.becomes', { name, version, count })}</strong> {version !== '1' && say(isUnchanged ? 'form.unchanged' : 'form.becomesNext')}
      </p>
      <ul className={styles['faults']}>
        <li>{say('form.notWatched')}</li>
        {remarks.map((remark) => (
          <li key={remark}>{say(`remark.${remark}`)}</li>
        ))}
      </ul>
      {instrument.kind === 'questionnaire' && (
        <Card title={say('form.preview')}>
          <TryForm form={instrument} />
        </Card>
      )}
      {!isUnchanged && <CheckField label={say('form.licence')} isChecked={isLicensed} onChange={setIsLicensed} />}
      {publish.refusal !== null && <Failed refusal={publish.refusal} again={() => void send()} />}
      {isLicensed && !isUnchanged && (
        <Button look="primary" isBusy={publish.isBusy} onClick={() => void send()}>
          {say('form.publish')}
        </Button>
      )}
    </Stack>
  );
}
