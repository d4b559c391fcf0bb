/** MOAA/S, 0 to 5: 5 is a ready answer to the name in a normal voice, 0 no answer at all (MOAAS). */
export type SedationScore = 0 | 1 | 2 | 3 | 4 | 5;

/** RASS, from -5 (cannot be roused) over 0 (alert and calm) to +4 (combative). */
export type AgitationScore = -5 | -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4;

/** What each MOAA/S score stands for, as the screen shows it beside the number. */
export const sedationScores: Readonly<Record<SedationScore, string>> = {
  5: 'Answers readily to the name in a normal voice',
  4: 'Answers sluggishly to the name in a normal voice',
  3: 'Answers only when the name is called loudly or repeatedly',
  2: 'Answers only to mild prodding or shaking',
  1: 'Answers only to a painful squeeze of the shoulder muscle',
  0: 'Does not answer',
};
