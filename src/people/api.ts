import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { doneSchema, emailSchema, nameSchema, rolesSchema, staffIdSchema } from './api-shapes.ts';
import { SETTING_ID } from './setting-change.ts';

const staffParams = z.object({ staffId: staffIdSchema });

const staffRowSchema = z.object({
  staffId: staffIdSchema,
  name: z.string(),
  email: z.string(),
  roles: rolesSchema,
  state: z.enum(['invited', 'working', 'disabled']),
  hasOneTimeCode: z.boolean(),
  passkeyCount: z.number().int(),
});

/** One member of staff as the owners’ list shows them. */
export type StaffRow = z.output<typeof staffRowSchema>;

/** Everybody who works or worked here, for owners. `invited` means that there is neither password nor passkey yet. */
export const listPeople = query('/api/staff/people', { summary: 'Everybody who works here', answer: z.object({ people: z.array(staffRowSchema) }) });

/** What became of an invitation; the link itself is told only where it cannot reach a real person. */
const invitationSchema = z.object({ expiresAt: instantSchema, link: z.string().nullable() });

/** Adds a member of staff and mails them a link to choose a password, valid for seven days and once; by an owner. Refuses `people.email-taken`. */
export const inviteStaff = command('/api/staff/people', {
  summary: 'Invite somebody to work here',
  body: z.strictObject({ name: nameSchema, email: emailSchema, roles: rolesSchema }),
  answer: z.object({ staffId: staffIdSchema, invitation: invitationSchema }),
  toldOnce: ['link'],
});

/** Sends a new link to choose a password: for a lost invitation, a lost password or a lost authenticator app. */
export const inviteStaffAgain = command('/api/staff/people/:staffId/invitation', {
  summary: 'Send somebody a new link to choose a password',
  params: staffParams,
  answer: invitationSchema,
  toldOnce: ['link'],
});

/**
 * Switches somebody’s access off and ends their sign-ins and links at once; by an owner with a fresh proof of identity.
 * Refuses `people.staff-unknown`, and `people.last-owner` where nobody else could lead the clinic.
 */
export const disableStaff = command('/api/staff/people/:staffId/disable', { summary: 'Switch somebody’s access off, at once', params: staffParams, answer: doneSchema });

/** Switches somebody’s access on again; they sign in anew. By an owner with a fresh proof of identity; refuses `people.staff-unknown`. */
export const enableStaff = command('/api/staff/people/:staffId/enable', { summary: 'Switch somebody’s access on again', params: staffParams, answer: doneSchema });

/**
 * Replaces somebody’s roles, in force with their next request; by an owner with a fresh proof of identity.
 * Refuses `people.staff-unknown`, and `people.last-owner` where nobody else could lead the clinic.
 */
export const changeRoles = command('/api/staff/people/:staffId/roles', {
  summary: 'Change what somebody may do',
  params: staffParams,
  body: z.strictObject({ roles: rolesSchema }),
  answer: doneSchema,
});

/** The clinic's letters, newest first; what a letter says is shown only while it has not been sent. */
export const listMail = query('/api/staff/mail', {
  summary: 'Outgoing letters',
  isRecordedFirst: true,
  answer: z.object({
    letters: z.array(
      z.object({
        mailId: idSchema<'Mail'>(),
        recipient: z.string(),
        subject: z.string(),
        body: z.string().nullable(),
        writtenAt: instantSchema,
        sentAt: instantSchema.nullable(),
        failure: z.string().nullable(),
      }),
    ),
  }),
});

/** Every value the clinic set itself, newest first; whatever is not here stands at the product's default. */
export const listSettings = query('/api/staff/settings', {
  summary: 'The clinic’s own values of clinical defaults, with who changed them and why',
  answer: z.object({
    changes: z.array(
      z.object({ settingId: z.string(), value: z.number(), reason: z.string(), changedAt: instantSchema, changedBy: z.string(), isInForce: z.boolean() }),
    ),
  }),
});

export type SettingRow = AnswerOf<typeof listSettings>['changes'][number];

/**
 * Sets the clinic’s own value of a setting, in the setting’s unit, by an owner or prescriber with a fresh proof; it stands for good with who and why.
 * Refuses `people.setting-unknown`,
 * `people.setting-out-of-range`, `people.setting-reason-missing` below ten characters, and `people.setting-unchanged`.
 */
export const changeSetting = command('/api/staff/settings', {
  summary: 'Set the clinic’s own value of a clinical default',
  body: z.strictObject({ settingId: z.string().max(80).regex(SETTING_ID, 'expected a setting such as BP-1.systolic'), value: z.number(), reason: z.string().trim().max(1_000) }),
  answer: doneSchema,
});
