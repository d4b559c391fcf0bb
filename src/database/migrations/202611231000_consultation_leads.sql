-- A request for a consultation. What belongs to one stage alone is there in that stage and in no other,
-- so that a request can never be closed and a patient at once.
create table lead (
  clinic_id uuid not null,
  lead_id uuid not null,
  received_at timestamptz not null,
  language text not null,
  name text not null,
  email text,
  phone text,
  may_leave_message text not null,
  reasons text[] not null,
  imagined text,
  preferred_times text[] not null,
  stage text not null check (stage in ('new', 'contacted', 'consultation-booked', 'became-patient', 'closed')),
  owner_id uuid,
  next_step text,
  next_step_due_on date,
  first_contact_at timestamptz,
  consultation_at timestamptz,
  consultation_with_id uuid,
  close_reason text,
  patient_id uuid,
  -- Counts what has happened to the request; whoever acts says which state they saw.
  version integer not null check (version > 0),
  primary key (clinic_id, lead_id),
  unique (clinic_id, patient_id),
  foreign key (clinic_id, owner_id) references staff (clinic_id, staff_id),
  foreign key (clinic_id, consultation_with_id) references staff (clinic_id, staff_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  check (email is not null or phone is not null),
  check ((next_step is null) = (next_step_due_on is null)),
  check ((stage = 'consultation-booked') = (consultation_at is not null)),
  check (consultation_with_id is null or consultation_at is not null),
  check ((stage = 'closed') = (close_reason is not null)),
  check ((stage = 'became-patient') = (patient_id is not null))
);
create index lead_by_stage on lead (clinic_id, stage, lead_id);
call make_tenant_table('lead', 'select, insert, update');

-- Everything that happened to a request, in order, never changed: `version` is the one the lead had afterwards.
create table lead_event (
  clinic_id uuid not null,
  lead_id uuid not null,
  version integer not null,
  at timestamptz not null,
  staff_id uuid not null,
  act jsonb not null,
  primary key (clinic_id, lead_id, version),
  foreign key (clinic_id, lead_id) references lead (clinic_id, lead_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id)
);
call make_tenant_table('lead_event', 'select, insert');
