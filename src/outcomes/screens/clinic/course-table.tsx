import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { numberText } from '#interface/format/format.ts';
import { Unfold } from '#interface/layout/unfold.tsx';
import { instruments } from '#measures/instruments.ts';
import type { WireCourse } from '../../api.ts';
import { useWords } from './words.ts';

type PointRow = WireCourse['points'][number];

/** The picture as a table: every score with its day, its change and what it says. */
export function CourseTable({ course }: { readonly course: WireCourse }) {
  const say = useWords();
  const format = useFormat();
  const columns: readonly TableColumn<PointRow>[] = [
    { name: 'on', heading: say('column.on'), value: (row) => row.at, renderCell: (row) => format.moment(row.at) },
    { name: 'day', heading: say('column.day'), value: (row) => row.day, isNumber: true },
    { name: 'total', heading: instruments[course.measure].name, value: (row) => row.total, isNumber: true },
    { name: 'change', heading: say('column.change'), value: (row) => row.change, renderCell: (row) => (row.change === null ? null : numberText(row.change)), isNumber: true },
    { name: 'improvement', heading: say('column.improvement'), value: (row) => row.improvementPercent, renderCell: (row) => (row.improvementPercent === null ? null : `${Math.round(row.improvementPercent)} %`), isNumber: true },
    { name: 'use', heading: say('column.use'), value: (row) => say(`use.${row.use}`) },
    { name: 'flags', heading: say('column.flags'), value: (row) => row.flags.map((flag) => say(`mark.${flag}`)).join(', ') },
  ];
  return (
    <Unfold word={say('course.table')}>
      <Table label={say('chart.label', { measure: instruments[course.measure].name })} rows={course.points} columns={columns} keyOf={(row) => row.assessmentId} />
    </Unfold>
  );
}
