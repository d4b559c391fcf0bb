import type { WireRoom } from '../../api-room.ts';

type Due = Pick<NonNullable<WireRoom['nextDue']>, 'items'>;

/** What is due, in a word: the whole set of vital signs, or blood pressure and oxygen alone. */
export function dueWord({ items }: Due): 'due.vital-signs' | 'due.pressure' {
  return items.includes('heart-rate') ? 'due.vital-signs' : 'due.pressure';
}
