-- What the clinic writes to a person; it is never changed once it is there.
create table patient_message (
  clinic_id uuid not null,
  message_id uuid not null,
  patient_id uuid not null,
  staff_id uuid not null,
  text text not null,
  written_at timestamptz not null,
  primary key (clinic_id, message_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id)
);
create index patient_message_by_patient on patient_message (clinic_id, patient_id, written_at);
call make_tenant_table('patient_message', 'select, insert');
