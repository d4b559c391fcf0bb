import type { Instant } from '#foundation/instant.ts';
import type { StripEvent, StripShape } from '#interface/charts/strip-layout.ts';
import type { Charted, WireContent } from '../room/charted.ts';
import type { useWords } from '../words.ts';
import { entryWords } from './entry-words.ts';

const SHAPES: { readonly [Kind in WireContent['kind']]?: StripShape } = {
  dose: 'diamond',
  'dose-note': 'triangle',
  step: 'triangle',
  event: 'dot',
  note: 'dot',
  'felt-states': 'square',
  dissociation: 'square',
  distress: 'square',
};

const LONGEST = 28;

/** What happened since the dose began, by shape, with a few words each. */
export function stripEvents(say: ReturnType<typeof useWords>, { entries }: Charted, from: Instant): readonly StripEvent[] {
  return entries.flatMap((entry): readonly StripEvent[] => {
    const shape = SHAPES[entry.content.kind];
    if (shape === undefined || entry.measuredAt < from || isTold(entry.content)) return [];
    return [{ at: entry.measuredAt, label: shortened(entryWords(say, entry)), shape, isLate: entry.isLate }];
  });
}

/** The start is told by the dose itself. */
function isTold(content: WireContent): boolean {
  return content.kind === 'step' && content.step === 'start-dosing';
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
