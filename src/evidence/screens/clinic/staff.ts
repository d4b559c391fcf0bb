import type { Role } from '#foundation/role.ts';

/** Who looks at the guide here; this domain comes before `people`, so the app hands it in. */
export type GuideStaff = { readonly staffId: string; readonly name: string; readonly roles: readonly Role[] };

/** Whether they write: the owner alone. */
export function mayWrite({ roles }: GuideStaff): boolean {
  return roles.includes('owner');
}

/** Whether they approve: those who prescribe or give therapy. */
export function mayApprove({ roles }: GuideStaff): boolean {
  return roles.includes('prescriber') || roles.includes('therapist');
}
