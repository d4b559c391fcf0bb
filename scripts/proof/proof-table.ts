import type { StepResult } from './deep-report.ts';
import { stepTable } from './deep-report.ts';
import { machine } from './machine.ts';
import { inMinutes, lineOf, sum } from './tally.ts';

/** How long a whole proof lasted and with what result, as it stands on the page of figures. */
export function proofTable({ steps, lastedMs, now }: { readonly steps: readonly StepResult[]; readonly lastedMs: number; readonly now: Date }): string {
  return `Run of ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine()}: **${inMinutes(lastedMs)}**, ${lineOf(sum(steps.map(({ tally }) => tally)))}.

${stepTable(steps)}
`;
}
