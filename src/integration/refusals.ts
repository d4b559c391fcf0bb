import { refusalsOf } from '#foundation/refusal.ts';

const table = {
  'integration.session-before-dose-end': { kind: 'rule', sentence: 'The integration session begins before the linked dose had ended. Check the start time or link another dose.' },
  'integration.session-ends-before-start': { kind: 'invalid', sentence: 'The integration session ends before it begins. Check both times.' },
  'integration.session-in-future': { kind: 'invalid', sentence: 'The integration session has not ended yet. Sign the note afterwards.' },
  'integration.note-unknown': { kind: 'not-found', sentence: 'There is no such note in this clinic.' },
  'integration.visit-unknown': { kind: 'invalid', sentence: 'This person has no such visit. Link one of their own visits, or none.' },
  'integration.goal-unknown': { kind: 'invalid', sentence: 'This person has no such goal. Rate goals of their own only.' },
  'integration.note-is-empty': { kind: 'rule', sentence: 'None of the four sections says anything yet. Write at least one, or mark them as not discussed and discard the note.' },
  'integration.note-is-signed': { kind: 'conflict', sentence: 'This note is signed and stays as it is. Add an addendum instead.' },
  'integration.note-not-signed': { kind: 'conflict', sentence: 'This note is not signed yet. Change the note itself instead of adding an addendum.' },
  'integration.not-the-therapist': { kind: 'forbidden', sentence: 'Only the therapist who held this session can sign its note.' },
  'integration.addendum-is-empty': { kind: 'invalid', sentence: 'The addendum says nothing yet. Write it before adding it.' },
  'integration.addendum-out-of-order': { kind: 'invalid', sentence: 'An addendum cannot be older than the signature or an earlier addendum. Check the time.' },
  'integration.action-is-empty': { kind: 'invalid', sentence: 'An action says nothing yet. Write what it is, or take it off the list.' },
  'integration.action-due-before-session': { kind: 'invalid', sentence: 'An action is due before the session took place. Choose a day on or after the session.' },
  'integration.distress-out-of-range': { kind: 'invalid', sentence: 'Distress is a whole number from 0 to 10, or marked as not asked or declined.' },
  'integration.entry-unknown': { kind: 'not-found', sentence: 'There is no such journal entry. It may have been deleted, or it is no longer shared.' },
  'integration.entry-is-spoken': { kind: 'rule', sentence: 'A voice memo has no words to change. Delete it, or write another entry.' },
  'integration.entry-is-shared': { kind: 'conflict', sentence: 'The clinic may read this entry. Stop sharing it first.' },
  'integration.action-unknown': { kind: 'not-found', sentence: 'There is no such action on this list.' },
  'integration.pattern-is-shared': { kind: 'conflict', sentence: 'The clinic may see this pattern. Stop sharing it first.' },
  'integration.psychotherapy-note-unknown': { kind: 'not-found', sentence: 'There is no such psychotherapy note, or it is not yours to read.' },
  'integration.not-the-author': { kind: 'forbidden', sentence: 'Only the author of a psychotherapy note can change it or say who reads it.' },
  'integration.note-changed-meanwhile': { kind: 'conflict', sentence: 'This note was changed on another device since you opened it. Both texts stand below; what you save now takes the place of the other one.' },
  'integration.reader-not-a-therapist': { kind: 'invalid', sentence: 'Choose a therapist who works here now.' },
  'integration.reader-is-author': { kind: 'invalid', sentence: 'You wrote this note and can read it anyway. Choose a colleague.' },
  'integration.authorization-in-future': { kind: 'invalid', sentence: 'The written authorization is dated after today. Enter the day on which the person signed it.' },
  'integration.reader-unknown': { kind: 'not-found', sentence: 'This colleague is not among those who may read the note.' },
  'integration.life-event-unknown': { kind: 'not-found', sentence: 'This is not on your timeline any more.' },
  'integration.day-not-lived': { kind: 'invalid', sentence: 'Choose a day from your birth up to today.' },
  'integration.pattern-unknown': { kind: 'not-found', sentence: 'There is no such pattern.' },
} as const;

/** The refusals of the integration domain by code. */
export const integrationRefusal = refusalsOf(table);
