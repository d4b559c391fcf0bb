import type { Context, PatientActor, StaffActor } from '#transport/route.ts';
import type { PlanTx } from './dosing-context.ts';

/** A member of staff at work on plans and orders. */
export type StaffContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: PlanTx; readonly actor: StaffActor };

/** A patient at their own visits. */
export type PatientContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: PlanTx; readonly actor: PatientActor };
