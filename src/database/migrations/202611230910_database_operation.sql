-- One row per command that was answered: the same operation id is answered once and never done twice.
create table operation (
  clinic_id uuid not null,
  operation_id uuid not null,
  command text not null,
  request_hash bytea not null,
  answer json not null,
  answered_at timestamptz not null,
  primary key (clinic_id, operation_id)
);
call make_tenant_table('operation', 'select, insert');
