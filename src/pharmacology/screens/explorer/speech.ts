import { createContext, useContext } from 'react';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import type { Say } from '#interface/words/words.ts';
import type clinicCascade from '../../words/clinic/words.en.json';
import type clinic from '../clinic/words.en.json';
import type patient from '../patient/words.en.json';

/** The words that both views have, each in its own way. */
export type SharedKey = keyof typeof patient & keyof typeof clinic;

/** The words of occupancy, effect site and cascade. */
export type CascadeKey = keyof typeof clinicCascade;

/** How a view speaks: its own words, those of what may follow, and to whom. */
export type Speech = {
  readonly say: Say<SharedKey>;
  readonly tell: Say<CascadeKey>;
  readonly language: GuideLanguage;
  readonly audience: 'patient' | 'clinic';
};

/** The speech of the view around; each view provides it. */
export const SpeechContext = createContext<Speech | null>(null);

/** @throws Error outside of a view of the explorer */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('the explorer speaks inside <SpeechContext value={speech}>');
  return speech;
}
