create table audit_head (
  clinic_id uuid primary key,
  sequence bigint not null,
  chain bytea not null
);
call make_tenant_table('audit_head', 'select, insert, update');

-- Append-only: the application can add and read, never change or remove.
-- `event` holds the canonical bytes; leaf = SHA-256(0x00 || salt || event); chain = SHA-256(0x01 || chain before || leaf).
create table audit_event (
  clinic_id uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  action text not null,
  outcome text not null,
  patient_id uuid,
  operation_id uuid,
  salt bytea not null,
  event bytea not null,
  leaf bytea not null,
  chain bytea not null,
  primary key (clinic_id, sequence)
);
create index audit_event_by_patient on audit_event (clinic_id, patient_id, sequence);
call make_tenant_table('audit_event', 'select, insert');
