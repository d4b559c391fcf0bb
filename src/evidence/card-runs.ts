import type { Inline } from './card.ts';

/** Where a run leads: to a claim's evidence, to the glossary or to another card. */
export type RunLink = { readonly kind: 'claim' | 'term' | 'card'; readonly id: string };

/** A run of text as it is drawn, with everything that surrounds it said beside it instead of around it. */
export type Run = { readonly text: string; readonly isEmphasized: boolean; readonly link: RunLink | null };

/** The runs of a line in reading order. A link inside a link does not exist in Markdown, so the outer one counts. */
export function runsOf(inlines: readonly Inline[]): readonly Run[] {
  return spread(inlines, { isEmphasized: false, link: null });
}

function spread(inlines: readonly Inline[], around: Omit<Run, 'text'>): readonly Run[] {
  return inlines.flatMap((inline): readonly Run[] => {
    if (inline.kind === 'text') return [{ text: inline.text, ...around }];
    if (inline.kind === 'emphasis') return spread(inline.inlines, { ...around, isEmphasized: true });
    return spread(inline.inlines, { ...around, link: around.link ?? { kind: inline.kind, id: inline.id } });
  });
}
