/** One line of a result: what it says in each column, in the order of the columns; null is not known. */
export type Row = Readonly<Record<string, number | string | null>>;

/** Columns that align; counts whole, other numbers to four digits. The other formats keep every digit. */
export function writeTable(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => heads.map((head) => shown(row[head] ?? null)));
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((line) => line[column]?.length ?? 0)));
  const isText = heads.map((head) => rows.some((row) => typeof row[head] === 'string'));
  const line = (words: readonly string[]): string => words.map((word, column) => (isText[column] === true ? word.padEnd(widths[column] ?? 0) : word.padStart(widths[column] ?? 0))).join('  ').trimEnd();
  return `${[line(heads), ...cells.map(line)].join('\n')}\n`;
}

function shown(value: Row[string]): string {
  if (value === null) return '-';
  return typeof value === 'string' || Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

/** Comma-separated values as RFC 4180 quotes them; an empty field is not known. */
export function writeCsv(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {});
  return `${[heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))].map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

function quoted(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
