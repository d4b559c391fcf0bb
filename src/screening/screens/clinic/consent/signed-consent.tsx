import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { call } from '#interface/client/call.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Dialog } from '#interface/layout/dialog.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Panel } from '#interface/layout/panel.tsx';
import { savePdf } from '#interface/layout/save-pdf.ts';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { withdrawSaidAloud } from '../../../api-consent.ts';
import { consentPaper, consentRecord } from '../../../api-consent-record.ts';
import { useConsentWords } from './words.ts';
import styles from './consent-texts.module.css';

type Record = AnswerOf<typeof consentRecord>;
type Ids = { readonly patientId: string; readonly consentId: string };

/** One signed consent, whole: who signed it how, what was asked and answered, and the text word for word. */
export function SignedConsent({ patientId, consentId, isInForce, onClose }: Ids & { readonly isInForce: boolean; readonly onClose: () => void }) {
  const say = useConsentWords();
  const answer = useAnswer(consentRecord, { params: { patientId, consentId } }, { about: [`consents/${patientId}`] });
  return (
    <Panel title={say('record.title')} onClose={onClose}>
      <Answered of={answer} lines={10}>
        {(record) => (
          <Stack>
            <RecordFacts record={record} />
            <Row>
              <PaperButton patientId={patientId} consentId={consentId} />
              {isInForce && <SaidAloud patientId={patientId} consentId={consentId} />}
            </Row>
            <Answers record={record} />
            <div className={styles['text']}>{record.text}</div>
          </Stack>
        )}
      </Answered>
    </Panel>
  );
}

function RecordFacts({ record }: { readonly record: Record }) {
  const say = useConsentWords();
  const format = useFormat();
  const { printedName, signerRelation, interpreter, capacityNote, witness, withdrawal } = record;
  const facts: readonly (readonly [string, string | null])[] = [
    [say('record.signedBy'), signerRelation === null ? printedName : `${printedName}, ${signerRelation}`],
    [say('record.signedAt'), format.moment(record.signedAt)],
    [say('record.meaning'), record.meaning],
    [say('record.where'), witness === null ? say('record.onPhone') : say('record.inClinic', { witness })],
    [say('record.interpreter'), interpreter === null ? null : `${interpreter.name}, ${interpreter.language}`],
    [say('record.capacity'), capacityNote],
    [say('record.withdrawal'), withdrawal === null ? null : say(withdrawal.how === 'on-phone' ? 'record.takenOnPhone' : 'record.takenAloud', { time: format.moment(withdrawal.at), to: withdrawal.to ?? '' })],
    [say('record.version'), say('record.versionOf', { version: record.version, language: record.language, hash: record.textHash.slice(0, 12) })],
  ];
  return <FactList items={facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))} />;
}

function Answers({ record }: { readonly record: Record }) {
  const say = useConsentWords();
  if (record.questions.length === 0) return <p>{say('record.noQuestions')}</p>;
  return (
    <Stack>
      <h3>{say('record.questions')}</h3>
      {record.questions.map(({ question, answers, outcome }) => (
        <div key={question}>
          <strong>{question}</strong>
          <p>
            {answers.join(' → ')} {say(`outcome.${outcome}`)}
          </p>
        </div>
      ))}
    </Stack>
  );
}

function PaperButton({ patientId, consentId }: Ids) {
  const say = useConsentWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  async function print(): Promise<void> {
    setIsBusy(true);
    const paper = await call(consentPaper, { params: { patientId, consentId } });
    setIsBusy(false);
    setRefusal(isRefusal(paper) ? paper : null);
    if (!isRefusal(paper)) savePdf(paper);
  }
  return (
    <>
      <Button isBusy={isBusy} onClick={() => void print()}>
        {say('record.paper')}
      </Button>
      {refusal !== null && <Failed refusal={refusal} />}
    </>
  );
}

function SaidAloud({ patientId, consentId }: Ids) {
  const say = useConsentWords();
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = useCommand(withdrawSaidAloud);
  async function takeBack(): Promise<void> {
    const answer = await withdraw.run({ params: { patientId, consentId } });
    if (isRefusal(answer)) return;
    setIsOpen(false);
    toast(say('aloud.done'));
  }
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{say('aloud.open')}</Button>
      <Dialog
        title={say('aloud.title')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>{say('aloud.keep')}</Button>
            <Button look="strong" isBusy={withdraw.isBusy} onClick={() => void takeBack()}>
              {say('aloud.confirm')}
            </Button>
          </>
        }
      >
        <p>{say('aloud.words')}</p>
        {withdraw.refusal !== null && <Failed refusal={withdraw.refusal} />}
      </Dialog>
    </>
  );
}
