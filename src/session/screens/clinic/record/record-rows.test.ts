import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import type { WireContent, WireEntry } from '../room/charted.ts';
import { chartedOf } from '../room/charted.ts';
import { recordRows } from './record-rows.ts';

const entryId = (digit: number) => idSchema<'SessionEntry'>().parse(`00000000-0000-7000-8000-00000000000${digit}`);

function entry(digit: number, minute: number, content: WireContent, corrects: number | null = null): WireEntry {
  return {
    entryId: entryId(digit),
    measuredAt: toInstant(`2026-11-23T15:${String(minute).padStart(2, '0')}:00.000Z`),
    enteredAt: toInstant(`2026-11-23T15:${String(minute).padStart(2, '0')}:00.000Z`),
    isLate: false,
    staffId: idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000009'),
    staffName: 'Nina Reed',
    device: null,
    correctsEntryId: corrects === null ? null : entryId(corrects),
    correctionReason: corrects === null ? null : 'A slip of the finger',
    content,
  };
}

const nausea: WireContent = { kind: 'event', event: 'nausea', words: null };
const crying: WireContent = { kind: 'event', event: 'crying', words: null };
const takenBack: WireContent = { kind: 'taken-back' };

/** The record needs no head here. */
const record = (...entries: WireEntry[]) => ({ entries, readings: [] }) as unknown as Parameters<typeof recordRows>[0];

describe('the lines of a record', () => {
  it('stand by the moment they hold for, the newest first', () => {
    expect(recordRows(record(entry(1, 5, nausea), entry(2, 9, crying))).map((row) => row.entry.entryId)).toEqual([entryId(2), entryId(1)]);
  });

  it('keep everything a correction replaced, the newest first', () => {
    const [row] = recordRows(record(entry(1, 5, nausea), entry(2, 5, crying, 1), entry(3, 5, nausea, 2)));
    expect(row?.entry.entryId).toBe(entryId(3));
    expect(row?.replaced.map((each) => each.entryId)).toEqual([entryId(2), entryId(1)]);
    expect(row?.isTakenBack).toBe(false);
  });

  it('show what was taken back as taken back, and do not lose it', () => {
    const [row] = recordRows(record(entry(1, 5, nausea), entry(2, 6, takenBack, 1)));
    expect(row).toMatchObject({ isTakenBack: true, entry: { entryId: entryId(1) } });
    expect(row?.replaced.map((each) => each.entryId)).toEqual([entryId(2)]);
  });

  it('leave what was replaced or taken back out of what stands', () => {
    const standing = chartedOf(record(entry(1, 5, nausea), entry(2, 5, crying, 1), entry(3, 7, nausea), entry(4, 7, takenBack, 3)));
    expect(standing.entries.map((each) => each.entryId)).toEqual([entryId(2)]);
  });
});
