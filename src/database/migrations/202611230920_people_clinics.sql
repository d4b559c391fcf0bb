-- Which clinics this installation serves; holds nothing but what the public address of a clinic shows anyway.
create table clinic_directory (
  slug text primary key check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  clinic_id uuid not null unique
);
grant select, insert on clinic_directory to fenestra_app;

-- Written once, when the first real clinic is set up; from then on set-up is closed for good.
create table installation (
  only_one boolean primary key default true check (only_one),
  set_up_at timestamptz not null
);
grant select, insert on installation to fenestra_app;

create table clinic (
  clinic_id uuid primary key,
  slug text not null,
  name text not null,
  zone text not null,
  jurisdiction text not null,
  is_practice boolean not null,
  created_at timestamptz not null
);
call make_tenant_table('clinic', 'select, insert, update');

-- Every change of a clinic's own numbers; the newest row of a setting counts, none is lost.
create table clinic_setting (
  clinic_id uuid not null,
  setting_id text not null,
  changed_at timestamptz not null,
  value double precision not null,
  staff_id uuid not null,
  reason text not null,
  primary key (clinic_id, setting_id, changed_at)
);
call make_tenant_table('clinic_setting', 'select, insert');

create table site (
  clinic_id uuid not null,
  site_id uuid not null,
  name text not null,
  primary key (clinic_id, site_id)
);
call make_tenant_table('site', 'select, insert, update');

create table room (
  clinic_id uuid not null,
  room_id uuid not null,
  site_id uuid not null,
  name text not null,
  primary key (clinic_id, room_id),
  foreign key (clinic_id, site_id) references site (clinic_id, site_id)
);
call make_tenant_table('room', 'select, insert, update');

create table staff (
  clinic_id uuid not null,
  staff_id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  roles text[] not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (clinic_id, staff_id),
  unique (clinic_id, email)
);
call make_tenant_table('staff', 'select, insert, update');

create table staff_password (
  clinic_id uuid not null,
  staff_id uuid not null,
  hash text not null,
  changed_at timestamptz not null,
  primary key (clinic_id, staff_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id)
);
call make_tenant_table('staff_password', 'select, insert, update');

-- `last_step` is the newest time step whose code was used: no code works twice.
create table staff_one_time_code (
  clinic_id uuid not null,
  staff_id uuid not null,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint,
  primary key (clinic_id, staff_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id)
);
call make_tenant_table('staff_one_time_code', 'select, insert, update, delete');

create table staff_passkey (
  clinic_id uuid not null,
  passkey_id text not null,
  staff_id uuid not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (clinic_id, passkey_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id)
);
create index staff_passkey_by_staff on staff_passkey (clinic_id, staff_id);
call make_tenant_table('staff_passkey', 'select, insert, update, delete');

create table patient (
  clinic_id uuid not null,
  patient_id uuid not null,
  family_name text not null,
  given_name text not null,
  called_name text,
  pronouns text,
  birth_date date not null,
  sex text not null check (sex in ('female', 'male', 'other', 'not-recorded')),
  language text not null check (language in ('en', 'es')),
  email text check (email = lower(email)),
  phone text,
  created_at timestamptz not null,
  primary key (clinic_id, patient_id)
);
create index patient_by_name on patient (clinic_id, lower(family_name), lower(given_name));
create index patient_by_birth_date on patient (clinic_id, birth_date);
create index patient_by_email on patient (clinic_id, email);
call make_tenant_table('patient', 'select, insert, update');

-- A secret link for one person. `origin` is the address it leads to, taken only from a signed-in member of staff.
create table invitation (
  clinic_id uuid not null,
  invitation_id uuid not null,
  token_hash bytea not null,
  staff_id uuid,
  patient_id uuid,
  origin text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  replaced_at timestamptz,
  wrong_tries integer not null,
  primary key (clinic_id, invitation_id),
  unique (clinic_id, token_hash),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  check ((staff_id is null) <> (patient_id is null))
);
create index invitation_by_time on invitation (clinic_id, created_at);
create index invitation_by_patient on invitation (clinic_id, patient_id);
call make_tenant_table('invitation', 'select, insert, update');

-- `ended_at` may lie seconds ahead: requests under way when a token is renewed still arrive with the old one.
create table sign_in (
  clinic_id uuid not null,
  sign_in_id uuid not null,
  token_hash bytea not null,
  staff_id uuid,
  patient_id uuid,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  locked_at timestamptz,
  stepped_up_at timestamptz,
  ended_at timestamptz,
  primary key (clinic_id, sign_in_id),
  unique (clinic_id, token_hash),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  check ((staff_id is null) <> (patient_id is null))
);
create index sign_in_by_staff on sign_in (clinic_id, staff_id);
call make_tenant_table('sign_in', 'select, insert, update');

create table passkey_challenge (
  clinic_id uuid not null,
  challenge text not null,
  staff_id uuid,
  expires_at timestamptz not null,
  primary key (clinic_id, challenge),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id)
);
call make_tenant_table('passkey_challenge', 'select, insert, delete');

create table mail (
  clinic_id uuid not null,
  mail_id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  failure text,
  primary key (clinic_id, mail_id)
);
create index mail_by_time on mail (clinic_id, written_at);
call make_tenant_table('mail', 'select, insert, update');
