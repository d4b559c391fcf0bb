/** Rules that are tried together, with the name the page gives them. A group passes with 95 % or more. */
export const GROUPS = [
  {
    name: 'Scoring',
    folder: 'src/measures',
    files: ['answer-set', 'asq-screen', 'c-ssrs-level', 'columbia-record', 'scoring', 'self-harm-signal'],
  },
  {
    name: 'Outcomes (OUT, NR, BOOST)',
    folder: 'src/outcomes',
    files: ['assessment-use', 'baseline', 'booster', 'confounded-finding', 'course', 'end-state', 'holds', 'improvement', 'measure-limits', 'non-response', 'outcome-finding', 'relapse', 'relapse-finding', 'reliable-change', 'remission', 'response'],
  },
  {
    name: 'Suicide risk (SAFE)',
    folder: 'src/screening',
    files: ['follow-up-ladder', 'measure-signal', 'safety-plan', 'suicide-risk'],
  },
] as const;

export const LEAST_PERCENT = 95;

export const MUTATED_FILES = GROUPS.flatMap(({ folder, files }) => files.map((file) => `${folder}/${file}.ts`));
