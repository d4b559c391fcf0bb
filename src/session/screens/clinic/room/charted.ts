import type { WireRecord } from '../../../api-shapes.ts';

export type WireEntry = WireRecord['entries'][number];
export type WireReading = WireRecord['readings'][number];
export type WireContent = WireEntry['content'];
export type ContentOf<Kind extends WireContent['kind']> = Extract<WireContent, { kind: Kind }>;
export type EntryOf<Kind extends WireContent['kind']> = Omit<WireEntry, 'content'> & { readonly content: ContentOf<Kind> };

/** What stands of a record, in the order of the moments it holds for; what was corrected or taken back is left out. */
export type Charted = { readonly entries: readonly WireEntry[]; readonly readings: readonly WireReading[] };

export function chartedOf({ entries, readings }: WireRecord): Charted {
  const replaced = new Set([...entries, ...readings].map(({ correctsEntryId }) => correctsEntryId));
  return {
    entries: entries.filter((entry) => !replaced.has(entry.entryId) && entry.content.kind !== 'taken-back').toSorted(byMoment),
    readings: readings.filter((reading) => !replaced.has(reading.entryId)).toSorted(byMoment),
  };
}

/** The entries of one kind, earliest first. */
export function entriesOf<Kind extends WireContent['kind']>({ entries }: Charted, kind: Kind): readonly EntryOf<Kind>[] {
  return entries.filter((entry): entry is WireEntry & EntryOf<Kind> => entry.content.kind === kind);
}

/** The latest entry of one kind; null when there is none. */
export function latestOf<Kind extends WireContent['kind']>(charted: Charted, kind: Kind): EntryOf<Kind> | null {
  return entriesOf(charted, kind).at(-1) ?? null;
}

/** Answers given one by one over several entries, each as last given. */
export function foldedAnswers<Answers extends object>(entries: readonly { readonly content: Answers }[]): Partial<Answers> {
  return entries.reduce<Partial<Answers>>((all, { content }) => ({ ...all, ...content }), {});
}

type Moment = { readonly measuredAt: string; readonly enteredAt: string };

function byMoment(left: Moment, right: Moment): number {
  if (left.measuredAt !== right.measuredAt) return left.measuredAt < right.measuredAt ? -1 : 1;
  return left.enteredAt < right.enteredAt ? -1 : 1;
}
