import type { Found } from './found.ts';
import type { Intention } from './intention.ts';
import { COMMAND_KINDS } from './intention.ts';

/** A promise that was not kept, with where it shows. */
export type Finding = { readonly fault: 'lost' | 'doubled' | 'altered' | 'undue'; readonly where: 'row' | 'operation' | 'audit'; readonly mark: string };

type Place = Finding['where'];

/**
 * Holds what writers were told against what stands in the database. What was acknowledged stands once, as it was
 * asked, with its answer and its audit line; what was refused left nothing but its operation and its line; what nobody
 * knows of stands once with all of this, or not at all; and nothing stands that nobody asked for.
 * @param before what stood there before anybody wrote
 */
export function compare(intentions: readonly Intention[], found: Found, before: Found): readonly Finding[] {
  return [...intentions.flatMap((intention) => findingsOf(intention, found)), ...undueRows(intentions, found, before)];
}

function findingsOf(intention: Intention, found: Found): readonly Finding[] {
  switch (intention.outcome.kind) {
    case 'ok':
      return [...rowFindings(intention, found, 1), ...operationFindings(intention, found, 1), ...auditFindings(intention, found, 1)];
    case 'refused':
      return [...rowFindings(intention, found, 0), ...operationFindings(intention, found, 1), ...auditFindings(intention, found, 1)];
    case 'unknown': {
      const count = (found.operations.get(intention.operationId)?.length ?? 0) > 0 ? 1 : 0;
      return [...rowFindings(intention, found, intention.command.kind === 'refused' ? 0 : count), ...operationFindings(intention, found, count), ...auditFindings(intention, found, count)];
    }
  }
}

function rowFindings({ command, outcome }: Intention, found: Found, due: 0 | 1): readonly Finding[] {
  const rows = found.rows.get(command.kind === 'refused' ? 'blood-pressure' : command.kind)?.get(command.mark) ?? [];
  const counted = countFindings(rows.length, due, 'row', command.mark);
  const row = rows[0];
  if (counted.length > 0 || row === undefined) return counted;
  const isAsAnswered = outcome.kind !== 'ok' || row.answer === outcome.answer;
  return row.asked === command.asked && isAsAnswered ? [] : [{ fault: 'altered', where: 'row', mark: command.mark }];
}

function operationFindings({ operationId, command, outcome }: Intention, found: Found, due: 0 | 1): readonly Finding[] {
  const operations = found.operations.get(operationId) ?? [];
  const counted = countFindings(operations.length, due, 'operation', command.mark);
  const operation = operations[0];
  if (counted.length > 0 || operation === undefined) return counted;
  const isSameAnswer = outcome.kind === 'unknown' || (outcome.kind === 'ok' ? operation.answer === outcome.answer : operation.answer.includes(`"code":"${outcome.code}"`));
  return operation.command === command.contract && isSameAnswer ? [] : [{ fault: 'altered', where: 'operation', mark: command.mark }];
}

function auditFindings({ operationId, command, outcome }: Intention, found: Found, due: 0 | 1): readonly Finding[] {
  const lines = found.auditLines.get(operationId) ?? [];
  const told = outcome.kind === 'unknown' ? (lines[0]?.outcome ?? 'done') : outcome.kind === 'ok' ? 'done' : 'refused';
  const actions = due === 0 ? [] : told === 'done' ? command.actions.toSorted() : [command.contract];
  if (lines.length !== actions.length) return countFindings(lines.length, actions.length, 'audit', command.mark);
  const isAsDue = lines.every((line) => line.outcome === told) && JSON.stringify(lines.map(({ action }) => action).toSorted()) === JSON.stringify(actions);
  return isAsDue ? [] : [{ fault: 'altered', where: 'audit', mark: command.mark }];
}

function countFindings(count: number, due: number, where: Place, mark: string): readonly Finding[] {
  if (count === due) return [];
  return [{ fault: due === 0 ? 'undue' : count < due ? 'lost' : 'doubled', where, mark }];
}

function undueRows(intentions: readonly Intention[], found: Found, before: Found): readonly Finding[] {
  const marks = new Set(intentions.map(({ command }) => command.mark));
  return COMMAND_KINDS.flatMap((kind) => {
    const standing = [...(found.rows.get(kind) ?? [])].filter(([mark, rows]) => !marks.has(mark) && rows.length > (before.rows.get(kind)?.get(mark)?.length ?? 0));
    return standing.map(([mark]): Finding => ({ fault: 'undue', where: 'row', mark }));
  });
}
