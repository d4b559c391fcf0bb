import type { SignInId } from '#foundation/actor.ts';
import type { Jurisdiction } from '#foundation/clinic.ts';
import type { ClinicId, Id, OperationId, PatientId, RoomId, SiteId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Role } from '#foundation/role.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import type { Language, Sex } from '../patient-details.ts';

export type InvitationId = Id<'Invitation'>;
export type MailId = Id<'Mail'>;

/** What a passkey is asked for: to sign in, to confirm who is signed in, or to be added. */
export type ChallengePurpose = 'sign-in' | 'proof' | 'registration';

/** The tables of the people domain. */
export type PeopleTables = {
  clinic_directory: { slug: string; clinic_id: ClinicId; is_unfinished: boolean };
  installation: { only_one: true; set_up_at: Instant };
  clinic: {
    clinic_id: ClinicId;
    slug: string;
    name: string;
    zone: ZoneName;
    jurisdiction: Jurisdiction;
    is_practice: boolean;
    created_at: Instant;
  };
  after_dose_guard: { clinic_id: ClinicId; patient_id: PatientId; until_at: Instant };
  clinic_setting: { clinic_id: ClinicId; setting_id: string; changed_at: Instant; value: number; staff_id: StaffId; reason: string };
  site: { clinic_id: ClinicId; site_id: SiteId; name: string };
  room: { clinic_id: ClinicId; room_id: RoomId; site_id: SiteId; name: string; closed_at: Instant | null };
  staff: {
    clinic_id: ClinicId;
    staff_id: StaffId;
    email: string;
    name: string;
    roles: readonly Role[];
    created_at: Instant;
    disabled_at: Instant | null;
  };
  staff_password: { clinic_id: ClinicId; staff_id: StaffId; hash: string; changed_at: Instant };
  staff_one_time_code: { clinic_id: ClinicId; staff_id: StaffId; secret: string; confirmed_at: Instant | null; last_step: number | null };
  staff_passkey: {
    clinic_id: ClinicId;
    passkey_id: string;
    staff_id: StaffId;
    name: string;
    public_key: Uint8Array;
    counter: number;
    transports: readonly string[];
    created_at: Instant;
    last_used_at: Instant | null;
  };
  passkey_challenge: { clinic_id: ClinicId; challenge: string; staff_id: StaffId | null; expires_at: Instant; purpose: ChallengePurpose };
  patient: {
    clinic_id: ClinicId;
    patient_id: PatientId;
    family_name: string;
    given_name: string;
    called_name: string | null;
    pronouns: string | null;
    birth_date: LocalDate;
    sex: Sex;
    language: Language;
    email: string | null;
    phone: string | null;
    created_at: Instant;
  };
  invitation: {
    clinic_id: ClinicId;
    invitation_id: InvitationId;
    token_hash: Uint8Array;
    staff_id: StaffId | null;
    patient_id: PatientId | null;
    origin: string;
    created_at: Instant;
    expires_at: Instant;
    used_at: Instant | null;
    replaced_at: Instant | null;
    wrong_tries: number;
    for_form: boolean;
  };
  sign_in: {
    clinic_id: ClinicId;
    sign_in_id: SignInId;
    token_hash: Uint8Array;
    staff_id: StaffId | null;
    patient_id: PatientId | null;
    started_at: Instant;
    seen_at: Instant;
    locked_at: Instant | null;
    stepped_up_at: Instant | null;
    ended_at: Instant | null;
    begun_by: OperationId | null;
    renews: SignInId | null;
    owes_factor: boolean;
  };
  duty_turn: {
    clinic_id: ClinicId;
    turn_id: Id<'DutyTurn'>;
    staff_id: StaffId;
    place: 1 | 2;
    weekdays: readonly number[];
    from_minute: number;
    until_minute: number;
    added_at: Instant;
    added_by: StaffId;
    ended_at: Instant | null;
  };
  clinic_line: { clinic_id: ClinicId; line_id: Id<'ClinicLine'>; email: string | null; phone: string | null; changed_at: Instant; changed_by: StaffId };
  patient_message: {
    clinic_id: ClinicId;
    message_id: Id<'PatientMessage'>;
    patient_id: PatientId;
    staff_id: StaffId;
    text: string;
    written_at: Instant;
  };
  mail: {
    clinic_id: ClinicId;
    mail_id: MailId;
    recipient: string;
    subject: string;
    body: string;
    written_at: Instant;
    sent_at: Instant | null;
    failure: string | null;
    unsubscribe_link: string | null;
  };
  form_letter_choice: { clinic_id: ClinicId; choice_id: Id<'FormLetterChoice'>; patient_id: PatientId; wants_letters: boolean; chosen_by: 'app' | 'link'; chosen_at: Instant };
  form_letter_stop: { clinic_id: ClinicId; token_hash: Uint8Array; patient_id: PatientId; written_at: Instant };
};
