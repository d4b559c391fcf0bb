-- What happened in somebody's life, in their own words. Staff read one only while it is shared.
create table life_event (
  clinic_id uuid not null,
  life_event_id uuid not null,
  patient_id uuid not null,
  happened_on date not null,
  words text not null,
  added_at timestamptz not null,
  shared_at timestamptz,
  primary key (clinic_id, life_event_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index life_event_by_patient on life_event (clinic_id, patient_id, happened_on);
call make_tenant_table('life_event', 'select, insert, update, delete');
