import type { AnswerOf } from '#foundation/contract.ts';
import type { patientIntake } from '../../../api-intake.ts';

/** The intake as it travels, and its parts. */
export type Intake = AnswerOf<typeof patientIntake>;
export type IntakeFact = Intake['facts'][number];
export type IntakeMedicine = Intake['medicines']['list'][number];
export type IntakeTrial = Intake['trials']['list'][number];
