-- What somebody writes or says for themselves. Staff read an entry only while it is shared.
create table journal_entry (
  clinic_id uuid not null,
  entry_id uuid not null,
  patient_id uuid not null,
  words text,
  sound bytea,
  sound_type text,
  seconds integer,
  written_at timestamptz not null,
  changed_at timestamptz,
  shared_at timestamptz,
  primary key (clinic_id, entry_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  check ((words is null) = (sound is not null)),
  check ((sound is null) = (sound_type is null) and (sound is null) = (seconds is null))
);
create index journal_entry_by_patient on journal_entry (clinic_id, patient_id, written_at);
call make_tenant_table('journal_entry', 'select, insert, update, delete');

-- What somebody means to do, grown from an entry or by itself.
create table own_action (
  clinic_id uuid not null,
  action_id uuid not null,
  patient_id uuid not null,
  entry_id uuid,
  words text not null,
  due_on date,
  practice text,
  made_at timestamptz not null,
  done_at timestamptz,
  primary key (clinic_id, action_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, entry_id) references journal_entry (clinic_id, entry_id) on delete set null (entry_id)
);
create index own_action_by_patient on own_action (clinic_id, patient_id, made_at);
call make_tenant_table('own_action', 'select, insert, update, delete');

-- The wider plan: what somebody does beside the sessions, one text for each part of life.
create table wider_plan_part (
  clinic_id uuid not null,
  patient_id uuid not null,
  area text not null check (area in ('therapy', 'body', 'people', 'sleep', 'movement')),
  words text not null,
  changed_at timestamptz not null,
  primary key (clinic_id, patient_id, area),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
call make_tenant_table('wider_plan_part', 'select, insert, update');

-- A loop that somebody knows from themselves, in their own words, and how strong it was on a day.
create table emotional_pattern (
  clinic_id uuid not null,
  pattern_id uuid not null,
  patient_id uuid not null,
  name text not null,
  made_at timestamptz not null,
  shared_at timestamptz,
  primary key (clinic_id, pattern_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index emotional_pattern_by_patient on emotional_pattern (clinic_id, patient_id, made_at);
call make_tenant_table('emotional_pattern', 'select, insert, update, delete');

create table pattern_rating (
  clinic_id uuid not null,
  pattern_id uuid not null,
  rated_on date not null,
  strength integer not null check (strength between 0 and 10),
  rated_at timestamptz not null,
  primary key (clinic_id, pattern_id, rated_on),
  foreign key (clinic_id, pattern_id) references emotional_pattern (clinic_id, pattern_id) on delete cascade
);
call make_tenant_table('pattern_rating', 'select, insert, update');
