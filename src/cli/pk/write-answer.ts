import { writeCsv, writeTable } from '../printed-rows.ts';
import type { PkAnswer } from './answer.ts';
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
