import type { Id, PatientId, StaffId } from './id.ts';
import type { Role } from './role.ts';

export type SignInId = Id<'SignIn'>;

/** Who acts: nobody signed in, a member of staff, a patient, or the product itself by the name of its job. */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'staff'; readonly staffId: StaffId; readonly signInId: SignInId; readonly name: string; readonly roles: readonly Role[] }
  | { readonly kind: 'patient'; readonly patientId: PatientId; readonly signInId: SignInId }
  | { readonly kind: 'system'; readonly job: string };
