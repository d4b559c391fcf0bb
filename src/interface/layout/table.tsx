import { IconArrowDown, IconArrowUp, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { SearchField } from '../controls/search-field.tsx';
import { useKitWords } from '../words/kit-words.ts';
import type { Column, Sorting } from './table-rows.ts';
import { saveFile } from './save-file.ts';
import { csvOf, filterRows, sortRows } from './table-rows.ts';
import styles from './table.module.css';

/** A column as it is shown: `renderCell` draws the cell where the plain value is not enough. */
export type TableColumn<Row> = Column<Row> & { readonly renderCell?: (row: Row) => ReactNode; readonly isNumber?: boolean };

type Props<Row> = {
  /** What the rows are, in words; also the name of the downloaded file. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly sortedBy?: Sorting;
  /** Without tools the table is only shown: no filter, no download. */
  readonly hasTools?: boolean;
};

/** A table that sorts, filters and downloads. Give it what `Answered` has; for no rows at all show `Empty` instead. */
export function Table<Row>({ label, rows, columns, keyOf, sortedBy, hasTools = true }: Props<Row>) {
  const say = useKitWords();
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(sortedBy ?? null);
  const shown = sortRows(filterRows(rows, columns, filter), columns, sorting);
  return (
    <div className={styles['table']}>
      {hasTools && (
        <div className={styles['tools']} data-print="no">
          <SearchField label={say('table.filter')} value={filter} onChange={setFilter} />
          <span className={styles['count']}>{say('table.sorted', { count: shown.length })}</span>
          <Button look="plain" icon={<IconDownload aria-hidden="true" />} onClick={() => saveFile(`${label}.csv`, new Blob(['\ufeff', csvOf(shown, columns)], { type: 'text/csv;charset=utf-8' }))}>
            {say('table.download')}
          </Button>
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table scrolls sideways, and a keyboard must be able to scroll it */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column.name} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column) => (
                  <td key={column.name} data-number={column.isNumber || undefined}>
                    {column.renderCell?.(row) ?? column.value(row) ?? '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className={styles['none']}>{say('table.none')}</p>}
    </div>
  );
}

type HeadingProps<Row> = { readonly column: TableColumn<Row>; readonly sorting: Sorting | null; readonly onSort: (sorting: Sorting) => void };

function Heading<Row>({ column, sorting, onSort }: HeadingProps<Row>) {
  const isSorted = sorting?.name === column.name;
  const isDescending = isSorted && sorting.isDescending;
  const Arrow = isDescending ? IconArrowDown : IconArrowUp;
  return (
    <th aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined} data-number={column.isNumber || undefined}>
      <button type="button" onClick={() => onSort({ name: column.name, isDescending: isSorted && !isDescending })}>
        {column.heading}
        <Arrow aria-hidden="true" size={14} className={styles['arrow']} data-sorted={isSorted || undefined} />
      </button>
    </th>
  );
}
