import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventKinds } from './events.ts';
import { expectationKinds } from './expectations.ts';
import { readCase, writeCase } from './read-case.ts';
import { runs } from '../../../tests/support/runs.ts';

const opening = { event: 'injection', at: '2027-01-01T10:00', accepted: true } as const;

function read(person: object, timeline: readonly object[]) {
  return readCase(JSON.stringify({ format: 'fenestra-case/1', id: 'drawn', title: 'Drawn', person, timeline: [opening, ...timeline] }));
}

// Examples without their own moments, those left out that speak of entries they do not show.
const entries = [...Object.values(eventKinds), ...Object.values(expectationKinds)]
  .map(({ example }) => ({ ...example, at: undefined }))
  .filter((example) => !read({ sex: 'female', age: 40 }, [example]).malformed);

const note = fc.option(fc.string({ maxLength: 20 }), { nil: undefined });
const entry = fc.record({ example: fc.constantFrom(...entries), note, minute: fc.integer({ min: 0, max: 30 }), isWhole: fc.boolean() });
const person = fc.record({ sex: fc.constantFrom('female', 'male', 'not-recorded'), age: fc.integer({ min: 0, max: 110 }), weightKg: fc.oneof(fc.integer({ min: 30, max: 200 }), fc.constantFrom('78.0', '92 kg')) });

it('draws from nearly every kind', () => {
  expect(entries.length).toBeGreaterThan(110);
});

it('a case that is written and read again is the same case', () => {
  fc.assert(
    fc.property(person, fc.array(entry, { maxLength: 8 }), (who, drawn) => {
      let day = 2;
      const timeline = drawn.map(({ example, note: words, minute, isWhole }, index) => {
        day += 1;
        const at = `2027-01-${String(day).padStart(2, '0')}T${isWhole ? '10:00' : `13:${String(minute).padStart(2, '0')}:30`}`;
        return { ...example, at, id: 'event' in example ? `entry-${index}` : undefined, note: words };
      });
      const once = read(who, timeline);
      if (once.malformed) throw new Error(JSON.stringify(once.faults));
      const again = readCase(writeCase(once.document));
      expect(again).toEqual(once);
    }),
    { numRuns: runs(300, 20_000) },
  );
});
