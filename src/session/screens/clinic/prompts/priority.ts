import type { PromptPriority as MarkerPriority } from '#interface/clinical/prompt-card.tsx';
import type { PromptPriority } from '../../../prompt.ts';

const MARKERS: Readonly<Record<PromptPriority, MarkerPriority>> = { red: 'high', amber: 'medium', information: 'low' };

/** How the kit marks a prompt of the rules' priority. */
export function markerOf(priority: PromptPriority): MarkerPriority {
  return MARKERS[priority];
}
