import { instrumentSources } from './instrument-sources.ts';
import { labelSources } from './label-sources.ts';
import { lawSources } from './law-sources.ts';
import { practiceSources } from './practice-sources.ts';
import type { Source } from './source.ts';
import { trialSources } from './trial-sources.ts';

/** Every source the product cites, by its key. A key keeps its meaning for ever. */
export const sources = {
  ...trialSources,
  ...labelSources,
  ...lawSources,
  ...practiceSources,
  ...instrumentSources,
} as const;

export type SourceKey = keyof typeof sources;

/** Whether a text is the key of a source that is held here. */
export function isSourceKey(key: string): key is SourceKey {
  return Object.hasOwn(sources, key);
}

/**
 * The source that a `SourceMark` points at.
 * @throws Error when no source has this key: a rule then cites something we do not hold
 */
export function sourceOf(key: string): Source {
  if (!isSourceKey(key)) throw new Error(`no source has the key ${key}`);
  return sources[key];
}
