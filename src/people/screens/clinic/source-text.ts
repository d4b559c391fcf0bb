import type { NumberRow } from './setting-rows.ts';
import type { useWords } from './words.ts';

/** Keys that name no publication but how a figure came about, which its mark says already. */
const UNPUBLISHED = new Set(['product-default', 'clinical-memory']);

/** Where a figure comes from, and how sure it is. */
export function sourceText(say: ReturnType<typeof useWords>, { source, mark }: Pick<NumberRow, 'source' | 'mark'>): string {
  return UNPUBLISHED.has(source) ? say(`mark.${mark}`) : `${source}, ${say(`mark.${mark}`)}`;
}
