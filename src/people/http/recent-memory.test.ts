import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, milliseconds, toInstant } from '#foundation/instant.ts';
import { distrustMemory, openRecentMemory } from './recent-memory.ts';

const clinic = (digit: string) => idSchema<'Clinic'>().parse(`00000000-0000-7000-8000-00000000000${digit}`);
const start = toInstant('2026-03-02T15:00:00Z');
const later = (count: number) => after(start, milliseconds(count));
const second = milliseconds(1_000);

test('what was read is remembered for its time and no longer, and not when the clock was set back', () => {
  const memory = openRecentMemory<string>(second);
  memory.keep(clinic('1'), 'key', 'value', start);
  expect(memory.find(clinic('1'), 'key', later(1_000))).toBe('value');
  expect(memory.find(clinic('1'), 'key', later(1_001))).toBeUndefined();
  expect(memory.find(clinic('1'), 'key', later(-1))).toBeUndefined();
});

test('one clinic never remembers what another one read', () => {
  const memory = openRecentMemory<string>(second);
  memory.keep(clinic('2'), 'key', 'value', start);
  expect(memory.find(clinic('3'), 'key', start)).toBeUndefined();
});

test('after a change nothing from before is remembered, and nothing read in the next half minute either', () => {
  const memory = openRecentMemory<string>(second);
  memory.keep(clinic('4'), 'key', 'before', start);
  distrustMemory(clinic('4'), start);
  expect(memory.find(clinic('4'), 'key', start)).toBeUndefined();
  memory.keep(clinic('4'), 'key', 'read while the change was not committed yet', later(30_000));
  expect(memory.find(clinic('4'), 'key', later(30_001))).toBeUndefined();
  memory.keep(clinic('4'), 'key', 'after', later(30_001));
  expect(memory.find(clinic('4'), 'key', later(30_002))).toBe('after');
  expect(openRecentMemory<string>(second).find(clinic('5'), 'key', start)).toBeUndefined();
});
