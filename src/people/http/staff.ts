import type { StaffId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { StaffRow, changeRoles as changeRolesContract, disableStaff, enableStaff, inviteStaff, inviteStaffAgain, listPeople } from '../api.ts';
import { leavesNoOwner } from '../last-owner.ts';
import { refuse } from '../refusals.ts';
import { inRoleOrder } from '../roles.ts';
import { replaceInvitations } from '../store/invitation.ts';
import { endSignInsOfStaff } from '../store/sign-in.ts';
import { addStaff, listStaff, lockOwners, lockStaff, setStaffDisabled, setStaffRoles } from '../store/staff.ts';
import type { ActingStaff, StaffHandler } from './people-route.ts';
import { distrustMemory } from './recent-memory.ts';
import { sendStaffInvitation } from './send-invitation.ts';

export const showPeople: StaffHandler<typeof listPeople> = async ({ tx, clinic }) => {
  const rows = await listStaff(tx, clinic.clinicId);
  return { people: rows.map(shown) };
};

function shown(row: Awaited<ReturnType<typeof listStaff>>[number]): StaffRow {
  const passkeyCount = row.passkey_count ?? 0;
  const canSignIn = Boolean(row.has_password) || passkeyCount > 0;
  return {
    staffId: row.staff_id,
    name: row.name,
    email: row.email,
    roles: row.roles,
    state: row.disabled_at !== null ? 'disabled' : canSignIn ? 'working' : 'invited',
    hasOneTimeCode: Boolean(row.has_one_time_code),
    passkeyCount,
  };
}

export const invite: StaffHandler<typeof inviteStaff> = async (context, { body: { name, email, roles } }) => {
  const staffId = context.newId<'Staff'>();
  const isNew = await addStaff(context.tx, context.clinic.clinicId, { staffId, email, name, roles: inRoleOrder(roles), createdAt: context.now });
  if (!isNew) return refuse('people.email-taken');
  const invitation = await sendStaffInvitation(context, { staffId, name, email });
  context.audit({ action: 'people.staff-invited', subject: { kind: 'staff', id: staffId }, facts: { roles: inRoleOrder(roles) } });
  context.announce('people', staffId);
  return { staffId, invitation };
};

export const inviteAgain: StaffHandler<typeof inviteStaffAgain> = async (context, { params: { staffId } }) => {
  const staff = await lockStaff(context.tx, context.clinic.clinicId, staffId);
  if (staff === undefined) return refuse('people.staff-unknown');
  if (staff.disabled_at !== null) return refuse('people.staff-disabled');
  const invitation = await sendStaffInvitation(context, { staffId, name: staff.name, email: staff.email });
  context.audit({ action: 'people.staff-invited-again', subject: { kind: 'staff', id: staffId } });
  return invitation;
};

export const disable: StaffHandler<typeof disableStaff> = async (context, { params: { staffId } }) => {
  const { tx, clinic, now } = context;
  const found = await lockWithOwners(context, staffId);
  if (isRefusal(found)) return found;
  if (leavesNoOwner(found.owners, staffId)) return refuse('people.last-owner');
  await setStaffDisabled(tx, clinic.clinicId, staffId, now);
  await endSignInsOfStaff(tx, clinic.clinicId, staffId, now);
  await replaceInvitations(tx, clinic.clinicId, { staffId }, now);
  distrustMemory(clinic.clinicId, now);
  context.reviewListeners();
  context.audit({ action: 'people.staff-disabled', subject: { kind: 'staff', id: staffId } });
  context.announce('people', staffId);
  return { isDone: true };
};

export const enable: StaffHandler<typeof enableStaff> = async (context, { params: { staffId } }) => {
  const staff = await lockStaff(context.tx, context.clinic.clinicId, staffId);
  if (staff === undefined) return refuse('people.staff-unknown');
  await setStaffDisabled(context.tx, context.clinic.clinicId, staffId, null);
  // Nothing from before comes back to life with the access.
  await endSignInsOfStaff(context.tx, context.clinic.clinicId, staffId, context.now);
  context.audit({ action: 'people.staff-enabled', subject: { kind: 'staff', id: staffId } });
  context.announce('people', staffId);
  return { isDone: true };
};

export const changeRoles: StaffHandler<typeof changeRolesContract> = async (context, { params: { staffId }, body }) => {
  const { tx, clinic, now } = context;
  const found = await lockWithOwners(context, staffId);
  if (isRefusal(found)) return found;
  const roles = inRoleOrder(body.roles);
  if (!roles.includes('owner') && leavesNoOwner(found.owners, staffId)) return refuse('people.last-owner');
  await setStaffRoles(tx, clinic.clinicId, staffId, roles);
  distrustMemory(clinic.clinicId, now);
  context.reviewListeners();
  context.audit({ action: 'people.roles-changed', subject: { kind: 'staff', id: staffId }, facts: { before: found.staff.roles, now: roles } });
  context.announce('people', staffId);
  return { isDone: true };
};

/** The owners first and always in the same order, so that two owners who disable each other wait and never both succeed. */
async function lockWithOwners({ tx, clinic }: ActingStaff, staffId: StaffId): Promise<{ owners: readonly StaffId[]; staff: NonNullable<Awaited<ReturnType<typeof lockStaff>>> } | Refusal> {
  const owners = await lockOwners(tx, clinic.clinicId);
  const staff = await lockStaff(tx, clinic.clinicId, staffId);
  return staff === undefined ? refuse('people.staff-unknown') : { owners, staff };
}
