import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { refuseReader } from './psychotherapy-note.ts';

const staff = idSchema<'Staff'>();
const author = staff.parse('01970000-0000-7000-8000-000000000001');
const other = staff.parse('01970000-0000-7000-8000-000000000002');
const day = (text: string) => localDateSchema.parse(text);
const today = day('2026-03-11');
const colleague = { staffId: other, roles: ['therapist'], isHere: true } as const;

test('another therapist is named once the person has signed, that same day too', () => {
  expect(refuseReader(author, colleague, today, today)).toBeNull();
  expect(refuseReader(author, colleague, day('2026-03-12'), today)?.code).toBe('integration.authorization-in-future');
});

test.each([
  ['nobody of this clinic', undefined, 'integration.reader-not-a-therapist'],
  ['a therapist who left', { ...colleague, isHere: false }, 'integration.reader-not-a-therapist'],
  ['a prescriber', { ...colleague, roles: ['prescriber'] as const }, 'integration.reader-not-a-therapist'],
  ['the owner', { ...colleague, roles: ['owner'] as const }, 'integration.reader-not-a-therapist'],
  ['the author', { ...colleague, staffId: author }, 'integration.reader-is-author'],
])('%s is not named', (_, named, code) => {
  expect(refuseReader(author, named, today, today)?.code).toBe(code);
});
