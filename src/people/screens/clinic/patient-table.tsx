import { useFormat } from '#interface/format/use-format.ts';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Link } from '#interface/route/link.tsx';
import type { PatientRow } from '../../api-patients.ts';
import { chartPath } from './chart-path.ts';
import { useWords } from './words.ts';
import styles from './patients.module.css';

/** People by name with their birth dates; the name opens the chart. */
export function PatientTable({ patients }: { readonly patients: readonly PatientRow[] }) {
  const say = useWords();
  const format = useFormat();
  const columns: readonly TableColumn<PatientRow>[] = [
    {
      name: 'name',
      heading: say('column.name'),
      value: (row) => row.name,
      renderCell: (row) => (
        <Link isAlone className={styles['name']} to={chartPath(row.patientId)}>
          {row.name}
        </Link>
      ),
    },
    { name: 'born', heading: say('column.born'), value: (row) => row.birthDate, renderCell: (row) => format.localDate(row.birthDate) },
    { name: 'called', heading: say('column.called'), value: (row) => row.calledName },
  ];
  return <Table label={say('patients.title')} rows={patients} columns={columns} keyOf={(row) => row.patientId} hasTools={false} sortedBy={{ name: 'name', isDescending: false }} />;
}
