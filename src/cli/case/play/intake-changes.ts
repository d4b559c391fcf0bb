import type { PlayedEventKind } from '../events.ts';

const CHANGES: ReadonlySet<PlayedEventKind> = new Set<PlayedEventKind>([
  'fact',
  'facts',
  'finding-replaced',
  'medicine',
  'medicines',
  'antidepressant-trial',
  'blood-pressure',
  'weight',
  'laboratory-result',
  'pregnancy-test',
  'drug-screen',
  'questionnaire',
  'c-ssrs',
  'asq',
]);

/** Whether an event changes what screening looks at, so that its verdict has to be asked for again. */
export function changesIntake(kind: PlayedEventKind): boolean {
  return CHANGES.has(kind);
}
