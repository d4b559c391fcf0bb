-- Every clinic's rows live in shared tables; row-level security keeps each clinic to its own.

revoke create on schema public from public;
grant usage on schema public to fenestra_app;

-- Makes a table belong to clinics: rows are seen and written only for the clinic that the transaction names
-- (set local app.clinic), even by the table's owner. After a transaction the setting reads '', not null.
create procedure make_tenant_table(table_name text, privileges text)
language plpgsql
as $procedure$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format(
    'create policy tenant on %I for all '
    'using (clinic_id = nullif(current_setting(''app.clinic'', true), '''')::uuid) '
    'with check (clinic_id = nullif(current_setting(''app.clinic'', true), '''')::uuid)',
    table_name
  );
  execute format('grant %s on %I to fenestra_app', privileges, table_name);
end
$procedure$;

revoke execute on procedure make_tenant_table from public;

-- Two made-up clinics, so that every start can prove that one cannot see the other.
create table tenant_probe (
  clinic_id uuid primary key
);

insert into tenant_probe (clinic_id) values
  ('00000000-0000-7000-8000-000000000001'),
  ('00000000-0000-7000-8000-000000000002');

call make_tenant_table('tenant_probe', 'select');
