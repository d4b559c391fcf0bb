import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { branded } from '#foundation/brand.ts';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { Addendum, ContentHash, DraftNote, NoteContent, SignedNote } from './integration-note.ts';
import { addAddendum, isAsSigned, reviseNote, signNote } from './note-signature.ts';

const uuid = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
const therapist = idSchema<'Staff'>().parse(uuid(1));
const colleague = idSchema<'Staff'>().parse(uuid(2));
const date = (text: string) => localDateSchema.parse(text);
const contentHashSchema = branded<ContentHash>(z.string().length(64));
const hash = (text: string) => contentHashSchema.parse(createHash('sha256').update(text).digest('hex'));
const signing = { signerId: therapist, now: toInstant('2026-03-03T19:00Z'), zone: zoneSchema.parse('America/New_York'), hash };

const content: NoteContent = {
  patientId: idSchema<'Patient'>().parse(uuid(3)),
  therapistId: therapist,
  doseSessionId: idSchema<'Session'>().parse(uuid(4)),
  startedAt: toInstant('2026-03-03T17:40Z'),
  endedAt: toInstant('2026-03-03T18:30Z'),
  mode: 'in-person',
  sections: {
    whatCameUp: { state: 'written', text: 'A corridor with many doors.' },
    insight: { state: 'written', text: 'That she need not open them all at once.' },
    emotionalShift: { state: 'written', text: 'From tense to tearful to calm.' },
    bringIntoLife: { state: 'not-discussed' },
  },
  themes: ['insight'],
  actions: [{ text: 'Walk along the river', dueOn: date('2026-03-05'), practice: 'walk' }],
  distress: 3,
  groundingUsed: ['slow-breath'],
  referral: null,
};

const draft: DraftNote = { state: 'draft', noteId: idSchema<'IntegrationNote'>().parse(uuid(5)), content };

function signed(): SignedNote {
  const note = signNote(draft, signing);
  if (isRefusal(note)) throw new Error(note.code);
  return note;
}

function codeOf(result: object | Refusal): string | null {
  return isRefusal(result) ? result.code : null;
}

function signWith(change: Partial<NoteContent>): string | null {
  return codeOf(signNote({ ...draft, content: { ...content, ...change } }, signing));
}

describe('signing an integration note', () => {
  test('binds content, signer and moment in one hash', () => {
    const note = signed();
    expect(note).toMatchObject({ state: 'signed', signedBy: therapist, signedAt: signing.now, addenda: [] });
    expect(note.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(isAsSigned(note, hash)).toBe(true);
  });

  test('notices any later change of content, signer or time', () => {
    const note = signed();
    expect(isAsSigned({ ...note, content: { ...note.content, distress: 4 } }, hash)).toBe(false);
    expect(isAsSigned({ ...note, signedBy: colleague }, hash)).toBe(false);
    expect(isAsSigned({ ...note, signedAt: toInstant('2026-03-03T19:01Z') }, hash)).toBe(false);
  });

  test('gives the same hash however the members are ordered', () => {
    const note = signed();
    const reordered = Object.fromEntries(Object.entries(note.content).toReversed());
    expect(isAsSigned({ ...note, content: { ...note.content, ...reordered } }, hash)).toBe(true);
  });

  test('is refused a second time', () => {
    expect(codeOf(signNote(signed(), signing))).toBe('integration.note-is-signed');
  });

  test('is refused for anyone but the therapist of the session', () => {
    expect(codeOf(signNote(draft, { ...signing, signerId: colleague }))).toBe('integration.not-the-therapist');
  });

  test('is refused while nothing is written, and blanks are nothing', () => {
    const nothing = { state: 'not-discussed' } as const;
    const blank = { state: 'written', text: '  ' } as const;
    expect(signWith({ sections: { whatCameUp: nothing, insight: nothing, emotionalShift: nothing, bringIntoLife: nothing } })).toBe('integration.note-is-empty');
    expect(signWith({ sections: { whatCameUp: blank, insight: nothing, emotionalShift: nothing, bringIntoLife: nothing } })).toBe('integration.note-is-empty');
    expect(signWith({ sections: { whatCameUp: nothing, insight: nothing, emotionalShift: nothing, bringIntoLife: { state: 'written', text: 'Call her sister.' } } })).toBeNull();
  });

  test('is refused for a session that ends before it starts or has not ended', () => {
    expect(signWith({ endedAt: toInstant('2026-03-03T17:39:59Z') })).toBe('integration.session-ends-before-start');
    expect(signWith({ endedAt: content.startedAt })).toBeNull();
    expect(signWith({ endedAt: toInstant('2026-03-03T19:00:00.001Z') })).toBe('integration.session-in-future');
    expect(signWith({ endedAt: signing.now })).toBeNull();
  });

  test.each<[NoteContent['distress'], string | null]>([[0, null], [10, null], [11, 'integration.distress-out-of-range'], [-1, 'integration.distress-out-of-range'], [2.5, 'integration.distress-out-of-range'], ['not-asked', null], ['declined', null]])('distress %s: %s', (distress, code) => {
    expect(signWith({ distress })).toBe(code);
  });

  test('is refused for an empty action or one due before the session', () => {
    expect(signWith({ actions: [{ text: ' ', dueOn: null, practice: null }] })).toBe('integration.action-is-empty');
    expect(signWith({ actions: [{ text: 'Rest', dueOn: date('2026-03-02'), practice: null }] })).toBe('integration.action-due-before-session');
    expect(signWith({ actions: [{ text: 'Rest', dueOn: date('2026-03-03'), practice: null }, { text: 'Write', dueOn: null, practice: null }] })).toBeNull();
  });
});

describe('after the signature', () => {
  const addendum: Addendum = { text: 'She called back: the walk helped.', authorId: colleague, addedAt: toInstant('2026-03-05T15:00Z') };

  test('the note cannot be revised', () => {
    expect(codeOf(reviseNote(signed(), content))).toBe('integration.note-is-signed');
  });

  test('an addendum is added and leaves the signature whole', () => {
    const note = addAddendum(signed(), addendum);
    if (isRefusal(note)) throw new Error(note.code);
    expect(note.addenda).toEqual([addendum]);
    expect(isAsSigned(note, hash)).toBe(true);
  });

  test('an empty addendum, and one older than the last words, are refused', () => {
    expect(codeOf(addAddendum(signed(), { ...addendum, text: '\n' }))).toBe('integration.addendum-is-empty');
    expect(codeOf(addAddendum(signed(), { ...addendum, addedAt: toInstant('2026-03-03T18:59Z') }))).toBe('integration.addendum-out-of-order');
    expect(codeOf(addAddendum(signed(), { ...addendum, addedAt: signing.now }))).toBeNull();
  });

  test('a draft is revised, not added to', () => {
    expect(codeOf(addAddendum(draft, addendum))).toBe('integration.note-not-signed');
    expect(reviseNote(draft, { ...content, distress: 5 })).toMatchObject({ state: 'draft', content: { distress: 5 } });
  });
});
