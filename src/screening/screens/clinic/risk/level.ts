const LEVELS = ['not-assessed', 'unknown', 'none-reported', 'low', 'moderate', 'high'] as const;

/** The levels a C-SSRS screener ends in, and that there was none yet. */
export type Level = (typeof LEVELS)[number];

export function isLevel(text: string): text is Level {
  return LEVELS.some((level) => level === text);
}
