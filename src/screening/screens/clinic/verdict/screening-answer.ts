import type { AnswerOf } from '#foundation/contract.ts';
import type { patientScreening } from '../../../api-decision.ts';

/** The screening of a person as it travels, and its parts. */
export type Screening = AnswerOf<typeof patientScreening>;
export type Verdict = Screening['verdicts'][number];
export type Finding = Verdict['findings'][number];
