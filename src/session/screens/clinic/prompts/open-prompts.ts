import type { WireRoom } from '../../../api-room.ts';

export type WirePrompt = WireRoom['prompts'][number];

const URGENCY: Readonly<Record<WirePrompt['prompt']['priority'], number>> = { red: 0, amber: 1, information: 2 };

/** The prompts that still want eyes: unanswered ones first, then by priority, then the newest. */
export function openPrompts({ prompts }: Pick<WireRoom, 'prompts'>): readonly WirePrompt[] {
  return prompts.filter(({ isOpen }) => isOpen).toSorted(byUrgency);
}

function byUrgency(left: WirePrompt, right: WirePrompt): number {
  return (
    Number(right.isWaiting) - Number(left.isWaiting) ||
    URGENCY[left.prompt.priority] - URGENCY[right.prompt.priority] ||
    (left.raisedAt < right.raisedAt ? 1 : -1)
  );
}
