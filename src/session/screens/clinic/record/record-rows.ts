import type { WireRecord } from '../../../api-shapes.ts';
import type { WireEntry, WireReading } from '../room/charted.ts';

export type WireCharted = WireEntry | WireReading;

/** One line of the record: what stands, and what it replaced, the newest of those first; `isTakenBack` when nothing stands any more. */
export type RecordRow = { readonly entry: WireCharted; readonly replaced: readonly WireCharted[]; readonly isTakenBack: boolean };

/** Everything charted, newest moment first, each with the history of its corrections. */
export function recordRows({ entries, readings }: WireRecord): readonly RecordRow[] {
  const all: readonly WireCharted[] = [...entries, ...readings];
  const byId = new Map(all.map((entry) => [entry.entryId, entry]));
  const replacedIds = new Set(all.map(({ correctsEntryId }) => correctsEntryId));
  const newest = all.filter(({ entryId }) => !replacedIds.has(entryId));
  return newest.map((entry) => rowOf(entry, byId)).toSorted((left, right) => (left.entry.measuredAt < right.entry.measuredAt ? 1 : -1));
}

function rowOf(newest: WireCharted, byId: ReadonlyMap<WireCharted['entryId'], WireCharted>): RecordRow {
  const chain: WireCharted[] = [newest];
  for (let last = newest; last.correctsEntryId !== null; ) {
    const earlier = byId.get(last.correctsEntryId);
    if (earlier === undefined) break;
    chain.push(earlier);
    last = earlier;
  }
  const [, ...replaced] = chain;
  const isTakenBack = isEntry(newest) && newest.content.kind === 'taken-back';
  return { entry: isTakenBack ? (replaced[0] ?? newest) : newest, replaced: isTakenBack ? [newest, ...replaced.slice(1)] : replaced, isTakenBack };
}

export function isEntry(charted: WireCharted): charted is WireEntry {
  return 'content' in charted;
}

const CORRECTABLE: readonly WireEntry['content']['kind'][] = ['symptoms', 'distress', 'dissociation', 'felt-states', 'event', 'setting', 'note'];

/** Whether an entry can be corrected; steps and answers are taken again instead. */
export function isCorrectable(charted: WireCharted): boolean {
  return !isEntry(charted) || CORRECTABLE.includes(charted.content.kind);
}
