-- Practices of the library that somebody did, theirs alone.
create table practice_entry (
  clinic_id uuid not null,
  practice_entry_id uuid not null,
  patient_id uuid not null,
  practice text not null,
  minutes smallint check (minutes between 1 and 180),
  done_at timestamptz not null,
  primary key (clinic_id, practice_entry_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index practice_entry_by_patient on practice_entry (clinic_id, patient_id, done_at);
call make_tenant_table('practice_entry', 'select, insert, delete');
