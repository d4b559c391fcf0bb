import { canonicalJson } from '#audit/canonical.ts';
import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Addendum, ContentHash, DraftNote, IntegrationNote, NoteContent, SignedNote } from './integration-note.ts';
import { integrationRefusal } from './refusals.ts';

/** Hashes a text; handed in, because rules do no cryptography of their own. */
export type HashText = (text: string) => ContentHash;

/** Who signs, when, and the clinic's zone for judging days. */
export type Signing = { readonly signerId: StaffId; readonly now: Instant; readonly zone: ZoneName; readonly hash: HashText };

/** The exact text that a signature binds: the note's identity, content, signer and moment, in one spelling. */
export function signedText(note: Pick<SignedNote, 'noteId' | 'content' | 'signedAt' | 'signedBy'>): string {
  return canonicalJson({ noteId: note.noteId, content: note.content, signedAt: note.signedAt, signedBy: note.signedBy });
}

/** Signs a draft (INTG-3). Refused for anyone but its therapist, for an empty note and for times that cannot be. */
export function signNote(note: IntegrationNote, signing: Signing): SignedNote | Refusal {
  if (note.state === 'signed') return integrationRefusal('integration.note-is-signed', { signedAt: note.signedAt });
  if (signing.signerId !== note.content.therapistId) return integrationRefusal('integration.not-the-therapist');
  const refusal = refuseContent(note.content, signing);
  if (refusal !== null) return refusal;
  const bound = { noteId: note.noteId, content: note.content, signedAt: signing.now, signedBy: signing.signerId };
  return { state: 'signed', ...bound, contentHash: signing.hash(signedText(bound)), addenda: [] };
}

/** Replaces the content of a draft; a signed note is never changed. */
export function reviseNote(note: IntegrationNote, content: NoteContent): DraftNote | Refusal {
  if (note.state === 'signed') return integrationRefusal('integration.note-is-signed', { signedAt: note.signedAt });
  return { ...note, content };
}

/** Adds words after the signature; the signed text and its hash stay as they were. */
export function addAddendum(note: IntegrationNote, addendum: Addendum): SignedNote | Refusal {
  if (note.state === 'draft') return integrationRefusal('integration.note-not-signed');
  if (addendum.text.trim() === '') return integrationRefusal('integration.addendum-is-empty');
  const latest = note.addenda.at(-1)?.addedAt ?? note.signedAt;
  if (addendum.addedAt < latest) return integrationRefusal('integration.addendum-out-of-order', { latest });
  return { ...note, addenda: [...note.addenda, addendum] };
}

/** True when the content is still, to the letter, what was signed. */
export function isAsSigned(note: SignedNote, hash: HashText): boolean {
  return hash(signedText(note)) === note.contentHash;
}

function refuseContent(content: NoteContent, signing: Signing): Refusal | null {
  if (content.endedAt < content.startedAt) return integrationRefusal('integration.session-ends-before-start');
  if (content.endedAt > signing.now) return integrationRefusal('integration.session-in-future');
  if (!hasSomethingToSay(content)) return integrationRefusal('integration.note-is-empty');
  if (typeof content.distress === 'number' && !isZeroToTen(content.distress)) return integrationRefusal('integration.distress-out-of-range');
  return refuseActions(content, signing.zone);
}

function refuseActions(content: NoteContent, zone: ZoneName): Refusal | null {
  const sessionDay = localDateOf(content.startedAt, zone);
  for (const action of content.actions) {
    if (action.text.trim() === '') return integrationRefusal('integration.action-is-empty');
    if (action.dueOn !== null && action.dueOn < sessionDay) return integrationRefusal('integration.action-due-before-session', { sessionDay });
  }
  return null;
}

function hasSomethingToSay(content: NoteContent): boolean {
  return Object.values(content.sections).some((section) => section.state === 'written' && section.text.trim() !== '');
}

function isZeroToTen(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 10;
}
