import type { Role } from '#foundation/role.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';

/** Who may open a person’s record at all: clinicians the whole chart, the front desk how to reach them and their visits. */
export const CHART_ROLES: readonly Role[] = [...CLINICAL_ROLES, 'front-desk'];
