import { refusalsOf } from '#foundation/refusal.ts';

const table = {
  'evidence.language-unknown': { kind: 'not-found', sentence: 'The guide has no texts in this language. Choose one of its languages.' },
  'evidence.card-unknown': { kind: 'not-found', sentence: 'There is no such card in this language. Choose one from the list.' },
  'evidence.version-unknown': { kind: 'not-found', sentence: 'This card has no version with this number. Choose one from its history.' },
  'evidence.card-changed': { kind: 'conflict', sentence: 'A colleague changed this card after you opened it. Look at what they wrote, then decide again; what you typed is still here.' },
  'evidence.text-changed': { kind: 'conflict', sentence: 'The text is no longer the one that was on your screen. Read it again before you put your name under it.' },
  'evidence.already-so': { kind: 'conflict', sentence: 'The card says exactly this already; there is nothing to change.' },
  'evidence.no-draft': { kind: 'conflict', sentence: 'There is no draft to drop.' },
  'evidence.nothing-to-approve': { kind: 'conflict', sentence: 'Nobody has written this card yet, so there is nothing to approve.' },
  'evidence.card-not-shipped': { kind: 'rule', sentence: 'This card is the clinic’s own; Fenestra has no text for it.' },
  'evidence.safety-card-stays': { kind: 'rule', sentence: 'This card helps people to stay safe, so it cannot be hidden. Put it in your clinic’s words instead.' },
  'evidence.honesty-card-stays': { kind: 'rule', sentence: 'Without this card people could not choose with open eyes: it says what is not sure, what else there is, or that they may leave it. So it cannot be hidden. Put it in your clinic’s words instead.' },
  'evidence.faults-left': { kind: 'rule', sentence: 'Something in the text is not right yet. Put the faults right, then approve it.' },
  'evidence.own-text-approval': { kind: 'rule', sentence: 'You wrote this yourself. A colleague who prescribes or gives therapy has to read and approve it.' },
} as const;

/** The refusals of the guide by code. */
export const refuse = refusalsOf(table);
