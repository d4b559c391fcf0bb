import { IconPlus } from '@tabler/icons-react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { RowOpener } from '#interface/controls/row-opener.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Panel } from '#interface/layout/panel.tsx';
import { Split } from '#interface/layout/split.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { consentDocuments } from '../../../api-consent.ts';
import { useWords } from '../words.ts';
import type { DocumentRow } from './document-row.ts';
import { ConsentTextForm } from './consent-text-form.tsx';
import { scopeText } from './scope-text.ts';
import styles from './consent-texts.module.css';

const NEW = 'new';

/** One text is one version: a document has a text in each language. */
function keyOf({ documentId, version }: DocumentRow): string {
  return `${documentId}.${version}`;
}

/** The consent texts in force; a newer version asks everybody who signed the older one again. */
export function ConsentTexts() {
  const say = useWords();
  const [open, setOpen] = useSearchValue('text');
  const documents = useAnswer(consentDocuments, {});
  const rows = documents.state === 'answered' ? documents.answer.documents : [];
  const chosen = rows.find((row) => keyOf(row) === open);
  const highestGrade = documents.state === 'answered' ? documents.answer.highestGrade : 0;
  return (
    <Split
      beside={
        open === NEW ? (
          <Panel key={NEW} title={say('texts.new')} onClose={() => setOpen(null)}>
            <ConsentTextForm document={null} highestGrade={highestGrade} onDone={() => setOpen(null)} />
          </Panel>
        ) : (
          chosen !== undefined && (
            <Panel key={keyOf(chosen)} title={chosen.title} onClose={() => setOpen(null)}>
              <OneText document={chosen} highestGrade={highestGrade} />
            </Panel>
          )
        )
      }
    >
      <Row>
        <Button look="primary" icon={<IconPlus aria-hidden="true" />} onClick={() => setOpen(NEW)}>
          {say('texts.new')}
        </Button>
      </Row>
      <Answered of={documents} lines={6}>
        {(answer) => (answer.documents.length === 0 ? <NoTexts /> : <TextTable rows={answer.documents} open={open} onOpen={setOpen} />)}
      </Answered>
    </Split>
  );
}

function NoTexts() {
  const say = useWords();
  return (
    <Empty title={say('texts.none')}>
      <p>{say('texts.noneWords')}</p>
    </Empty>
  );
}

function TextTable({ rows, open, onOpen }: { readonly rows: readonly DocumentRow[]; readonly open: string | null; readonly onOpen: (id: string) => void }) {
  const say = useWords();
  const format = useFormat();
  const columns: readonly TableColumn<DocumentRow>[] = [
    {
      name: 'title',
      heading: say('consent.text'),
      value: (row) => row.title,
      renderCell: (row) => <RowOpener words={row.title} isOpen={keyOf(row) === open} onOpen={() => onOpen(keyOf(row))} />,
    },
    { name: 'scope', heading: say('texts.scope'), value: (row) => scopeText(say, row.scope) },
    { name: 'language', heading: say('texts.language'), value: (row) => row.language },
    { name: 'version', heading: say('texts.version'), value: (row) => row.version, isNumber: true },
    { name: 'published', heading: say('texts.published'), value: (row) => row.publishedAt, renderCell: (row) => format.date(row.publishedAt) },
  ];
  return <Table label={say('texts.title')} rows={rows} columns={columns} keyOf={keyOf} hasTools={false} />;
}

function OneText({ document, highestGrade }: { readonly document: DocumentRow; readonly highestGrade: number }) {
  const say = useWords();
  const [isWriting, setIsWriting] = useSearchValue('write');
  if (isWriting !== null) return <ConsentTextForm document={document} highestGrade={highestGrade} onDone={() => setIsWriting(null)} />;
  return (
    <Stack>
      <div className={styles['text']}>{document.text}</div>
      {document.teachBack.map((asked) => (
        <Card key={asked.question} look="sunken" title={asked.question}>
          <ul>
            {[asked.right, ...asked.others].map((answer) => (
              <li key={answer}>{answer === asked.right ? <strong>{answer}</strong> : answer}</li>
            ))}
          </ul>
          <p>{asked.whenWrong}</p>
        </Card>
      ))}
      <Row>
        <Button onClick={() => setIsWriting('yes')}>{say('texts.newer')}</Button>
      </Row>
    </Stack>
  );
}
