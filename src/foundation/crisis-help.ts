import type { Jurisdiction } from './clinic.ts';

/** Where somebody in crisis finds a person, by the law the clinic works under. */
export type CrisisHelp = {
  /** A life is in danger now. */
  readonly emergency: { readonly call: string };
  /** Somebody to talk to, day and night. */
  readonly crisisLine: {
    readonly call: string;
    readonly text: string;
    /** The key that leads to the language, and the word to text for it. */
    readonly inSpanish: { readonly press: string; readonly textWord: string };
  };
};

/** United States: 911, and the 988 Suicide & Crisis Lifeline by call or text (988lifeline.org, what to expect). */
export const CRISIS_HELP: Readonly<Record<Jurisdiction, CrisisHelp>> = {
  us: {
    emergency: { call: '911' },
    crisisLine: { call: '988', text: '988', inSpanish: { press: '2', textWord: 'AYUDA' } },
  },
};
