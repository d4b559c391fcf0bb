import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { TimelineMoment } from './api-timeline.ts';
import { beginningOf, inOrder, seenByClinic } from './timeline.ts';

const id = <Entity extends string>() => idSchema<Entity>().parse('01970000-0000-7000-8000-000000000001');
const placed = (day: string, hour = '15') => ({ on: localDateSchema.parse(`2026-03-${day}`), at: toInstant(`2026-03-${day}T${hour}:00:00Z`) });
const dose = (day: string): TimelineMoment => ({ kind: 'dose', ...placed(day), treatment: 'racemic-intravenous', dose: { value: '39', unit: 'mg' }, feltStates: [] });
const entry = (day: string, isShared: boolean): TimelineMoment => ({ kind: 'entry', ...placed(day), entryId: id(), words: 'By the sea.', seconds: null, isShared });
const lifeEvent = (day: string, isShared: boolean): TimelineMoment => ({ kind: 'life-event', ...placed(day, '05'), lifeEventId: id(), words: 'Moved house.', isShared });
const turn = (day: string): TimelineMoment => ({ kind: 'turn', ...placed(day, '05'), turn: 'response' });

test('the newest day stands first and within a day the latest; of one instant what came about stands above what it came from', () => {
  expect(inOrder([dose('02'), turn('16'), lifeEvent('16', true), entry('09', true), dose('16')]).map(({ kind, on }) => `${on} ${kind}`)).toEqual(['2026-03-16 dose', '2026-03-16 turn', '2026-03-16 life-event', '2026-03-09 entry', '2026-03-02 dose']);
  expect(inOrder([])).toEqual([]);
});

test('those who treat see what is shared, of an entry not a word, and neither a step nor a practice of the person’s own', () => {
  const step: TimelineMoment = { kind: 'step-done', ...placed('10'), words: 'Called my sister.' };
  const practice: TimelineMoment = { kind: 'practice', ...placed('11'), practiceEntryId: id(), practice: 'slow-breath', minutes: 3 };
  const all = [dose('02'), entry('03', true), entry('04', false), lifeEvent('05', true), lifeEvent('06', false), step, practice, turn('16')];
  expect(seenByClinic(all)).toEqual([dose('02'), { ...entry('03', true), words: null }, lifeEvent('05', true), turn('16')]);
});

test('a long text is cut between words, a short one is whole, and one long word is cut anywhere', () => {
  expect(beginningOf('By the sea.\n\nAlone.')).toBe('By the sea. Alone.');
  expect(beginningOf('word '.repeat(30))).toBe(`${'word '.repeat(15)}word…`.replace(/ …/, '…'));
  expect(beginningOf('a'.repeat(200))).toBe(`${'a'.repeat(80)}…`);
  expect(beginningOf('a'.repeat(80))).toBe('a'.repeat(80));
});
