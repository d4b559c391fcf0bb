/** One column: its heading, and the cell of a row as text, number or instant, which sorting and downloading use. */
export type Column<Row> = {
  readonly name: string;
  readonly heading: string;
  readonly value: (row: Row) => string | number | null;
};

/** How a table is sorted. */
export type Sorting = { readonly name: string; readonly isDescending: boolean };

/** The rows whose text holds every word of the filter, in any column. */
export function filterRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], filter: string): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns.map((column) => String(column.value(row) ?? '')).join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The rows in order of one column; rows without a value come last either way. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null): readonly Row[] {
  const column = columns.find((each) => each.name === sorting?.name);
  if (column === undefined || sorting === null) return rows;
  const direction = sorting.isDescending ? -1 : 1;
  return rows.toSorted((left, right) => {
    const [a, b] = [column.value(left), column.value(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), undefined, { numeric: true }));
  });
}

/** The rows as comma-separated values; a cell that a spreadsheet would run as a formula is made plain text. */
export function csvOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [columns.map((column) => column.heading), ...rows.map((row) => columns.map((column) => column.value(row)))];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
