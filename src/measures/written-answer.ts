/** The most characters that somebody can write as one answer. */
export const LONGEST_WRITTEN = 4000;
