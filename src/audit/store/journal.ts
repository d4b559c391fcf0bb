import type { Journal } from '#database/write-path.ts';
import type { Random } from '#foundation/random.ts';
import { auditEventOf } from '../event.ts';
import { appendStatement } from './record.ts';

/** How the write path records what a command did or why it was refused, in the same transaction. */
export function journal(random: Random): Journal {
  return (operation, outcome, entries) => {
    const act = { clinicId: operation.clinicId, at: operation.now, actor: operation.actor, operationId: operation.operationId };
    return entries.map((entry) => appendStatement(auditEventOf(act, outcome, entry), random));
  };
}
