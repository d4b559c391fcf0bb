import type { FactId } from '../../facts.ts';

/** Under which name the answer to a question is sent. */
export function factKey(factId: FactId): string {
  return `fact/${factId}`;
}
