import type { Contract } from '#foundation/contract.ts';
import { CLINICAL_ROLES, ROLES } from '#foundation/role.ts';
import type { Context, Handle } from '#transport/route.ts';
import type { PeopleTables } from '../store/tables.ts';

/** The doors of this domain. */
export const PUBLIC = { audience: 'public' } as const;
export const PATIENT = { audience: 'patient' } as const;
export const ANY_STAFF = { audience: 'staff', roles: ROLES } as const;
export const ANY_STAFF_STEPPED_UP = { audience: 'staff', roles: ROLES, stepUp: true } as const;
/** One's own sign-in, which also somebody reaches who owes a second factor. */
export const OWN_SIGN_IN = { audience: 'staff', roles: ROLES, evenWithoutFactor: true } as const;
export const OWN_SIGN_IN_EVEN_LOCKED = { ...OWN_SIGN_IN, evenLocked: true } as const;
export const OWN_SIGN_IN_STEPPED_UP = { ...OWN_SIGN_IN, stepUp: true } as const;
export const CLINICIANS = { audience: 'staff', roles: CLINICAL_ROLES } as const;
export const OWNER = { audience: 'staff', roles: ['owner'] } as const;
export const OWNER_STEPPED_UP = { audience: 'staff', roles: ['owner'], stepUp: true } as const;
export const SETTERS = { audience: 'staff', roles: ['owner', 'prescriber'] } as const;
export const SETTERS_STEPPED_UP = { ...SETTERS, stepUp: true } as const;

/** What every handler of this domain works with, whoever acts. */
export type Acting = Omit<Context<PeopleTables>, 'actor'>;

export type PublicHandler<C extends Contract> = Handle<C, typeof PUBLIC, PeopleTables>;
export type StaffHandler<C extends Contract> = Handle<C, typeof ANY_STAFF, PeopleTables>;
export type PatientHandler<C extends Contract> = Handle<C, typeof PATIENT, PeopleTables>;
/** A member of staff who acts, as their handlers see them. */
export type ActingStaff = Parameters<StaffHandler<Contract>>[0];
