/** The five themes by which a therapist may tag an integration note; practice-based, not a finding of a trial. */
export const NOTE_THEMES = ['difficult-emotions', 'insight', 'shifting-patterns', 'integrating-trauma', 'lasting-change'] as const;

export type NoteTheme = (typeof NOTE_THEMES)[number];

/** The themes in words. */
export const THEME_LABELS: Readonly<Record<NoteTheme, string>> = {
  'difficult-emotions': 'Working with difficult emotions',
  insight: 'Seeing something more deeply',
  'shifting-patterns': 'Patterns that begin to shift',
  'integrating-trauma': 'Finding a place for what was traumatic',
  'lasting-change': 'Change that should last',
};
