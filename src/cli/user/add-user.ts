import type { Kysely } from 'kysely';
import { auditEventOf } from '#audit/event.ts';
import { appendEvents } from '#audit/store/record.ts';
import type { Database } from '#database/tenant.ts';
import type { ClinicId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import { after } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import { linkTo } from '#people/http/send-invitation.ts';
import { INVITATION_LIFE } from '#people/invitation.ts';
import { refuse as refusePeople } from '#people/refusals.ts';
import { inRoleOrder } from '#people/roles.ts';
import { findClinicId } from '#people/store/clinic.ts';
import { addInvitation, latestOrigin } from '#people/store/invitation.ts';
import { newToken } from '#people/store/secret-token.ts';
import { addStaff } from '#people/store/staff.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { machineClock, machineRandom } from '#server/machine.ts';
import { refuse } from '../refusals.ts';
import { say } from '../start/say.ts';
import { withDatabase } from '../with-database.ts';

type AddUserOptions = { readonly clinic: string; readonly email: string; readonly name: string; readonly role: readonly Role[]; readonly origin?: string };

/** What was said on the command line. */
export type AddUserFlags = AddUserOptions & { readonly data: string };

const USUAL_ORIGIN = 'http://localhost:4180';

/** Adds somebody who works in a clinic and prints the link with which they choose a password. */
export function addUser({ data, ...options }: AddUserFlags): Promise<void> {
  return withDatabase(data, (database, { servedAt }) => add(database, options, servedAt));
}

/** @param servedAt where the server that runs on this database is reached, when one runs */
async function add(database: Database, options: AddUserOptions, servedAt: string | undefined): Promise<Refusal | undefined> {
  const clinicId = await database.inDirectory<PeopleTables, ClinicId | undefined>((tx) => findClinicId(tx, options.clinic));
  if (clinicId === undefined) return refuse('cli.clinic-unknown', { clinic: options.clinic });
  const link = await database.inTenant<PeopleTables, string | undefined>(clinicId, (tx) => invite(tx, clinicId, options, servedAt));
  if (link === undefined) return refusePeople('people.email-taken');
  say(`${options.name} can choose a password with this link, once, within seven days:\n\n  ${link}\n`);
  return undefined;
}

async function invite(tx: Kysely<PeopleTables>, clinicId: ClinicId, options: AddUserOptions, servedAt: string | undefined): Promise<string | undefined> {
  const now = machineClock();
  const staffId = newId<'Staff'>(now, machineRandom);
  const roles = inRoleOrder(options.role);
  const isNew = await addStaff(tx, clinicId, { staffId, email: options.email, name: options.name, roles, createdAt: now });
  if (!isNew) return undefined;
  const origin = options.origin ?? (await latestOrigin(tx, clinicId)) ?? servedAt ?? USUAL_ORIGIN;
  const token = newToken(machineRandom);
  const invitation = { invitationId: newId<'Invitation'>(now, machineRandom), token, invited: { staffId }, origin, createdAt: now, expiresAt: after(now, INVITATION_LIFE) };
  await addInvitation(tx, clinicId, invitation);
  const act = { clinicId, at: now, actor: { kind: 'system', job: 'command-line' }, operationId: null } as const;
  await appendEvents(tx, machineRandom, [auditEventOf(act, 'done', { action: 'people.staff-invited', subject: { kind: 'staff', id: staffId }, facts: { roles } })]);
  return linkTo('clinic', origin, options.clinic, token);
}
