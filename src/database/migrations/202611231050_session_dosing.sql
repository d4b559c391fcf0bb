-- One dosing session for each visit of that kind. The row holds where it stands; everything charted stands in the two
-- tables below, which are only added to: a correction is a new row that names the old one.
create table dosing_session (
  clinic_id uuid not null,
  session_id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  treatment text not null,
  state text not null check (state in ('booked', 'checked-in', 'gate', 'ready', 'dosing', 'paused', 'recovery', 'discharged', 'left-against-advice', 'aborted')),
  since timestamptz not null,
  order_id uuid,
  order_version integer,
  checked_in_at timestamptz,
  dosing_started_at timestamptz,
  dosing_ended_at timestamptz,
  is_stopped_early boolean not null,
  is_closely_watched boolean,
  has_liver_concern boolean,
  primary key (clinic_id, session_id),
  unique (clinic_id, visit_id),
  foreign key (clinic_id, visit_id) references visit (clinic_id, visit_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, order_id, order_version) references dose_order (clinic_id, order_id, version),
  check ((order_id is null) = (order_version is null)),
  -- No dose without the order it was given on.
  check (dosing_started_at is null or (order_id is not null and checked_in_at is not null)),
  check (dosing_ended_at is null or dosing_ended_at >= dosing_started_at)
);
create index dosing_session_open on dosing_session (clinic_id) where state not in ('discharged', 'left-against-advice', 'aborted');
create index dosing_session_by_patient on dosing_session (clinic_id, patient_id, dosing_started_at);
call make_tenant_table('dosing_session', 'select, insert, update');

-- Vital signs have columns of their own; a value that was not taken stays null and is never read as normal.
-- `sequence` is the order in which the server took entries in, for those of the same moment.
create table vital_signs (
  clinic_id uuid not null,
  session_id uuid not null,
  entry_id uuid not null,
  sequence bigint generated always as identity,
  measured_at timestamptz not null,
  entered_at timestamptz not null,
  staff_id uuid not null,
  device text,
  systolic_mmhg integer,
  diastolic_mmhg integer,
  heart_rate_per_minute integer,
  respiratory_rate_per_minute integer,
  oxygen_saturation_percent integer,
  on_room_air boolean,
  sedation_moaas integer check (sedation_moaas between 0 and 5),
  agitation_rass integer check (agitation_rass between -5 and 4),
  corrects_entry_id uuid,
  correction_reason text,
  primary key (clinic_id, session_id, entry_id),
  foreign key (clinic_id, session_id) references dosing_session (clinic_id, session_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id),
  foreign key (clinic_id, session_id, corrects_entry_id) references vital_signs (clinic_id, session_id, entry_id),
  check ((systolic_mmhg is null) = (diastolic_mmhg is null)),
  check (systolic_mmhg > diastolic_mmhg),
  check ((corrects_entry_id is null) = (correction_reason is null))
);
call make_tenant_table('vital_signs', 'select, insert');

-- Everything else that is charted, as written; dose_number lets each part of a dose stand once.
create table session_entry (
  clinic_id uuid not null,
  session_id uuid not null,
  entry_id uuid not null,
  sequence bigint generated always as identity,
  kind text not null,
  measured_at timestamptz not null,
  entered_at timestamptz not null,
  staff_id uuid not null,
  device text,
  content json not null,
  dose_number integer check (dose_number > 0),
  corrects_entry_id uuid,
  correction_reason text,
  primary key (clinic_id, session_id, entry_id),
  unique (clinic_id, session_id, dose_number),
  foreign key (clinic_id, session_id) references dosing_session (clinic_id, session_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id),
  check ((corrects_entry_id is null) = (correction_reason is null))
);
call make_tenant_table('session_entry', 'select, insert');

-- What later domains ask a prescriber to review before the next dose.
create table session_review (
  clinic_id uuid not null,
  review_id uuid not null,
  patient_id uuid not null,
  rule_id text not null,
  finding json not null,
  raised_at timestamptz not null,
  cleared_at timestamptz,
  primary key (clinic_id, review_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
-- The same review of a person is open at most once.
create unique index session_review_open_once on session_review (clinic_id, patient_id, rule_id) where cleared_at is null;
call make_tenant_table('session_review', 'select, insert, update');
