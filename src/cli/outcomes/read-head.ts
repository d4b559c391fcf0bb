import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from '../refusals.ts';

/** The columns of a file of scores; each stands in it once, in any order. */
export const COLUMNS = ['patient', 'route', 'integration', 'day', 'score'] as const;

export type Column = (typeof COLUMNS)[number];

const BYTE_ORDER_MARK = '\uFEFF';
const LONGEST_SHOWN = 40;

/** The place of each column, counted from 0, by the first line of a file. */
export function readHead(line: string): Readonly<Record<Column, number>> | Refusal {
  const names = line.replace(BYTE_ORDER_MARK, '').split(',').map((name) => name.replace(/^"(.*)"$/, '$1'));
  const columns = COLUMNS.join(', ');
  const unknown = names.find((name) => !COLUMNS.some((column) => column === name));
  const missing = COLUMNS.find((column) => !names.includes(column));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (unknown !== undefined) return refuse('cli.outcomes-column-unknown', { column: unknown.slice(0, LONGEST_SHOWN), columns });
  if (missing !== undefined) return refuse('cli.outcomes-column-missing', { column: missing, columns });
  if (twice !== undefined) return refuse('cli.outcomes-column-twice', { column: twice });
  const [patient, route, integration, day, score] = COLUMNS.map((column) => names.indexOf(column));
  return { patient: patient ?? -1, route: route ?? -1, integration: integration ?? -1, day: day ?? -1, score: score ?? -1 };
}
