import type { Id, PatientId, SessionId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Brand } from '#foundation/brand.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { GoalRating } from './goal-course.ts';
import type { NoteTheme } from './note-theme.ts';
import type { PracticeKey } from './practices.ts';

export type IntegrationNoteId = Id<'IntegrationNote'>;

/** The hash of the exact content that was signed, in lower-case hexadecimal. */
export type ContentHash = Brand<string, 'ContentHash'>;

/** What a section says, or that it was not talked about; never an empty text. */
export type Section = { readonly state: 'written'; readonly text: string } | { readonly state: 'not-discussed' };

/** The four questions of an integration session. */
export type NoteSections = {
  readonly whatCameUp: Section;
  readonly insight: Section;
  readonly emotionalShift: Section;
  readonly bringIntoLife: Section;
};

/** The headings of the four sections. */
export const SECTION_HEADINGS: Readonly<Record<keyof NoteSections, string>> = {
  whatCameUp: 'What came up',
  insight: 'Insight',
  emotionalShift: 'How the emotional state shifted',
  bringIntoLife: 'Bringing it into daily life',
};

/** Something the person means to do, grown from an insight; `dueOn` is null when no day was agreed. */
export type NoteAction = { readonly text: string; readonly dueOn: LocalDate | null; readonly practice: PracticeKey | null };

/** Distress at the end of the session, 0 to 10, or why there is no number. */
export type Distress = number | 'not-asked' | 'declined';

/** How the session was held. */
export type SessionMode = 'in-person' | 'video' | 'telephone';

/** What an integration note says. The private psychotherapy note is a record of its own and never part of this. */
export type NoteContent = {
  readonly patientId: PatientId;
  readonly therapistId: StaffId;
  /** The dosing session this work follows; null when the person had no dose before it. */
  readonly doseSessionId: SessionId | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly mode: SessionMode;
  readonly sections: NoteSections;
  readonly themes: readonly NoteTheme[];
  readonly actions: readonly NoteAction[];
  readonly distress: Distress;
  readonly groundingUsed: readonly PracticeKey[];
  /** To whom the person was referred; null when no referral was made. */
  readonly referral: string | null;
  /** How near the person said they are to goals of theirs; one that is left out was not asked about. */
  readonly goals?: readonly GoalRating[] | undefined;
};

/** Words added after the signature; the signed text stays untouched. */
export type Addendum = { readonly text: string; readonly authorId: StaffId; readonly addedAt: Instant };

/** A note that its therapist may still change. */
export type DraftNote = { readonly state: 'draft'; readonly noteId: IntegrationNoteId; readonly content: NoteContent };

/** A signed note: its content is bound by the hash and only addenda may follow. */
export type SignedNote = {
  readonly state: 'signed';
  readonly noteId: IntegrationNoteId;
  readonly content: NoteContent;
  readonly signedAt: Instant;
  readonly signedBy: StaffId;
  readonly contentHash: ContentHash;
  readonly addenda: readonly Addendum[];
};

/** A note, told apart by whether it is signed. */
export type IntegrationNote = DraftNote | SignedNote;
