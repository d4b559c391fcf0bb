import type { WirePrompt } from './open-prompts.ts';

/** The reading that crossed the line, with its unit: what a nurse wants to see first. Null for prompts without one. */
export function readingOf({ inputs }: Pick<WirePrompt['prompt'], 'inputs'>): string | null {
  const [first] = inputs;
  if (first === undefined || first.value === null || first.at === undefined || typeof first.value === 'boolean') return null;
  return [first.value, first.unit].filter(Boolean).join(' ');
}
