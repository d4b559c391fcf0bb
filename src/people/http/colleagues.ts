import type { listColleagues } from '../api-colleagues.ts';
import { listStaff } from '../store/staff.ts';
import type { StaffHandler } from './people-route.ts';

export const showColleagues: StaffHandler<typeof listColleagues> = async ({ tx, clinic }) => {
  const rows = await listStaff(tx, clinic.clinicId);
  return { colleagues: rows.filter((row) => row.disabled_at === null).map((row) => ({ staffId: row.staff_id, name: row.name, roles: row.roles })) };
};
