import type { WirePrompt } from './open-prompts.ts';

/** The reading that crossed the line, with its unit: what a nurse wants to see first. Null where the sentence says it already. */
export function readingOf({ inputs }: Pick<WirePrompt['prompt'], 'inputs'>): string | null {
  const [first] = inputs;
  if (first?.unit === undefined || first.at === undefined || first.value === null) return null;
  return `${String(first.value)} ${first.unit}`;
}
