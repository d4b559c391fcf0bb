import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useSteady } from '#interface/client/use-steady.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Row, Stack } from '#interface/layout/stack.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import { listAuditRecord } from '../../api.ts';
import { actText, factsText } from './act-text.ts';
import { useWords } from './words.ts';
import styles from './audit.module.css';

type AuditRow = AnswerOf<typeof listAuditRecord>['rows'][number];

const LOOKS = { done: 'teal', refused: 'attention', read: 'plain' } as const;
const PAGE = 100;

/** Who saw or changed what, newest first; nobody can change it. */
export function AuditRecord() {
  const say = useWords();
  const [pages, setPages] = useState<readonly number[]>([]);
  const before = pages.at(-1);
  const asked = useSteady(useAnswer(listAuditRecord, { query: before === undefined ? {} : { before } }));
  return (
    <Stack>
      <p className={styles['quiet']}>{say('audit.words')}</p>
      <Answered of={asked} lines={12}>
        {({ rows }) => (
          <>
            <AuditTable rows={rows} />
            <Row>
              {rows.length === PAGE && <Button onClick={() => setPages([...pages, rows.at(-1)?.sequence ?? 1])}>{say('audit.older')}</Button>}
              {pages.length > 0 && <Button onClick={() => setPages([])}>{say('audit.newest')}</Button>}
            </Row>
          </>
        )}
      </Answered>
    </Stack>
  );
}

function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const say = useWords();
  const format = useFormat();
  const columns: readonly TableColumn<AuditRow>[] = [
    { name: 'at', heading: say('column.at'), value: (row) => row.sequence, renderCell: (row) => <span className={styles['when']}>{format.moment(row.at)}</span> },
    { name: 'who', heading: say('column.who'), value: (row) => whoText(say, row) },
    { name: 'did', heading: say('column.did'), value: (row) => actText(row.action) },
    { name: 'patient', heading: say('column.patient'), value: (row) => row.patientName && shownName(row.patientName) },
    { name: 'outcome', heading: say('column.outcome'), value: (row) => say(`outcome.${row.outcome}`), renderCell: (row) => <Tag look={LOOKS[row.outcome]}>{say(`outcome.${row.outcome}`)}</Tag> },
    { name: 'facts', heading: say('column.facts'), value: (row) => factsText(row.facts), renderCell: (row) => <span className={styles['quiet']}>{factsText(row.facts)}</span> },
  ];
  return <Table label={say('audit.title')} rows={rows} columns={columns} keyOf={(row) => String(row.sequence)} />;
}

function whoText(say: ReturnType<typeof useWords>, { actorKind, actorName }: AuditRow): string {
  if (actorKind === 'public') return say('who.public');
  if (actorKind === 'system') return say('who.system', { job: actorName ?? '' });
  return actorKind === 'patient' ? say('who.patient', { name: actorName ?? '' }) : (actorName ?? '');
}
