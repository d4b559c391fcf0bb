import { expect, test } from 'vitest';
import { after, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import type { InvitationTimes } from './invitation.ts';
import { BIRTH_DATE_TRIES, INVITATION_LIFE, PATIENT_LINK_PAUSE, isOpenInvitation, mayHaveAnotherLink } from './invitation.ts';

const made = toInstant('2026-03-02T08:00:00Z');
const fresh: InvitationTimes = { expiresAt: after(made, INVITATION_LIFE), usedAt: null, replacedAt: null, wrongTries: 0 };

test('a link works until its last millisecond and not after', () => {
  expect(isOpenInvitation(fresh, after(made, milliseconds(INVITATION_LIFE - 1)))).toBe(true);
  expect(isOpenInvitation(fresh, after(made, INVITATION_LIFE))).toBe(false);
});

test('a link works once, and not when a newer one replaced it', () => {
  expect(isOpenInvitation({ ...fresh, usedAt: made }, made)).toBe(false);
  expect(isOpenInvitation({ ...fresh, replacedAt: made }, made)).toBe(false);
});

test('four wrong birth dates leave a last try, five leave none', () => {
  expect(isOpenInvitation({ ...fresh, wrongTries: BIRTH_DATE_TRIES - 1 }, made)).toBe(true);
  expect(isOpenInvitation({ ...fresh, wrongTries: BIRTH_DATE_TRIES }, made)).toBe(false);
});

test('another link is sent after two minutes, or when there was none', () => {
  expect(mayHaveAnotherLink(null, made)).toBe(true);
  expect(mayHaveAnotherLink(made, after(made, milliseconds(PATIENT_LINK_PAUSE - 1)))).toBe(false);
  expect(mayHaveAnotherLink(made, after(made, minutes(2)))).toBe(true);
});
