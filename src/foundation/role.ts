/** What a member of staff may do in the clinic; one person can hold several roles. */
export const ROLES = ['owner', 'prescriber', 'therapist', 'nurse', 'front-desk'] as const;

export type Role = (typeof ROLES)[number];

/** Roles that look after patients and may open a chart; owners and front desk do not, unless they hold one of these too. */
export const CLINICAL_ROLES = ['prescriber', 'therapist', 'nurse'] as const satisfies readonly Role[];
