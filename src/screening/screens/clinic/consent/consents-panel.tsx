import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Button } from '#interface/controls/button.tsx';
import { RowOpener } from '#interface/controls/row-opener.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Split } from '#interface/layout/split.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { consentsToSign } from '../../../api-clinic-signing.ts';
import { patientConsents } from '../../../api-consent.ts';
import { useWords } from '../words.ts';
import { ClinicSigning } from './clinic-signing.tsx';
import { useConsentWords } from './words.ts';
import { scopeText } from './scope-text.ts';
import { SignedConsent } from './signed-consent.tsx';
import styles from '../panels.module.css';

type ConsentRow = AnswerOf<typeof patientConsents>['consents'][number];
type TextRow = AnswerOf<typeof consentsToSign>['documents'][number];

const LOOKS = { signed: 'teal', withdrawn: 'attention', expired: 'attention', superseded: 'attention' } as const;

/** What a person has signed, until when it stands, and which texts wait for them. */
export function ConsentsPanel({ patientId }: { readonly patientId: string }) {
  const consents = useAnswer(patientConsents, { params: { patientId } }, { about: [`consents/${patientId}`] });
  const waiting = useAnswer(consentsToSign, { params: { patientId }, query: { language: 'en' } }, { about: [`consents/${patientId}`] });
  return (
    <Answered of={consents} lines={8}>
      {(answer) => <Consents patientId={patientId} consents={answer.consents} unsigned={waiting.state === 'answered' ? waiting.answer.documents : []} />}
    </Answered>
  );
}

function Consents({ patientId, consents, unsigned }: { readonly patientId: string; readonly consents: readonly ConsentRow[]; readonly unsigned: readonly TextRow[] }) {
  const say = useWords();
  const sayConsent = useConsentWords();
  const format = useFormat();
  const [opened, setOpened] = useSearchValue('consent');
  const [signing, setSigning] = useState<string | null>(null);
  const chosen = consents.find(({ consentId }) => consentId === opened);
  const columns: readonly TableColumn<ConsentRow>[] = [
    { name: 'title', heading: say('consent.text'), value: (row) => row.title, renderCell: (row) => <ConsentName row={row} isOpen={row.consentId === opened} onOpen={() => setOpened(row.consentId)} /> },
    { name: 'state', heading: say('consent.state'), value: (row) => say(`consent.${row.state}`), renderCell: (row) => <Tag look={row.isRunningOut ? 'attention' : LOOKS[row.state]}>{row.isRunningOut ? sayConsent('consent.soon') : say(`consent.${row.state}`)}</Tag> },
    { name: 'signed', heading: say('consent.signedAt'), value: (row) => row.signedAt, renderCell: (row) => format.moment(row.signedAt) },
    { name: 'until', heading: say('consent.until'), value: (row) => row.withdrawnAt ?? row.expiresAt, renderCell: (row) => (row.withdrawnAt === null ? format.date(row.expiresAt) : say('consent.withdrawnOn', { date: format.date(row.withdrawnAt) })) },
  ];
  return (
    <Split beside={signing !== null ? <ClinicSigning patientId={patientId} documentId={signing} onDone={() => setSigning(null)} /> : chosen !== undefined && <SignedConsent key={chosen.consentId} patientId={patientId} consentId={chosen.consentId} isInForce={chosen.state === 'signed'} onClose={() => setOpened(null)} />}>
      {consents.length === 0 ? (
        <Empty title={say('consent.none')}>
          <p>{say('consent.noneWords')}</p>
        </Empty>
      ) : (
        <Table label={say('consent.title')} rows={consents} columns={columns} keyOf={(row) => row.consentId} hasTools={false} />
      )}
      {unsigned.length > 0 && (
        <Card title={say('consent.waiting')} look="sunken">
          <p>{say('consent.waitingWords')}</p>
          <ul className={styles['rows']}>
            {unsigned.map((document) => (
              <li key={`${document.documentId} ${document.version}`}>
                <span>
                  {document.title} <span className={styles['quiet']}>{say('consent.version', { version: document.version })}</span>
                </span>
                <Button look="plain" onClick={() => setSigning(document.documentId)}>
                  {sayConsent('arrange.open')}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Split>
  );
}

function ConsentName({ row, isOpen, onOpen }: { readonly row: ConsentRow; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const say = useWords();
  return (
    <>
      <RowOpener words={row.title} isOpen={isOpen} onOpen={onOpen} />
      <br />
      <span className={styles['quiet']}>
        {scopeText(say, row.scope)}, {say('consent.version', { version: row.version })}
      </span>
    </>
  );
}
