import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';

/** The felt states a person may name, in our own words; no part of any licensed scale. */
export type FeltStateKey = 'relaxed' | 'turned-inward' | 'open' | 'away-from-usual-self' | 'connected' | 'fear' | 'confusion' | 'nausea';

/** One felt state with its question and the words at both ends of the 0 to 10 line. */
export type FeltState = {
  readonly key: FeltStateKey;
  readonly name: string;
  readonly question: string;
  readonly atZero: string;
  readonly atTen: string;
};

/** The felt states in the order of the screen; the hard ones stand beside the pleasant ones, because both happen. */
export const feltStates: readonly FeltState[] = [
  { key: 'relaxed', name: 'Relaxed', question: 'How relaxed do you feel?', atZero: 'Not at all', atTen: 'As relaxed as can be' },
  { key: 'turned-inward', name: 'Turned inward', question: 'How far has your attention turned inward?', atZero: 'Not at all', atTen: 'All the way' },
  { key: 'open', name: 'Open', question: 'How open do you feel?', atZero: 'Not at all', atTen: 'As open as can be' },
  { key: 'away-from-usual-self', name: 'Away from my usual self', question: 'How far away do you feel from your usual self?', atZero: 'Not at all', atTen: 'Very far away' },
  { key: 'connected', name: 'Connected', question: 'How connected do you feel to emotions, memories or images?', atZero: 'Not at all', atTen: 'Very closely' },
  { key: 'fear', name: 'Fear', question: 'How much fear is there?', atZero: 'None', atTen: 'As much as can be' },
  { key: 'confusion', name: 'Confusion', question: 'How confused do you feel?', atZero: 'Not at all', atTen: 'As confused as can be' },
  { key: 'nausea', name: 'Nausea', question: 'How sick to the stomach do you feel?', atZero: 'Not at all', atTen: 'As sick as can be' },
];

/** When felt states are offered: during the session, at its end, and one and three days later. */
export type FeltStateMoment = 'in-session' | 'session-end' | 'after-24-hours' | 'after-72-hours';

/** One felt state as given; declining is an answer, and `saidBy` keeps the person's word apart from what staff saw. */
export type FeltStateRating = {
  readonly state: FeltStateKey;
  readonly rating: number | 'declined';
  readonly moment: FeltStateMoment;
  readonly saidBy: 'patient' | 'staff';
  readonly at: Instant;
};

/** A rating that lies on the scale: a whole number from 0 to 10, or declined; else `felt-state.not-on-the-scale`. */
export function acceptFeltState(rating: FeltStateRating): FeltStateRating | Refusal {
  const { rating: value } = rating;
  if (value === 'declined' || (Number.isInteger(value) && value >= 0 && value <= 10)) return rating;
  return refuse('felt-state.not-on-the-scale', { state: rating.state });
}
