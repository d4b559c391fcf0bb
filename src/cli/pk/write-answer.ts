import type { PkAnswer, Row } from './answer.ts';
import type { Format } from './flags.ts';

/** The text of an answer; what it is not stands above its numbers in every format. */
export function writeAnswer(answer: PkAnswer, format: Format): string {
  if (format === 'json') return `${JSON.stringify(answer, null, 2)}\n`;
  const rows = format === 'csv' ? writeCsv(answer.rows) : writeTable(answer.rows);
  return `${headOf(answer).map((line) => (format === 'csv' ? `# ${line}` : line)).join('\n')}\n${format === 'csv' ? '' : '\n'}${rows}`;
}

function headOf({ statement, model, title, paper, substance, site, person, given, estimate, limits, defects }: PkAnswer): readonly string[] {
  return [
    statement,
    `Model      ${model}: ${title}`,
    `Paper      ${paper}`,
    `Blood      ${site}, after ${substance}`,
    `Person     ${person}`,
    `Given      ${given}`,
    ...(estimate === null ? [] : [`Estimate   ${estimate}`]),
    ...limits.map((limit) => `Limit      ${limit}`),
    ...defects.map((defect) => `Defect     ${defect}`),
  ];
}

/** Columns that align, numbers to four digits; the other formats keep every digit. */
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
  return typeof value === 'string' ? value : String(Number(value.toPrecision(4)));
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
