import { useState } from 'react';
import { RowOpener } from '#interface/controls/row-opener.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Panel } from '#interface/layout/panel.tsx';
import { Split } from '#interface/layout/split.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import type { RecordedAssessment } from '../../api.ts';
import type { Instrument } from '../../instrument.ts';
import { instrumentOf } from '../../instruments.ts';
import { bandOf } from '../../scoring.ts';
import { AssessmentDetail } from './assessment-detail.tsx';
import { useWords } from './words.ts';

type Props = { readonly assessments: readonly RecordedAssessment[]; readonly own: readonly Instrument[] };

/** Every recorded form, newest first: what, when measured, the result and who filled it in. */
export function AssessmentTable({ assessments, own }: Props) {
  const say = useWords();
  const format = useFormat();
  const [open, setOpen] = useState<RecordedAssessment | null>(null);
  const instrumentIn = ({ measure, version }: RecordedAssessment) => instrumentOf(measure, own, version);
  const nameOf = (row: RecordedAssessment) => instrumentIn(row)?.name ?? row.measure;
  const columns: readonly TableColumn<RecordedAssessment>[] = [
    {
      name: 'measure',
      heading: say('column.measure'),
      value: nameOf,
      renderCell: (row) => <RowOpener words={nameOf(row)} isOpen={row.assessmentId === open?.assessmentId} onOpen={() => setOpen(row)} />,
    },
    { name: 'measured', heading: say('column.measured'), value: (row) => row.measuredAt, renderCell: (row) => format.moment(row.measuredAt) },
    { name: 'total', heading: say('column.total'), value: (row) => row.total, isNumber: true },
    { name: 'band', heading: say('column.band'), value: (row) => bandWords(row, instrumentIn(row)) },
    { name: 'method', heading: say('column.method'), value: (row) => say(`by.${row.enteredBy}`), renderCell: (row) => <Method row={row} /> },
  ];
  return (
    <Split
      beside={
        open !== null && (
          <Panel key={open.assessmentId} title={nameOf(open)} onClose={() => setOpen(null)}>
            <AssessmentDetail assessment={open} instrument={instrumentIn(open)} />
          </Panel>
        )
      }
    >
      <Table label={say('measures.recorded')} rows={assessments} columns={columns} keyOf={(row) => row.assessmentId} sortedBy={{ name: 'measured', isDescending: true }} />
    </Split>
  );
}

function Method({ row }: { readonly row: RecordedAssessment }) {
  const say = useWords();
  return (
    <>
      {say(`by.${row.enteredBy}`)} {row.method === 'prorated' && <Tag>{say('measures.estimate')}</Tag>}
    </>
  );
}

function bandWords({ total, level }: RecordedAssessment, instrument: Instrument | null): string {
  if (total !== null) return instrument === null ? '' : (bandOf(instrument, total)?.label ?? '');
  return level ?? '';
}
