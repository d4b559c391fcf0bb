/** Why a person was followed no further: the last score, death, or another treatment that began (TTE-1). */
export const CENSORINGS = ['last-assessment', 'death', 'new-antidepressant', 'new-ect', 'new-tms'] as const;
export type Censoring = (typeof CENSORINGS)[number];
