-- Who would come sooner, when it suits them, and how short the notice may be. An entry is never changed: it ends, and another one begins.
create table waiting_entry (
  clinic_id uuid not null,
  waiting_entry_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('consultation', 'preparation', 'dosing-session', 'integration')),
  weekdays smallint[] not null,
  from_minute smallint not null check (from_minute between 0 and 1439),
  until_minute smallint not null check (until_minute between 1 and 1440),
  notice_hours smallint not null check (notice_hours between 0 and 336),
  ride text not null check (ride in ('can-be-found', 'takes-planning', 'not-asked')),
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('booked', 'removed')),
  primary key (clinic_id, waiting_entry_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, added_by) references staff (clinic_id, staff_id)
);
create index waiting_entry_standing on waiting_entry (clinic_id, kind) where ended_at is null;
call make_tenant_table('waiting_entry', 'select, insert, update');
