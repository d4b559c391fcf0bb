-- A therapist's own analysis of a session, kept apart from the chart (45 CFR 164.501). Whoever runs a statement reads a
-- row only where the transaction names them (set local app.reader) and they wrote it or were named for it.
create table psychotherapy_note (
  clinic_id uuid not null,
  psychotherapy_note_id uuid not null,
  patient_id uuid not null,
  author_id uuid not null,
  words text not null,
  version integer not null,
  written_at timestamptz not null,
  changed_at timestamptz,
  primary key (clinic_id, psychotherapy_note_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, author_id) references staff (clinic_id, staff_id)
);
create index psychotherapy_note_by_patient on psychotherapy_note (clinic_id, patient_id, written_at);
call make_tenant_table('psychotherapy_note', 'select, insert, update');

-- Whom the author has named, with the day of the person's written authorization.
create table psychotherapy_note_reader (
  clinic_id uuid not null,
  psychotherapy_note_id uuid not null,
  reader_id uuid not null,
  authorized_on date not null,
  named_at timestamptz not null,
  primary key (clinic_id, psychotherapy_note_id, reader_id),
  foreign key (clinic_id, psychotherapy_note_id) references psychotherapy_note (clinic_id, psychotherapy_note_id),
  foreign key (clinic_id, reader_id) references staff (clinic_id, staff_id)
);
call make_tenant_table('psychotherapy_note_reader', 'select, insert, update, delete');

create policy readers on psychotherapy_note as restrictive for all
  using (
    author_id = nullif(current_setting('app.reader', true), '')::uuid
    or exists (
      select from psychotherapy_note_reader named
      where named.clinic_id = psychotherapy_note.clinic_id
        and named.psychotherapy_note_id = psychotherapy_note.psychotherapy_note_id
        and named.reader_id = nullif(current_setting('app.reader', true), '')::uuid
    )
  )
  with check (author_id = nullif(current_setting('app.reader', true), '')::uuid);
